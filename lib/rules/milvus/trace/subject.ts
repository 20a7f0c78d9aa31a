import { valueAt } from '../../../kubernetes/json';
import { MilvusChartVersion } from '../../../upstream/milvus-chart-version';
import type { MilvusVersion } from '../../../upstream/milvus-version';

/** A `trace` block, with the Milvus that reads it. */
export interface TraceSubject {
  /** With upstream's spelling of the keys; Milvus itself ignores their case. */
  readonly trace: unknown;
  readonly milvus: MilvusVersion;
  /** A cluster, not a standalone Milvus. */
  readonly cluster: boolean;
}

/** The `when` of a rule about one exporter. */
export function withExporter(word: string): (subject: TraceSubject) => boolean {
  return ({ trace }) => valueAt(trace, 'exporter') === word;
}

/** The `when` of a rule about a setting that few `trace` blocks have. */
export function withSetting(...keys: readonly string[]): (subject: TraceSubject) => boolean {
  return ({ trace }) => valueAt(trace, ...keys) !== undefined;
}

/** The effect of a `trace` block that Milvus cannot use. */
export const NO_TRACES = 'Milvus starts, logs at most a warning, and sends no traces.';

/** The effect of an address to which no exporter can send. */
export const EXPORT_FAILS = 'Every export fails in the background, and no trace arrives.';

/** A subject for examples. */
export function subject(trace: unknown, version = MilvusChartVersion.NEWEST.milvusVersion): TraceSubject {
  return { trace, milvus: version, cluster: false };
}
