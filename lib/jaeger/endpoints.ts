import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/rule';
import { serviceHost } from '../backend/tracing-backend';
import { protocolRules } from '../rules/jaeger/typed';
import { JAEGER_PORTS, serviceName } from '../upstream/jaeger';

const THRIFT = 'Jaeger Thrift over HTTP';

export interface EndpointsProps {
  readonly name: string;
  readonly namespace: string;
  /** Whether the collector takes OTLP. */
  readonly otlp: boolean;
  /** The path that the UI stands below. @default - the root */
  readonly basePath?: string;
  /** The construct's path, for messages. */
  readonly where: string;
}

/** Where a Jaeger of the operator takes spans and shows traces, in every strategy. */
export class JaegerEndpoints {
  constructor(private readonly props: EndpointsProps) {}

  thriftHttp(fromNamespace: string): string {
    return `http://${this.host('collector', fromNamespace)}:${JAEGER_PORTS.thriftHttp}/api/traces`;
  }

  otlpGrpc(fromNamespace: string): string {
    this.offered('OTLP over gRPC');
    return `${this.host('collector', fromNamespace)}:${JAEGER_PORTS.otlpGrpc}`;
  }

  otlpHttp(fromNamespace: string): string {
    this.offered('OTLP over HTTP');
    return `${this.host('collector', fromNamespace)}:${JAEGER_PORTS.otlpHttp}`;
  }

  ui(fromNamespace: string): string {
    return `http://${this.host('query', fromNamespace)}:${JAEGER_PORTS.ui}${this.props.basePath ?? ''}`;
  }

  private host(component: string, fromNamespace: string): string {
    const { name, namespace } = this.props;
    return serviceHost(serviceName(name, component), namespace, fromNamespace);
  }

  private offered(protocol: string): void {
    const { otlp, where } = this.props;
    const asked = {
      protocol,
      offered: otlp ? [protocol] : [THRIFT],
      because: 'OTLP is switched off in this Jaeger',
      fix: `Switch it on (otlp: true), or use MilvusTracing.jaeger, which speaks ${THRIFT}`,
    };
    throwErrors(runRules(protocolRules, asked, where));
  }
}
