import type { JsonObject } from '../../kubernetes/json';
import { isFalse, isTrue } from '../../upstream/go-values';
import { JAEGER_PORTS } from '../../upstream/jaeger';
import { deployedComponents } from './running';
import { optionText } from './cr';

/** A server of a Jaeger that a Service forwards to. */
export interface Receiver {
  readonly port: number;
  /** Whether Jaeger listens there. */
  readonly isOn: boolean;
  /** Whether it uses TLS. */
  readonly secure: boolean;
}

/** The servers of a Jaeger that the operator runs, read from the rendered CR, so that props, options and patches count. */
export interface Receivers {
  readonly thriftHttp: Receiver;
  readonly otlpGrpc: Receiver;
  readonly otlpHttp: Receiver;
  readonly ui: Receiver;
  /** The path that the UI is served below; empty for the root. */
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

/** The section of the pods that receive spans: `collector`, or `allInOne` where one pod runs everything. */
export function collectorSection(cr: JsonObject): string {
  return deployedComponents(cr).length > 0 ? 'collector' : 'allInOne';
}
