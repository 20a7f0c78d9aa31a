import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { nearest, suggestion, useOneOf } from '../../../diagnostics/nearest';
import { outOfRange, type Sentences, unknownWord, wrongType } from '../../../diagnostics/sentences';
import { defined, isObject, leavesOf, valueAt } from '../../../kubernetes/json';
import { isSending, TRACE_EXPORTERS, TRACE_KEYS } from '../../../upstream/milvus';
import { settingNumber, traceKeyOf } from '../../../upstream/milvus-settings';
import { exporterMeant, NO_TRACES, subject, type TraceSubject } from './subject';

/** Rules over the settings that all exporters share. */
export const exporterRules: readonly Rule<TraceSubject>[] = [
  {
    code: 'MLV010',
    severity: Severity.ERROR,
    summary: 'trace.exporter is one that Milvus knows, in its exact spelling',
    see: 'https://milvus.io/docs/configure_trace.md#traceexporter',
    example: () => subject({ exporter: 'Jaeger' }),
    *check({ trace }): Iterable<Finding> {
      const exporter = valueAt(trace, 'exporter');
      if (exporter === undefined || (typeof exporter === 'string' && TRACE_EXPORTERS.includes(exporter))) return;
      yield {
        path: 'trace.exporter',
        value: exporter,
        effect: NO_TRACES,
        ...unknownWord('exporter', exporter, TRACE_EXPORTERS),
      };
    },
  },
  {
    code: 'MLV011',
    severity: Severity.ERROR,
    summary: 'trace.sampleFraction is from 0 to 1, and above 0 if an exporter sends traces',
    see: 'https://milvus.io/docs/configure_trace.md#tracesampleFraction',
    example: () => subject({ exporter: 'otlp', sampleFraction: 0, otlp: { endpoint: 'jaeger-collector:4317' } }),
    *check({ trace }): Iterable<Finding> {
      const fraction = valueAt(trace, 'sampleFraction');
      const sends = isSending(valueAt(trace, 'exporter'));
      if (fraction === undefined && !sends) return;
      const number = settingNumber(fraction);
      const isValid = number !== undefined && number >= 0 && number <= 1;
      // Who misspells the exporter (MLV010) wants to send, too.
      if (isValid && (number > 0 || !isSending(exporterMeant(trace)))) return;
      yield { path: 'trace.sampleFraction', ...defined({ value: fraction }), ...fractionProblem(fraction) };
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
          effect: NO_TRACES,
          ...wrongType('a mapping', 'Set exporter, sampleFraction and the settings of the exporter.'),
        };
        return;
      }
      for (const [key, value] of leavesOf(trace)) {
        if (isObject(value) || traceKeyOf(`trace.${key}`) !== undefined) continue;
        const near = nearest(key, TRACE_KEYS);
        yield {
          path: `trace.${key}`,
          problem: 'unknown setting.',
          effect: 'Milvus silently ignores it.',
          fix: near === undefined ? useOneOf(TRACE_KEYS) : suggestion(`trace.${near}`),
        };
      }
    },
  },
  {
    code: 'MLV017',
    severity: Severity.ERROR,
    summary: 'trace.initTimeoutSeconds is a number of seconds above 0',
    see: 'https://milvus.io/docs/configure_trace.md#traceinitTimeoutSeconds',
    example: () => subject({ initTimeoutSeconds: '10s' }),
    *check({ trace }): Iterable<Finding> {
      const timeout = valueAt(trace, 'initTimeoutSeconds');
      const seconds = settingNumber(timeout);
      if (timeout === undefined || (seconds !== undefined && seconds > 0 && seconds < Infinity)) return;
      yield {
        path: 'trace.initTimeoutSeconds',
        value: timeout,
        effect: 'Milvus waits without limit if the exporter hangs at startup.',
        ...wrongType('a number of seconds above 0', 'Set a number without a unit, such as 10.'),
        fixInCode: 'Set initTimeout to a Duration above 0, such as Duration.seconds(10).',
      };
    },
  },
  {
    code: 'MLV032',
    severity: Severity.WARNING,
    summary: 'a cluster traces a fraction of its requests, not all of them',
    see: 'https://opentelemetry.io/docs/concepts/sampling/',
    example: () => ({ ...subject({ exporter: 'stdout', sampleFraction: 1 }), cluster: true }),
    *check({ trace, cluster }): Iterable<Finding> {
      if (!cluster || !isSending(valueAt(trace, 'exporter')) || settingNumber(valueAt(trace, 'sampleFraction')) !== 1)
        return;
      yield {
        path: 'trace.sampleFraction',
        value: 1,
        problem: 'traces every request of a cluster.',
        effect:
          'Spans take bandwidth from requests (an idle standalone Milvus sends 32 spans per second), and an in-memory Jaeger soon drops the oldest traces.',
        fix: 'Set a fraction such as 0.05 once traces arrive.',
      };
    },
  },
];

function effectOf(fraction: number | undefined): string {
  if (fraction !== undefined && fraction > 1) return 'Milvus traces every request.';
  return Number.isNaN(fraction)
    ? 'Milvus traces every request or none, which depends on the processor.'
    : 'Milvus treats it as 0 and sends no traces.';
}

function fractionProblem(fraction: unknown): Sentences & Pick<Finding, 'effect'> {
  const fix = 'Set the fraction of requests to trace, such as 0.05, or 1 for all of them.';
  const effect = 'Milvus sends no traces.';
  if (fraction === undefined) return { problem: 'missing: the default of Milvus is 0.', effect, fix };
  const number = settingNumber(fraction);
  if (number === 0) return { problem: 'samples nothing.', effect, fix };
  return { ...outOfRange({ from: 0, to: 1 }, fix), effect: effectOf(number) };
}
