import type { JsonObject } from '../../kubernetes/json';
import { isFalse, isTrue } from '../../upstream/go-values';
import { JAEGER_PORTS } from '../../upstream/jaeger';
import { deployedComponents } from './running';
import { optionText } from './cr';

/** One server of a Jaeger that a Service leads to. */
export interface Receiver {
  readonly port: number;
  /** Whether somebody listens there. */
  readonly isOn: boolean;
  /** Whether it speaks TLS. */
  readonly secure: boolean;
}

/** What a Jaeger of the operator listens to, by its rendered CR: props, options and patches alike. */
export interface Receivers {
  readonly thriftHttp: Receiver;
  readonly otlpGrpc: Receiver;
  readonly otlpHttp: Receiver;
  readonly ui: Receiver;
  /** The path that the UI stands below; empty for the root. */
  readonly basePath: string;
}

/** The receivers of a rendered CR. */
export function receiversOf(cr: JsonObject): Receivers {
  const section = collectorSection(cr);
  const textIn = (component: string, option: string) => optionText(cr, option, 'spec', component, 'options');
  const queries = section === 'allInOne' ? section : 'query';
  const otlp = !isFalse(textIn(section, 'collector.otlp.enabled'));
  const secure = (component: string, option: string) => isTrue(textIn(component, `${option}.tls.enabled`));
  return {
    thriftHttp: { port: JAEGER_PORTS.thriftHttp, isOn: true, secure: secure(section, 'collector.http') },
    otlpGrpc: { port: JAEGER_PORTS.otlpGrpc, isOn: otlp, secure: secure(section, 'collector.otlp.grpc') },
    otlpHttp: { port: JAEGER_PORTS.otlpHttp, isOn: otlp, secure: secure(section, 'collector.otlp.http') },
    ui: { port: JAEGER_PORTS.ui, isOn: true, secure: secure(queries, 'query.http') },
    basePath: textIn(queries, 'query.base-path'),
  };
}

/** The section whose pods take spans: of one pod for all it is that of the whole pod. */
export function collectorSection(cr: JsonObject): string {
  return deployedComponents(cr).length > 0 ? 'collector' : 'allInOne';
}
