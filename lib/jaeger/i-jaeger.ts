import type { IConstruct } from 'constructs';
import type { ITracingBackend } from '../backend/tracing-backend';

/**
 * A Jaeger of the operator, made by this app (`Jaeger`) or not (`Jaeger.fromJaegerName`): its name, and where it takes spans
 * and shows traces.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/service/collector.go
 */
export interface IJaeger extends IConstruct, ITracingBackend {
  /** The name of the CR. */
  readonly name: string;
  /** Its namespace. */
  readonly namespace: string;
  /**
   * The URL of the UI inside of the cluster.
   *
   * @param fromNamespace the namespace of the reader.
   */
  uiUrl(fromNamespace: string): string;
}
