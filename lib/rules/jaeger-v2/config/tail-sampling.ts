import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { outOfRange, unknownWord } from '../../../diagnostics/sentences';
import { defined, isEmpty, objectAt } from '../../../kubernetes/json';
import { settingsOf } from '../../../models/jaeger-v2/components';
import { type Policy, policiesOf, tailSamplersOf } from '../../../models/jaeger-v2/policies';
import { hasVariable } from '../../../models/jaeger-v2/settings';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { policyTypes, STATUS_CODES } from '../../../upstream/jaeger-v2/tail-sampling';
import { JAEGER_EXITS } from '../../shared/startup';
import { withMemory } from './shared';

const SOURCE =
  'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/processor/tailsamplingprocessor';
const EXITS_AFTER_VALIDATE = `Jaeger's validate accepts it. ${JAEGER_EXITS}`;

/** An example with these settings of tail sampling. */
function sampling(settings: object): JaegerV2Subject {
  return withMemory({
    processors: { tail_sampling: { ...settings } },
    service: {
      extensions: ['jaeger_storage'],
      pipelines: {
        traces: { receivers: ['otlp'], processors: ['tail_sampling'], exporters: ['jaeger_storage_exporter'] },
      },
    },
  });
}

function policiesIn({ config }: JaegerV2Subject): readonly Policy[] {
  return tailSamplersOf(config).flatMap(policiesOf);
}

/** Rules about tail sampling. */
export const tailSamplingRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT038',
    severity: Severity.ERROR,
    summary: 'each policy of tail sampling has a type that the processor knows',
    see: `${SOURCE}/processor.go`,
    example: () => sampling({ policies: [{ name: 'all', type: 'always' }] }),
    *check(subject): Iterable<Finding> {
      const types = policyTypes(subject.version);
      for (const { path, settings } of policiesIn(subject)) {
        const { type } = settings;
        if (hasVariable(type) || (typeof type === 'string' && types.includes(type))) continue;
        if (type !== undefined && type !== null && typeof type !== 'string') continue;
        const { problem, fix } = unknownWord('policy', type, types);
        yield {
          path: placeIn(subject, `${path}.type`),
          ...defined({ value: type }),
          problem: isEmpty(type) ? 'missing.' : problem,
          effect: EXITS_AFTER_VALIDATE,
          fix,
        };
      }
    },
  },
  {
    code: 'JVT039',
    severity: Severity.ERROR,
    summary: 'each policy of tail sampling has its own name',
    see: `${SOURCE}/processor.go`,
    example: () => sampling({ policies: [{ type: 'always_sample' }] }),
    *check(subject): Iterable<Finding> {
      for (const sampler of tailSamplersOf(subject.config)) {
        const before = new Set<unknown>();
        for (const { path, settings, isTop } of policiesOf(sampler)) {
          // Policies within others need no name, and may share one.
          if (!isTop || hasVariable(settings.name)) continue;
          const { name } = settings;
          if (isEmpty(name) || before.has(name)) {
            yield {
              path: placeIn(subject, `${path}.name`),
              ...(isEmpty(name) ? {} : { value: name }),
              problem: isEmpty(name) ? 'missing.' : `duplicate policy ${VALUE}.`,
              effect: EXITS_AFTER_VALIDATE,
              fix: 'Give each policy its own name.',
            };
          }
          before.add(name);
        }
      }
    },
  },
  {
    code: 'JVT040',
    severity: Severity.ERROR,
    summary: 'a policy of type status_code has codes, in capitals',
    see: `${SOURCE}/internal/sampling/status_code.go`,
    example: () =>
      sampling({ policies: [{ name: 'errors', type: 'status_code', status_code: { status_codes: ['error'] } }] }),
    *check(subject): Iterable<Finding> {
      for (const { path, settings } of policiesIn(subject)) {
        if (settings.type !== 'status_code') continue;
        const codes = objectAt(settings, 'status_code').status_codes;
        const place = placeIn(subject, `${path}.status_code.status_codes`);
        if (isEmpty(codes)) {
          yield {
            path: place,
            problem: 'missing.',
            effect: EXITS_AFTER_VALIDATE,
            fix: "Set it, such as to ['ERROR'].",
          };
        }
        for (const [index, code] of (Array.isArray(codes) ? codes : []).entries()) {
          if (typeof code !== 'string' || hasVariable(code) || STATUS_CODES.includes(code)) continue;
          yield {
            path: `${place}[${index}]`,
            value: code,
            ...unknownWord('status code', code, STATUS_CODES),
            effect: EXITS_AFTER_VALIDATE,
          };
        }
      }
    },
  },
  {
    code: 'JVT041',
    severity: Severity.ERROR,
    summary: 'a policy of type probabilistic has a percentage above 0, up to 100',
    see: `${SOURCE}/internal/sampling/probabilistic.go`,
    example: () =>
      sampling({
        policies: [{ name: 'some', type: 'probabilistic', probabilistic: { sampling_percentage: 150 } }],
      }),
    *check(subject): Iterable<Finding> {
      for (const { path, settings } of policiesIn(subject)) {
        const percentage = objectAt(settings, 'probabilistic').sampling_percentage;
        if (settings.type !== 'probabilistic' || hasVariable(percentage) || hasVariable(settings.probabilistic))
          continue;
        // 0 may be meant, to switch a policy off.
        if (typeof percentage === 'number' && percentage >= 0 && percentage <= 100) continue;
        const isMissing = percentage === undefined || percentage === null;
        if (!isMissing && typeof percentage !== 'number') continue;
        const { problem, fix } = outOfRange({ from: 0, to: 100, unit: 'percent' }, 'Set a number such as 10.');
        yield {
          path: placeIn(subject, `${path}.probabilistic.sampling_percentage`),
          ...(isMissing ? {} : { value: percentage }),
          problem: isMissing ? 'missing, and 0 by default.' : problem,
          effect: Number(percentage) > 100 ? 'The policy keeps every trace.' : 'The policy keeps no trace.',
          fix,
        };
      }
    },
  },
  {
    code: 'JVT042',
    severity: Severity.ERROR,
    summary: 'tail sampling has a policy',
    see: `${SOURCE}/processor.go`,
    example: () => sampling({ policies: [] }),
    *check(subject): Iterable<Finding> {
      for (const sampler of tailSamplersOf(subject.config)) {
        const { policies } = settingsOf(sampler);
        if (!isEmpty(policies)) continue;
        yield {
          path: placeIn(subject, `${sampler.path}.policies`),
          problem: policies === undefined || policies === null ? 'missing.' : 'must not be empty.',
          effect: 'Jaeger drops every trace silently.',
          fix: 'Add a policy, such as {name: all, type: always_sample}.',
        };
      }
    },
  },
  {
    code: 'JVT043',
    severity: Severity.ERROR,
    summary: 'num_traces of tail sampling is more than 0',
    see: `${SOURCE}/processor.go`,
    example: () => sampling({ num_traces: 0, policies: [{ name: 'all', type: 'always_sample' }] }),
    *check(subject): Iterable<Finding> {
      for (const sampler of tailSamplersOf(subject.config)) {
        const { num_traces: most } = settingsOf(sampler);
        if (most !== null && (typeof most !== 'number' || most >= 1)) continue;
        yield {
          path: placeIn(subject, `${sampler.path}.num_traces`),
          value: most,
          problem: 'must be more than 0.',
          effect: 'Jaeger blocks senders or drops their traces.',
          fix: 'Set the most traces that wait for their decision, such as 50000.',
        };
      }
    },
  },
];
