import { ExternalBackend, type TracingBackendProps } from './external-backend';

/** Where a Milvus can send its traces: the endpoints, as seen from a namespace. Asking for an endpoint that is not offered is rejected. */
export interface TracingBackend {
  /** What the backend is called in messages and runbooks. */
  readonly label: string;
  /** Whether the OTLP receivers speak TLS. */
  readonly otlpSecure: boolean;
  /** Whether the OTLP HTTP receiver speaks TLS, if it differs. @default - what otlpSecure says */
  readonly otlpHttpSecure?: boolean;
  /**
   * The URL of Jaeger's Thrift over HTTP receiver, with its path: Milvus' `trace.jaeger.url`.
   *
   * @param fromNamespace the namespace of the sender.
   */
  jaegerThriftHttpUrl(fromNamespace: string): string;
  /** `host:port` of the OTLP gRPC receiver: Milvus' `trace.otlp.endpoint` with method grpc. */
  otlpGrpcEndpoint(fromNamespace: string): string;
  /** `host:port` of the OTLP HTTP receiver: Milvus' `trace.otlp.endpoint` with method http. */
  otlpHttpEndpoint(fromNamespace: string): string;
}

/** Backends outside of the app. Your own class can implement the interface of the same name. */
export const TracingBackend = {
  /**
   * A backend that this app does not own: a Jaeger v2, an OpenTelemetry collector, Tempo, a vendor. Its addresses are used as given,
   * and checked the way Milvus reads them.
   */
  fromEndpoints(props: TracingBackendProps): TracingBackend {
    return new ExternalBackend(props);
  },
};

/** The host of a Service: its short name within one namespace, `NAME.NAMESPACE.svc` across namespaces. */
export function serviceHost(service: string, namespace: string, fromNamespace: string): string {
  return namespace === fromNamespace ? service : `${service}.${namespace}.svc`;
}
