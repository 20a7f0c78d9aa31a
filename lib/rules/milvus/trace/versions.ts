import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { valueAt } from '../../../kubernetes/json';
import { OTLP_SAFE_SINCE, TRACE_KEYS_SINCE } from '../../../upstream/milvus';
import { MilvusVersion } from '../../../upstream/milvus-version';
import { subject, type TraceSubject, withExporter } from './subject';

/** Rules over what a version of Milvus supports. */
export const traceVersionRules: readonly Rule<TraceSubject>[] = [
  {
    code: 'MLV020',
    severity: Severity.ERROR,
    summary: 'every trace setting is one that this version of Milvus reads',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/util/paramtable/component_param.go',
    example: () => subject({ otlp: { method: 'http' } }, MilvusVersion.of('2.4.6')),
    *check({ trace, milvus }): Iterable<Finding> {
      for (const [key, since] of TRACE_KEYS_SINCE) {
        const value = valueAt(trace, ...key.split('.'));
        if (value === undefined || milvus.isAtLeast(since)) continue;
        yield {
          path: `trace.${key}`,
          problem: `requires Milvus ${since}, but this is ${milvus.version}.`,
          effect: `This version ignores it${WITHOUT.get(key) ?? ''}.`,
          fix: `Use Milvus ${since} or newer, or remove it.`,
        };
      }
    },
  },
  {
    code: 'MLV035',
    severity: Severity.WARNING,
    summary: `the exporter otlp is used with Milvus ${OTLP_SAFE_SINCE} or newer`,
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
        problem: `is not safe before Milvus ${OTLP_SAFE_SINCE}, and this is ${milvus.version}.`,
        effect: 'Query nodes can hang at startup.',
        fix: `Use the exporter jaeger, or Milvus ${OTLP_SAFE_SINCE} or newer.`,
      };
    },
  },
];

/** What such a version does without the setting. */
const WITHOUT: ReadonlyMap<string, string> = new Map([
  ['otlp.method', ' and sends OTLP over gRPC'],
  ['otlp.secure', ' and uses TLS'],
  ['otlp.headers', ' and sends no headers'],
  ['initTimeoutSeconds', ', and waits without limit if the exporter hangs at startup'],
]);
