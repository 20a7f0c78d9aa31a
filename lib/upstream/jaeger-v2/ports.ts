import { portFor } from '../jaeger-ports';

/**
 * The ports of Jaeger 2.
 *
 * @see https://www.jaegertracing.io/docs/2.20/apis/
 */
export const JAEGER_V2_PORTS = {
  otlpGrpc: portFor('otlp grpc'),
  otlpHttp: portFor('otlp http'),
  jaegerThriftHttp: portFor('jaeger'),
  jaegerGrpc: 14250,
  zipkin: 9411,
  query: 16686,
  queryGrpc: 16685,
  metrics: 8888,
  /** Upstream's own example has it here, too. */
  spanMetrics: 8889,
  health: 13133,
  remoteSamplingHttp: 5778,
  remoteSamplingGrpc: 5779,
} as const;
