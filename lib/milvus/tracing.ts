import type { TracingBackend } from '../backend/tracing-backend';
import type { JsonObject } from '../kubernetes/json';

export interface MilvusTracingProps {
  /**
   * The share of requests to trace, above 0 and at most 1. A required choice: Milvus' default is 0, no traces at all.
   *
   * @see https://github.com/milvus-io/milvus/blob/master/configs/milvus.yaml
   */
  readonly sampleFraction: number;
}

/** How a Milvus sends its traces, and where to. */
export class MilvusTracing {
  /** Jaeger's own protocol, Thrift over HTTP: the guide's, understood by every Milvus from 2.3. */
  static jaeger(backend: TracingBackend, props: MilvusTracingProps): MilvusTracing {
    return new MilvusTracing(backend, (namespace) => ({
      exporter: 'jaeger',
      sampleFraction: props.sampleFraction,
      jaeger: { url: backend.jaegerThriftHttpUrl(namespace) },
    }));
  }

  /** OTLP over gRPC: what Jaeger v2 and other collectors speak as well. */
  static otlp(backend: TracingBackend, props: MilvusTracingProps): MilvusTracing {
    return new MilvusTracing(backend, (namespace) => ({
      exporter: 'otlp',
      sampleFraction: props.sampleFraction,
      otlp: { endpoint: backend.otlpGrpcEndpoint(namespace), method: 'grpc', secure: backend.otlpSecure },
    }));
  }

  private constructor(
    readonly backend: TracingBackend,
    /** Milvus' `trace` block for a Milvus in the namespace. */
    readonly toTrace: (namespace: string) => JsonObject,
  ) {}
}
