import { throwErrors } from '../diagnostics/report';
import { protocolRules } from '../rules/backend';
import { runRules } from '../diagnostics/run-rules';

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

/** A backend that somebody else runs. */
export class ExternalBackend {
  readonly label: string;
  readonly otlpSecure: boolean;
  private readonly endpoints: ReadonlyMap<string, string>;

  constructor({ label, jaegerThriftHttp, otlp }: TracingBackendProps) {
    this.label = label;
    this.otlpSecure = otlp?.secure ?? false;
    const offered: readonly (readonly [string, string | undefined])[] = [
      [THRIFT, jaegerThriftHttp],
      [OTLP_GRPC, otlp?.grpc],
      [OTLP_HTTP, otlp?.http],
    ];
    this.endpoints = new Map(
      offered.flatMap(([protocol, endpoint]) => (endpoint === undefined ? [] : [[protocol, endpoint]])),
    );
  }

  jaegerThriftHttpUrl(): string {
    return this.endpoint(THRIFT, 'jaegerThriftHttp');
  }

  otlpGrpcEndpoint(): string {
    return this.endpoint(OTLP_GRPC, 'otlp.grpc');
  }

  otlpHttpEndpoint(): string {
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
