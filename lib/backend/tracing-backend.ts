import { throwErrors } from '../diagnostics/report';
import { protocolRules } from '../rules/backend';
import { runRules } from '../diagnostics/run-rules';

/** Where a Milvus can send its traces: the endpoints, as seen from a namespace. Asking for an endpoint that is not offered is rejected. */
export interface ITracingBackend {
  /** What the backend is called in messages and runbooks. */
  readonly label: string;
  /** Whether the OTLP gRPC receiver speaks TLS. */
  readonly otlpSecure: boolean;
  /** Whether the OTLP HTTP receiver speaks TLS. */
  readonly otlpHttpSecure: boolean;
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

const THRIFT = 'Jaeger Thrift over HTTP';
const OTLP_GRPC = 'OTLP over gRPC';
const OTLP_HTTP = 'OTLP over HTTP';

/** The `MilvusTracing` factory for each protocol. */
const SENDERS: readonly (readonly [string, string])[] = [
  [THRIFT, 'MilvusTracing.jaeger'],
  [OTLP_GRPC, 'MilvusTracing.otlp'],
  [OTLP_HTTP, 'MilvusTracing.otlpHttp'],
];

/** A backend that somebody else runs, and what it receives. */
export interface TracingBackendProps {
  /** What it is called in messages and runbooks, e.g. `Tempo of the platform team`. */
  readonly label: string;

  /**
   * The full URL of a Jaeger Thrift over HTTP receiver, e.g. `http://jaeger.example:14268/api/traces`. Rejected: another path, and a port
   * of Jaeger that speaks something else.
   *
   * @default - not offered
   */
  readonly jaegerThriftHttp?: string;

  /** OTLP receivers. @default - not offered */
  readonly otlp?: TracingBackendOtlpProps;
}

/** OTLP receivers of a backend. */
export interface TracingBackendOtlpProps {
  /**
   * `host:port` of the gRPC receiver, e.g. `tempo.monitoring.svc:4317`. Rejected: a scheme, a path, no port, and a port of Jaeger that speaks
   * something else.
   *
   * @default - not offered
   */
  readonly grpc?: string;

  /**
   * `host:port` of the HTTP receiver, e.g. `tempo.monitoring.svc:4318`. Rejected: a scheme, a path, no port, and a port of Jaeger that speaks
   * something else.
   *
   * @default - not offered
   */
  readonly http?: string;

  /** Whether they speak TLS, with a certificate that a public authority signed: Milvus trusts no other. */
  readonly secure: boolean;
}

/**
 * A backend that this app does not own. Your own class can implement `ITracingBackend` instead.
 *
 * @example
 * const tempo = TracingBackend.fromEndpoints({
 *   label: 'Tempo',
 *   otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false },
 * });
 * new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.05 }) });
 */
export class TracingBackend implements ITracingBackend {
  /**
   * A Jaeger v2, an OpenTelemetry collector, Tempo, a vendor. Its addresses are used as given, and checked the way Milvus reads them.
   */
  static fromEndpoints(props: TracingBackendProps): TracingBackend {
    return new TracingBackend(props);
  }

  /** What the backend is called in messages and runbooks. */
  readonly label: string;
  /** Whether the OTLP gRPC receiver speaks TLS. */
  readonly otlpSecure: boolean;
  /** The same of the OTLP HTTP receiver. */
  readonly otlpHttpSecure: boolean;
  private readonly endpoints: ReadonlyMap<string, string>;

  private constructor({ label, jaegerThriftHttp, otlp }: TracingBackendProps) {
    this.label = label;
    this.otlpSecure = otlp?.secure ?? false;
    this.otlpHttpSecure = this.otlpSecure;
    const offered: readonly (readonly [string, string | undefined])[] = [
      [THRIFT, jaegerThriftHttp],
      [OTLP_GRPC, otlp?.grpc],
      [OTLP_HTTP, otlp?.http],
    ];
    this.endpoints = new Map(
      offered.flatMap(([protocol, endpoint]) => (endpoint === undefined ? [] : [[protocol, endpoint]])),
    );
  }

  /** The URL as given; rejected if none is. */
  jaegerThriftHttpUrl(fromNamespace: string): string {
    return this.endpoint(THRIFT, 'jaegerThriftHttp');
  }

  /** `otlp.grpc` as given; rejected if it is not. */
  otlpGrpcEndpoint(fromNamespace: string): string {
    return this.endpoint(OTLP_GRPC, 'otlp.grpc');
  }

  /** `otlp.http` as given; rejected if it is not. */
  otlpHttpEndpoint(fromNamespace: string): string {
    return this.endpoint(OTLP_HTTP, 'otlp.http');
  }

  private endpoint(protocol: string, prop: string): string {
    const asked = {
      protocol,
      offered: [...this.endpoints.keys()],
      because: `prop '${prop}' is not set`,
      fix: this.endpoints.size === 0 ? `Set '${prop}': no endpoint is set.` : `Set '${prop}', or use ${this.offer()}.`,
    };
    throwErrors(runRules(protocolRules, asked, this.label));
    return this.endpoints.get(protocol) ?? '';
  }

  /** The factories that use the offered protocols, for the fix of a message. */
  private offer(): string {
    const ways = SENDERS.filter(([protocol]) => this.endpoints.has(protocol));
    return ways.map(([protocol, factory]) => `${factory}, which uses ${protocol}`).join(', or ');
  }
}
