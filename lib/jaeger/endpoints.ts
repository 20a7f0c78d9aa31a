import { throwErrors } from '../diagnostics/report';
import { serviceHost } from '../backend/service-host';
import type { JsonObject } from '../kubernetes/json';
import { nameAndNamespace } from '../models/jaeger-cr/cr';
import { type Receiver, type Receivers, receiversOf } from '../models/jaeger-cr/receivers';
import { serviceName } from '../upstream/jaeger';
import { protocolRules } from '../rules/backend';
import { runRules } from '../diagnostics/run-rules';

const THRIFT = 'Jaeger Thrift over HTTP';

/** Where a Jaeger of the operator takes spans and shows traces, in every strategy. */
export class JaegerEndpoints {
  /**
   * @param cr asked for with each endpoint, so that patches count.
   * @param where the construct's path, for messages.
   */
  constructor(
    private readonly cr: () => JsonObject,
    private readonly where: string,
  ) {}

  thriftHttp(fromNamespace: string): string {
    const { thriftHttp } = this.receivers();
    return `${urlOf(thriftHttp, this.host('collector', fromNamespace))}/api/traces`;
  }

  otlpGrpc(fromNamespace: string): string {
    const { otlpGrpc } = this.receivers();
    this.offered('OTLP over gRPC', otlpGrpc);
    return `${this.host('collector', fromNamespace)}:${otlpGrpc.port}`;
  }

  otlpHttp(fromNamespace: string): string {
    const { otlpHttp } = this.receivers();
    this.offered('OTLP over HTTP', otlpHttp);
    return `${this.host('collector', fromNamespace)}:${otlpHttp.port}`;
  }

  ui(fromNamespace: string): string {
    const { ui, basePath } = this.receivers();
    return `${urlOf(ui, this.host('query', fromNamespace))}${basePath}`;
  }

  private host(component: string, fromNamespace: string): string {
    const { name, namespace } = nameAndNamespace(this.cr());
    return serviceHost(serviceName(name, component), namespace, fromNamespace);
  }

  private receivers(): Receivers {
    return receiversOf(this.cr());
  }

  private offered(protocol: string, { isOn }: Receiver): void {
    const asked = {
      protocol,
      offered: isOn ? [protocol] : [THRIFT],
      because: 'OTLP is disabled in this Jaeger',
      fix: `Enable it (otlp: true, or collector.otlp.enabled in options), or use MilvusTracing.jaeger, which uses ${THRIFT}.`,
    };
    throwErrors(runRules(protocolRules, asked, this.where));
  }
}

function urlOf({ port, secure }: Receiver, host: string): string {
  return `${secure ? 'https' : 'http'}://${host}:${port}`;
}
