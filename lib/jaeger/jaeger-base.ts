import { Construct } from 'constructs';
import { namespaceOf } from '../app/namespace';
import type { JsonObject } from '../kubernetes/json';
import { type Receivers, receiversOf } from '../models/jaeger-cr/receivers';
import { JaegerEndpoints } from './endpoints';
import type { IJaeger } from './i-jaeger';

interface JaegerName {
  readonly name: string;
  /** Undefined: the chart's. */
  readonly namespace: string | undefined;
}

/**
 * A Jaeger of the operator: its name, and the endpoints that come of its CR.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go
 * @internal
 */
export abstract class JaegerBase extends Construct implements IJaeger {
  /** The name of the CR. */
  readonly name: string;
  /** Its namespace. */
  readonly namespace: string;
  /** What the runbook calls it. */
  readonly label: string;
  private readonly endpoints: JaegerEndpoints;

  protected constructor(scope: Construct, id: string, { name, namespace }: JaegerName) {
    super(scope, id);
    this.name = name;
    this.namespace = namespaceOf(this, namespace);
    this.label = `Jaeger ${this.namespace}/${this.name}`;
    this.endpoints = new JaegerEndpoints(() => this._currentCr(), this.node.path);
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

  /**
   * The CR as it is now, with what was patched into it.
   *
   * @internal
   */
  protected abstract _currentCr(): JsonObject;

  private receivers(): Receivers {
    return receiversOf(this._currentCr());
  }
}
