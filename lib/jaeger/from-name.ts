import { Construct } from 'constructs';
import { joinEnvironment } from '../app/join';
import { Stage } from '../app/plan/stage';
import type { TracingBackend } from '../backend/tracing-backend';
import { receiversOf } from '../models/jaeger-cr/receivers';
import { JAEGER_API_VERSION } from '../upstream/jaeger';
import { given } from '../kubernetes/json';
import { JaegerEndpoints } from './endpoints';
import { namedJaegerPlan } from './named-plan';

/**
 * Which Jaeger it is.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go
 */
export interface NamedJaegerProps {
  /** The name of the CR. */
  readonly name: string;
  /** Its namespace. */
  readonly namespace: string;
  /** Whether its collector takes OTLP. @default true */
  readonly otlp?: boolean;
  /** The path that its UI stands below. @default - the root */
  readonly basePath?: string;
}

/**
 * A Jaeger of the operator that somebody else owns: its endpoints, and nothing in the output.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go
 */
export class NamedJaeger extends Construct implements TracingBackend {
  /** The name of the CR. */
  readonly name: string;
  /** Its namespace. */
  readonly namespace: string;
  /** What the runbook calls it. */
  readonly label: string;
  /** Its receivers for OTLP have no TLS. */
  readonly otlpSecure = false;
  private readonly endpoints: JaegerEndpoints;

  constructor(scope: Construct, id: string, props: NamedJaegerProps) {
    super(scope, id);
    const { name, namespace, otlp = true, basePath } = props;
    this.name = name;
    this.namespace = namespace;
    this.label = `Jaeger ${namespace}/${name}`;
    // As if it were a CR that says so.
    const options = {
      'collector.otlp.enabled': otlp,
      ...given({ 'query.base-path': basePath }),
    };
    this.endpoints = new JaegerEndpoints({
      name,
      namespace,
      receivers: () => receiversOf({ spec: { allInOne: { options } } }),
      where: this.node.path,
    });
    const { label } = this;
    joinEnvironment(this, {
      stage: Stage.JAEGER,
      // The same names are refused: no such Jaeger can run.
      objects: [{ apiVersion: JAEGER_API_VERSION, kind: 'Jaeger', metadata: { name, namespace }, spec: {} }],
      namespaces: [],
      plan: () => namedJaegerPlan({ name, namespace, label, basePath: basePath ?? '' }),
      check: () => [],
    });
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
}
