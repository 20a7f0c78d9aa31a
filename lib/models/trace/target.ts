import { stringAt, valueAt } from '../../kubernetes/json';
import type { Receivers } from '../jaeger-cr/receivers';

/** The receiver to which a `trace` block of Milvus sends spans. */
export interface TraceTarget {
  /** As written: a URL for Jaeger Thrift, `host:port` for OTLP. */
  readonly address: string;
  /** The setting below `trace` with the address. */
  readonly setting: string;
  /** The receiver of a Jaeger that speaks the protocol. */
  readonly receiver: keyof Pick<Receivers, 'thriftHttp' | 'otlpGrpc' | 'otlpHttp'>;
}

/** The target of a `trace` block; undefined if it sends nothing over the network. */
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
