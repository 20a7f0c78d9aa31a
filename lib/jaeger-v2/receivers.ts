import { defined, type JsonObject } from '../kubernetes/json';
import { JAEGER_V2_PORTS } from '../upstream/jaeger-v2/ports';

/**
 * What a Jaeger 2 receives.
 *
 * @see https://www.jaegertracing.io/docs/2.20/apis/
 */
export interface JaegerV2ReceiversProps {
  /** OTLP over gRPC, on port 4317. @default true */
  readonly otlpGrpc?: boolean;
  /** OTLP over HTTP, on port 4318. @default true */
  readonly otlpHttp?: boolean;
  /** Jaeger's Thrift over HTTP, on port 14268: what Milvus' exporter `jaeger` sends. @default true */
  readonly jaegerThriftHttp?: boolean;
  /** Jaeger's own gRPC, on port 14250. @default false */
  readonly jaegerGrpc?: boolean;
  /** Zipkin over HTTP, on port 9411. @default false */
  readonly zipkin?: boolean;
}

/** The receivers, by their names in the configuration. */
export function receiversSection(props: JaegerV2ReceiversProps): JsonObject {
  const { otlpGrpc = true, otlpHttp = true, jaegerThriftHttp = true, jaegerGrpc = false, zipkin = false } = props;
  const otlp = defined({
    grpc: otlpGrpc ? listening(JAEGER_V2_PORTS.otlpGrpc) : undefined,
    http: otlpHttp ? listening(JAEGER_V2_PORTS.otlpHttp) : undefined,
  });
  const jaeger = defined({
    grpc: jaegerGrpc ? listening(JAEGER_V2_PORTS.jaegerGrpc) : undefined,
    thrift_http: jaegerThriftHttp ? listening(JAEGER_V2_PORTS.jaegerThriftHttp) : undefined,
  });
  return {
    ...(Object.keys(otlp).length === 0 ? {} : { otlp: { protocols: otlp } }),
    ...(Object.keys(jaeger).length === 0 ? {} : { jaeger: { protocols: jaeger } }),
    ...(zipkin ? { zipkin: listening(JAEGER_V2_PORTS.zipkin) } : {}),
  };
}

/** On all addresses of the pod: without a host Jaeger 2 listens on localhost, unless its image says otherwise. */
export function listening(port: number): JsonObject {
  return { endpoint: `0.0.0.0:${port}` };
}
