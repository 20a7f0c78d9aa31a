import { valueAt } from '../../../kubernetes/json';
import { MilvusChartVersion } from '../../../upstream/milvus-chart-version';
import type { MilvusVersion } from '../../../upstream/milvus-version';

/** A `trace` block, and what decides how it is read. */
export interface TraceSubject {
  /** In upstream's spelling of the keys, which do not count case. */
  readonly trace: unknown;
  readonly milvus: MilvusVersion;
  /** Whether it is a cluster, not a standalone Milvus. */
  readonly cluster: boolean;
}

/** For a rule about one exporter. */
export function withExporter(word: string): (subject: TraceSubject) => boolean {
  return ({ trace }) => valueAt(trace, 'exporter') === word;
}

/** For a rule about settings that not every `trace` has. */
export function withSetting(...keys: readonly string[]): (subject: TraceSubject) => boolean {
  return ({ trace }) => valueAt(trace, ...keys) !== undefined;
}

export const NO_TRACES = 'Milvus starts, logs a warning at most, and sends no traces';

/** What the examples have in common. */
export function subject(trace: unknown, version = MilvusChartVersion.NEWEST.milvusVersion): TraceSubject {
  return { trace, milvus: version, cluster: false };
}
