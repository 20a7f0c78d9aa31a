/** What Milvus can send, in the words of `trace.exporter` and `trace.otlp.method`. */
export type TraceProtocol = 'jaeger' | 'otlp grpc' | 'otlp http';

/** What listens on a port of Jaeger, its agent or an OpenTelemetry collector. */
export interface KnownPort {
  /** The protocol, in words for a message. */
  readonly speaks: string;
  /** Undefined where Milvus cannot send anything to it. */
  readonly protocol?: TraceProtocol;
}

/** The port on which Jaeger receives each. */
const BY_PROTOCOL: Readonly<Record<TraceProtocol, number>> = { jaeger: 14268, 'otlp grpc': 4317, 'otlp http': 4318 };

/**
 * The protocol of each port of Jaeger 1.62 and 2, including the ports of the OpenTelemetry collector that runs Jaeger 2.
 *
 * @see https://www.jaegertracing.io/docs/1.62/deployment/
 */
const PORTS: ReadonlyMap<string, KnownPort> = new Map([
  [`${BY_PROTOCOL.jaeger}`, { speaks: 'Jaeger Thrift over HTTP', protocol: 'jaeger' }],
  [`${BY_PROTOCOL['otlp grpc']}`, { speaks: 'OTLP over gRPC', protocol: 'otlp grpc' }],
  [`${BY_PROTOCOL['otlp http']}`, { speaks: 'OTLP over HTTP', protocol: 'otlp http' }],
  ['14250', { speaks: "Jaeger's own gRPC protocol" }],
  ['14267', { speaks: 'TChannel, a protocol that Jaeger removed' }],
  ['9411', { speaks: 'Zipkin over HTTP' }],
  ['5775', { speaks: 'Thrift over UDP (Jaeger agent)' }],
  ['6831', { speaks: 'Thrift over UDP (Jaeger agent)' }],
  ['6832', { speaks: 'Thrift over UDP (Jaeger agent)' }],
  ['5778', { speaks: 'HTTP for sampling strategies' }],
  ['5779', { speaks: 'gRPC for sampling strategies' }],
  ['16685', { speaks: "Jaeger's query API over gRPC" }],
  ['16686', { speaks: 'HTTP for the Jaeger UI' }],
  ['16687', { speaks: 'HTTP for health and metrics of the query service' }],
  ['14269', { speaks: 'HTTP for health and metrics of the collector' }],
  ['14270', { speaks: 'HTTP for health and metrics of the ingester' }],
  ['14271', { speaks: 'HTTP for health and metrics of the agent' }],
  ['8888', { speaks: "HTTP for the collector's own metrics" }],
  ['13133', { speaks: 'HTTP for health checks' }],
]);

/** The protocol of a port; undefined for an unknown port. */
export function portMeaning(port: string): KnownPort | undefined {
  return PORTS.get(port);
}

/** The port that receives a protocol of Milvus. */
export function portFor(protocol: TraceProtocol): number {
  return BY_PROTOCOL[protocol];
}

/** The path at which Jaeger receives the spans of the exporter `jaeger`. */
export const THRIFT_PATH = '/api/traces';
