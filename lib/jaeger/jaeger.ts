import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Jaeger as JaegerResource } from '../../imports/jaegertracing.io';
import { checkNamed } from '../app/check';
import { ensureNamespace, namespaceOf } from '../app/namespace';
import { setPart } from '../app/part';
import { Stage } from '../app/stage';
import { attachStockChecks } from '../app/stock';
import { serviceHost, type TracingBackend } from '../backend/tracing-backend';
import { asObject } from '../kubernetes/json';
import { JAEGER_PORTS, serviceName } from '../upstream/jaeger';
import { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';
import { JaegerIngress } from './ingress';
import type { JaegerProps } from './jaeger-props';
import { canonicalResources } from './resources';
import { jaegerChapter } from './runbook';
import { JaegerStrategy } from './strategy';

/**
 * A Jaeger custom resource, written as the operator leaves it, and the endpoints that come of it.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_types.go
 */
export class Jaeger extends Construct implements TracingBackend {
  readonly name: string;
  readonly namespace: string;
  readonly label: string;
  readonly otlpSecure = false;
  /** The CR, for `addJsonPatch`. */
  readonly apiObject: ApiObject;

  constructor(scope: Construct, id: string, props: JaegerProps = {}) {
    super(scope, id);
    this.name = props.name ?? id;
    this.namespace = namespaceOf(this, props.namespace);
    this.label = `Jaeger ${this.namespace}/${this.name}`;
    const strategy = props.strategy ?? JaegerStrategy.allInOne();
    const ingress = props.ingress ?? JaegerIngress.disabled();
    const manifest: unknown = JaegerResource.manifest({
      spec: {
        strategy: strategy.name,
        storage: strategy.storage.toSpec(),
        ingress: ingress.spec,
        ...(props.resources === undefined ? {} : { resources: canonicalResources(props.resources) }),
      },
    });
    // No JaegerResource: on its way to JSON it drops, without a word, what a patch adds and its type does not know.
    this.apiObject = new ApiObject(this, 'Resource', {
      ...JaegerResource.GVK,
      metadata: {
        name: this.name,
        namespace: this.namespace,
        ...(props.labels === undefined ? {} : { labels: { ...props.labels } }),
        ...(props.annotations === undefined ? {} : { annotations: { ...props.annotations } }),
      },
      spec: asObject(manifest).spec,
    });
    checkNamed(this, asObject(this.apiObject.toJson()));
    if (props.createNamespace ?? true) ensureNamespace(this, this.namespace);
    if (props.operator !== undefined) this.node.addDependency(props.operator);
    const version = props.operator?.version ?? JaegerOperatorVersion.V1_62_0;
    const options = {
      name: this.name,
      namespace: this.namespace,
      label: this.label,
      strategy,
      ingress: ingress.spec,
      version,
    };
    setPart(this, { stage: Stage.JAEGER, runbook: () => jaegerChapter(options) });
    attachStockChecks(this);
  }

  jaegerThriftHttpUrl(fromNamespace: string): string {
    return `http://${this.collector(fromNamespace)}:${JAEGER_PORTS.thriftHttp}/api/traces`;
  }

  otlpGrpcEndpoint(fromNamespace: string): string {
    return `${this.collector(fromNamespace)}:${JAEGER_PORTS.otlpGrpc}`;
  }

  otlpHttpEndpoint(fromNamespace: string): string {
    return `${this.collector(fromNamespace)}:${JAEGER_PORTS.otlpHttp}`;
  }

  /** The URL of the UI inside of the cluster. */
  uiUrl(fromNamespace: string): string {
    return `http://${serviceHost(serviceName(this.name, 'query'), this.namespace, fromNamespace)}:${JAEGER_PORTS.ui}`;
  }

  private collector(fromNamespace: string): string {
    return serviceHost(serviceName(this.name, 'collector'), this.namespace, fromNamespace);
  }
}
