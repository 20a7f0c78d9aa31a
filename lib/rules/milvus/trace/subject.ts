import { nearest } from '../../../diagnostics/nearest';
import { valueAt } from '../../../kubernetes/json';
import { TRACE_EXPORTERS } from '../../../upstream/milvus';
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

/** The same, also for a misspelt word (MLV010): one run then shows what else is wrong. */
export function meansExporter(word: string): (subject: TraceSubject) => boolean {
  return ({ trace }) => exporterMeant(trace) === word;
}

/** The exporter, or the one that a misspelt word stands for. */
export function exporterMeant(trace: unknown): unknown {
  const exporter = valueAt(trace, 'exporter');
  return typeof exporter === 'string' ? (nearest(exporter, TRACE_EXPORTERS) ?? exporter) : exporter;
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
export function subject(trace: unknown, version = MilvusChartVersion.NEWEST._milvusVersion): TraceSubject {
  return { trace, milvus: version, cluster: false };
}
