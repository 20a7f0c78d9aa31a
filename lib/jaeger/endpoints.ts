import { throwErrors } from '../diagnostics/report';
import { serviceHost } from '../backend/tracing-backend';
import type { Receiver, Receivers } from '../models/jaeger-cr/receivers';
import { serviceName } from '../upstream/jaeger';
import { protocolRules } from '../rules/backend';
import { runRules } from '../diagnostics/run-rules';

const THRIFT = 'Jaeger Thrift over HTTP';

/** Which Jaeger it is, and what it listens to. */
export interface EndpointsProps {
  readonly name: string;
  readonly namespace: string;
  /** What it listens to; asked for with each endpoint, so that patches count. */
  readonly receivers: () => Receivers;
  /** The construct's path, for messages. */
  readonly where: string;
}

/** Where a Jaeger of the operator takes spans and shows traces, in every strategy. */
export class JaegerEndpoints {
  constructor(private readonly props: EndpointsProps) {}

  thriftHttp(fromNamespace: string): string {
    const { thriftHttp } = this.props.receivers();
    return `${urlOf(thriftHttp, this.host('collector', fromNamespace))}/api/traces`;
  }

  otlpGrpc(fromNamespace: string): string {
    const { otlpGrpc } = this.props.receivers();
    this.offered('OTLP over gRPC', otlpGrpc);
    return `${this.host('collector', fromNamespace)}:${otlpGrpc.port}`;
  }

  otlpHttp(fromNamespace: string): string {
    const { otlpHttp } = this.props.receivers();
    this.offered('OTLP over HTTP', otlpHttp);
    return `${this.host('collector', fromNamespace)}:${otlpHttp.port}`;
  }

  ui(fromNamespace: string): string {
    const { ui, basePath } = this.props.receivers();
    return `${urlOf(ui, this.host('query', fromNamespace))}${basePath}`;
  }

  private host(component: string, fromNamespace: string): string {
    const { name, namespace } = this.props;
    return serviceHost(serviceName(name, component), namespace, fromNamespace);
  }

  private offered(protocol: string, { isOn }: Receiver): void {
    const asked = {
      protocol,
      offered: isOn ? [protocol] : [THRIFT],
      because: 'OTLP is switched off in this Jaeger',
      fix: `Switch it on (otlp: true, or collector.otlp.enabled in options), or use MilvusTracing.jaeger, which speaks ${THRIFT}`,
    };
    throwErrors(runRules(protocolRules, asked, this.props.where));
  }
}

function urlOf({ port, secure }: Receiver, host: string): string {
  return `${secure ? 'https' : 'http'}://${host}:${port}`;
}
