import { stringAt, valueAt } from '../../kubernetes/json';
import type { Receivers } from '../jaeger-cr/receivers';

/** Where a `trace` block of Milvus sends spans. */
export interface TraceTarget {
  /** As it is written: a URL for Jaeger's Thrift, `host:port` for OTLP. */
  readonly address: string;
  /** The setting below `trace` that has the address. */
  readonly setting: string;
  /** The receiver of a Jaeger that understands it. */
  readonly receiver: keyof Pick<Receivers, 'thriftHttp' | 'otlpGrpc' | 'otlpHttp'>;
}

/** Undefined where a block sends nothing over the network. */
export function traceTarget(trace: unknown): TraceTarget | undefined {
  const exporter = stringAt(trace, 'exporter')?.toLowerCase();
  const url = stringAt(trace, 'jaeger', 'url');
  if (exporter === 'jaeger' && url !== undefined)
    return { address: url, setting: 'jaeger.url', receiver: 'thriftHttp' };
  const endpoint = stringAt(trace, 'otlp', 'endpoint');
  if (exporter !== 'otlp' || endpoint === undefined) return undefined;
  const isHttp = valueAt(trace, 'otlp', 'method') === 'http';
  return { address: endpoint, setting: 'otlp.endpoint', receiver: isHttp ? 'otlpHttp' : 'otlpGrpc' };
}
