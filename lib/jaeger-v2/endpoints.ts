import { serviceHost } from '../backend/service-host';
import type { ITracingBackend } from '../backend/tracing-backend';
import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/run-rules';
import { protocolRules } from '../rules/backend';
import type { ContainerPort, ServicePort } from './listeners';

interface Offered {
  readonly protocol: string;
  /** The name of its port in the Service. */
  readonly port: string;
  /** What enables it. */
  readonly prop: string;
  /** What a Milvus uses it by. */
  readonly factory: string;
}

const THRIFT: Offered = {
  protocol: 'Jaeger Thrift over HTTP',
  port: 'http-c-binary-trft',
  prop: 'jaegerThriftHttp',
  factory: 'MilvusTracing.jaeger',
};
const OTLP_GRPC: Offered = {
  protocol: 'OTLP over gRPC',
  port: 'grpc-otlp',
  prop: 'otlpGrpc',
  factory: 'MilvusTracing.otlp',
};
const OTLP_HTTP: Offered = {
  protocol: 'OTLP over HTTP',
  port: 'http-otlp',
  prop: 'otlpHttp',
  factory: 'MilvusTracing.otlpHttp',
};

interface Place {
  readonly name: string;
  readonly namespace: string;
  /** The construct's path, for messages. */
  readonly where: string;
  /** The sender that is told apart. @default - any other */
  readonly sender?: string;
}

/** Where a Jaeger 2 takes spans, or those of one of its senders. */
export class JaegerV2Endpoints implements ITracingBackend {
  constructor(
    readonly label: string,
    private readonly place: Place,
    private readonly ports: readonly ContainerPort[],
  ) {}

  get otlpSecure(): boolean {
    return this.behind(OTLP_GRPC)?.secure ?? false;
  }

  get otlpHttpSecure(): boolean {
    return this.behind(OTLP_HTTP)?.secure ?? false;
  }

  jaegerThriftHttpUrl(fromNamespace: string): string {
    const scheme = this.behind(THRIFT)?.secure === true ? 'https' : 'http';
    return `${scheme}://${this.address(THRIFT, fromNamespace)}/api/traces`;
  }

  otlpGrpcEndpoint(fromNamespace: string): string {
    return this.address(OTLP_GRPC, fromNamespace);
  }

  otlpHttpEndpoint(fromNamespace: string): string {
    return this.address(OTLP_HTTP, fromNamespace);
  }

  private address(asked: Offered, fromNamespace: string): string {
    const { name, namespace, where } = this.place;
    const offered = [THRIFT, OTLP_GRPC, OTLP_HTTP].filter((each) => this.behind(each) !== undefined);
    const ways = offered.map(({ factory, protocol }) => `${factory}, which uses ${protocol}`).join(', or ');
    const problem = {
      protocol: asked.protocol,
      offered: offered.map(({ protocol }) => protocol),
      because: 'this Jaeger does not receive it',
      fix: `${this.enabling(asked)}${ways === '' ? '' : `, or use ${ways}`}.`,
    };
    throwErrors(runRules(protocolRules, problem, where));
    const port: ServicePort | undefined = this.behind(asked)?.service;
    return `${serviceHost(`${name}-collector`, namespace, fromNamespace)}:${port?.port ?? 0}`;
  }

  private enabling({ prop }: Offered): string {
    const { sender } = this.place;
    return sender === undefined
      ? `Set '${prop}' of its 'receivers' to true`
      : `Set '${prop}Port' of its sender '${sender}'`;
  }

  private behind({ port }: Offered): ContainerPort | undefined {
    return this.ports.find(({ service }) => service?.name === port);
  }
}
