import type { JsonObject } from '../../kubernetes/json';
import { isFalse, isTrue } from '../../upstream/go-values';
import { DURABLE_STORAGE_TYPES, JAEGER_PORTS } from '../../upstream/jaeger';
import { runningStorageOf } from './running';
import { optionText, strategyOf } from './cr';

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

/** What the operator runs as one pod, also where a strategy has no storage that several pods can share. */
export function collectorSection(cr: JsonObject): string {
  const several = ['production', 'streaming'].includes(strategyOf(cr));
  return several && DURABLE_STORAGE_TYPES.includes(runningStorageOf(cr)) ? 'collector' : 'allInOne';
}
