import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { given, isObject, leavesOf, valueAt } from '../../../kubernetes/json';
import { didYouMean, nearest, suggestion, useOneOf } from '../../../diagnostics/nearest';
import { isSending, TRACE_EXPORTERS, TRACE_KEYS } from '../../../upstream/milvus';
import { traceKeyOf } from '../../../upstream/milvus-settings';
import { NO_TRACES, subject, type TraceSubject } from './subject';

/** Rules over what every exporter has. */
export const exporterRules: readonly Rule<TraceSubject>[] = [
  {
    code: 'MLV010',
    severity: Severity.ERROR,
    summary: 'trace.exporter is a word that Milvus knows, in its exact spelling',
    see: 'https://milvus.io/docs/configure_trace.md#traceexporter',
    example: () => subject({ exporter: 'Jaeger' }),
    *check({ trace }): Iterable<Finding> {
      const exporter = valueAt(trace, 'exporter');
      if (exporter === undefined || (typeof exporter === 'string' && TRACE_EXPORTERS.includes(exporter))) return;
      yield {
        path: 'trace.exporter',
        value: exporter,
        problem: 'is not an exporter.',
        effect: NO_TRACES,
        fix: didYouMean(exporter, TRACE_EXPORTERS),
      };
    },
  },
  {
    code: 'MLV011',
    severity: Severity.ERROR,
    summary: 'trace.sampleFraction is a number above 0 and at most 1 when an exporter sends traces',
    see: 'https://milvus.io/docs/configure_trace.md#tracesampleFraction',
    example: () => subject({ exporter: 'otlp', sampleFraction: 0, otlp: { endpoint: 'jaeger-collector:4317' } }),
    *check({ trace }): Iterable<Finding> {
      const fraction = valueAt(trace, 'sampleFraction');
      const sends = isSending(valueAt(trace, 'exporter'));
      if (fraction === undefined && !sends) return;
      const inRange = typeof fraction === 'number' && fraction >= 0 && fraction <= 1;
      if (inRange && (fraction > 0 || !sends)) return;
      yield {
        path: 'trace.sampleFraction',
        ...given({ value: fraction }),
        problem:
          fraction === undefined
            ? "is missing, and Milvus' default is 0."
            : inRange
              ? 'samples nothing.'
              : 'is no number from 0 to 1.',
        effect:
          typeof fraction === 'number' && fraction > 1
            ? 'Milvus would trace every request.'
            : fraction === 0
              ? 'Milvus sends no traces.'
              : 'Milvus would take it as 0 and send no traces.',
        fix: 'Give the share of requests to trace, such as 0.05, or 1 for all of them.',
      };
    },
  },
  {
    code: 'MLV016',
    severity: Severity.ERROR,
    summary: 'every key below trace is one that Milvus reads',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/util/paramtable/component_param.go',
    example: () => subject({ jaeger: { urll: 'http://jaeger-collector:14268/api/traces' } }),
    *check({ trace }): Iterable<Finding> {
      if (!isObject(trace)) {
        yield {
          path: 'trace',
          value: trace,
          problem: 'is not a mapping.',
          effect: NO_TRACES,
          fix: 'Give exporter, sampleFraction and the settings of the exporter.',
        };
        return;
      }
      for (const [key, value] of leavesOf(trace)) {
        if (isObject(value) || traceKeyOf(`trace.${key}`) !== undefined) continue;
        const near = nearest(key, TRACE_KEYS);
        yield {
          path: `trace.${key}`,
          problem: 'is no setting of Milvus 2.6.',
          effect: 'Milvus keeps it and never reads it.',
          fix: near === undefined ? useOneOf(TRACE_KEYS) : suggestion(`trace.${near}`),
        };
      }
    },
  },
  {
    code: 'MLV017',
    severity: Severity.ERROR,
    summary: 'trace.initTimeoutSeconds is a number above 0',
    see: 'https://milvus.io/docs/configure_trace.md#traceinitTimeoutSeconds',
    example: () => subject({ initTimeoutSeconds: '10s' }),
    *check({ trace }): Iterable<Finding> {
      const timeout = valueAt(trace, 'initTimeoutSeconds');
      if (timeout === undefined || (typeof timeout === 'number' && timeout > 0)) return;
      yield {
        path: 'trace.initTimeoutSeconds',
        value: timeout,
        problem: 'is no number of seconds above 0.',
        effect: 'Milvus would wait without an end when the exporter hangs at start.',
        fix: 'Give seconds without a unit, such as 10.',
      };
    },
  },
  {
    code: 'MLV032',
    severity: Severity.WARNING,
    summary: 'a cluster traces a share of its requests, not all of them',
    see: 'https://opentelemetry.io/docs/concepts/sampling/',
    example: () => ({ ...subject({ exporter: 'stdout', sampleFraction: 1 }), cluster: true }),
    *check({ trace, cluster }): Iterable<Finding> {
      if (!cluster || !isSending(valueAt(trace, 'exporter')) || valueAt(trace, 'sampleFraction') !== 1) return;
      yield {
        path: 'trace.sampleFraction',
        value: 1,
        problem: 'traces every request of a cluster.',
        effect:
          'The spans take bandwidth from the requests (an idle standalone Milvus sends 32 spans per second), and a Jaeger in memory soon drops the oldest traces.',
        fix: 'Give a share such as 0.05 once it is seen to work.',
      };
    },
  },
];
