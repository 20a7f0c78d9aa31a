import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { valueAt } from '../../../kubernetes/json';
import { OTLP_SAFE_SINCE, TRACE_KEYS_SINCE } from '../../../upstream/milvus';
import { MilvusVersion } from '../../../upstream/milvus-version';
import { subject, type TraceSubject, withExporter } from './subject';

/** Rules over what a version of Milvus knows. */
export const traceVersionRules: readonly Rule<TraceSubject>[] = [
  {
    code: 'MLV020',
    severity: Severity.ERROR,
    summary: 'every trace setting is one that the chosen Milvus reads already',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/util/paramtable/component_param.go',
    example: () => subject({ otlp: { method: 'http' } }, MilvusVersion.of('2.4.6')),
    *check({ trace, milvus }): Iterable<Finding> {
      for (const [key, since] of TRACE_KEYS_SINCE) {
        const value = valueAt(trace, ...key.split('.'));
        if (value === undefined || milvus.isAtLeast(since)) continue;
        yield {
          path: `trace.${key}`,
          problem: `is read from Milvus ${since} on, not by ${milvus.version}`,
          effect: CONSEQUENCES.get(key) ?? 'Milvus keeps it and never reads it.',
          fix: `Use Milvus ${since} or newer, or leave it out.`,
        };
      }
    },
  },
  {
    code: 'MLV035',
    severity: Severity.WARNING,
    summary: `the exporter otlp is used from Milvus ${OTLP_SAFE_SINCE} on`,
    see: 'https://github.com/milvus-io/milvus/issues/35298',
    example: () =>
      subject(
        { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'jaeger-collector:4317' } },
        MilvusVersion.of('2.4.8'),
      ),
    when: withExporter('otlp'),
    *check({ milvus }): Iterable<Finding> {
      if (milvus.isAtLeast(OTLP_SAFE_SINCE)) return;
      yield {
        path: 'trace.exporter',
        value: 'otlp',
        problem: `is not safe before Milvus ${OTLP_SAFE_SINCE}, and this is ${milvus.version}`,
        effect: 'A query node may spin for ever at its start.',
        fix: `Use the exporter jaeger, or Milvus ${OTLP_SAFE_SINCE} or newer.`,
      };
    },
  },
];

const CONSEQUENCES: ReadonlyMap<string, string> = new Map([
  ['otlp.method', 'it would send OTLP over gRPC, whatever this says'],
  ['otlp.secure', 'it would speak TLS, whatever this says'],
  ['otlp.headers', 'it would send no header'],
  ['initTimeoutSeconds', 'it would wait without an end when the exporter hangs at start'],
]);
