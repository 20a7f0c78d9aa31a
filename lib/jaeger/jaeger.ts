import { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import { Jaeger as JaegerResource } from '../../imports/jaegertracing.io';
import { joinEnvironment } from '../app/join';
import { namespaceOf } from '../app/namespace';
import { Stage } from '../app/plan/stage';
import type { TracingBackend } from '../backend/tracing-backend';
import { asObject, given } from '../kubernetes/json';
import { type Receivers, receiversOf } from '../models/jaeger-cr/receivers';
import { JaegerOperatorVersion } from '../upstream/jaeger-operator-version';
import { JaegerEndpoints } from './endpoints';
import { NamedJaeger, type NamedJaegerProps } from './from-name';
import { JaegerIngress } from './ingress';
import type { JaegerProps } from './jaeger-props';
import { jaegerPlan } from './plan';
import { jaegerSpec } from './spec';
import { JaegerStrategy } from './strategy';

/**
 * A Jaeger custom resource, written as the operator leaves it, and the endpoints that come of it.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_types.go
 */
export class Jaeger extends Construct implements TracingBackend {
  /** A Jaeger of the operator that somebody else owns: its endpoints, and nothing in the output. */
  static fromName(scope: Construct, id: string, props: NamedJaegerProps): NamedJaeger {
    return new NamedJaeger(scope, id, props);
  }

  /** The name of the CR. */
  readonly name: string;
  /** Its namespace. */
  readonly namespace: string;
  /** What the runbook calls it. */
  readonly label: string;
  /** The CR, for `addJsonPatch`. */
  readonly apiObject: ApiObject;
  private readonly endpoints: JaegerEndpoints;

  constructor(scope: Construct, id: string, props: JaegerProps = {}) {
    super(scope, id);
    this.name = props.name ?? id;
    this.namespace = namespaceOf(this, props.namespace);
    this.label = `Jaeger ${this.namespace}/${this.name}`;
    const strategy = props.strategy ?? JaegerStrategy.allInOne();
    const ingress = props.ingress ?? JaegerIngress.disabled();
    const { spec, annotations } = jaegerSpec(props, strategy, ingress, this.node.path);
    // No JaegerResource: on its way to JSON it silently drops what a patch adds and its type does not know.
    this.apiObject = new ApiObject(this, 'Resource', {
      ...JaegerResource.GVK,
      metadata: {
        name: this.name,
        namespace: this.namespace,
        ...given({ labels: props.labels && { ...props.labels }, annotations }),
      },
      spec,
    });
    this.endpoints = new JaegerEndpoints({
      name: this.name,
      namespace: this.namespace,
      receivers: () => this.receivers(),
      where: this.node.path,
    });
    const { operator } = props;
    joinEnvironment(this, {
      stage: Stage.JAEGER,
      objects: [asObject(this.apiObject.toJson())],
      namespaces: (props.createNamespace ?? true) ? [{ name: this.namespace }] : [],
      plan: (rendered) =>
        jaegerPlan({
          cr: rendered.object(this.apiObject),
          label: this.label,
          version: operator?.version ?? JaegerOperatorVersion.V1_62_0,
          operator,
          hasRoute: ingress.isRoute,
        }),
      check: () => [],
    });
    if (operator !== undefined) this.node.addDependency(operator);
  }

  /** Whether its receiver for OTLP over gRPC speaks TLS, by the flags of its CR. */
  get otlpSecure(): boolean {
    return this.receivers().otlpGrpc.secure;
  }

  /** The same of its receiver for OTLP over HTTP. */
  get otlpHttpSecure(): boolean {
    return this.receivers().otlpHttp.secure;
  }

  /** The URL that takes Jaeger's Thrift over HTTP, for a sender in a namespace. */
  jaegerThriftHttpUrl(fromNamespace: string): string {
    return this.endpoints.thriftHttp(fromNamespace);
  }

  /** `host:port` that takes OTLP over gRPC, for a sender in a namespace; rejected where OTLP is off. */
  otlpGrpcEndpoint(fromNamespace: string): string {
    return this.endpoints.otlpGrpc(fromNamespace);
  }

  /** `host:port` that takes OTLP over HTTP, for a sender in a namespace; rejected where OTLP is off. */
  otlpHttpEndpoint(fromNamespace: string): string {
    return this.endpoints.otlpHttp(fromNamespace);
  }

  /** The URL of the UI inside of the cluster. */
  uiUrl(fromNamespace: string): string {
    return this.endpoints.ui(fromNamespace);
  }

  /** As the CR is now, with what was patched into it. */
  private receivers(): Receivers {
    return receiversOf(asObject(this.apiObject.toJson()));
  }
}
