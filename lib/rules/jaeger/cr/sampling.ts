import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { defined, isEmpty, type JsonObject, objectAt } from '../../../kubernetes/json';
import { optionAt, strategyOf, withPart } from '../../../models/jaeger-cr/cr';
import { objectsOf } from '../../../models/jaeger-cr/sections';
import { outOfRange, unknownWord, wrongType } from '../../../diagnostics/sentences';

const SOURCE =
  'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/sampling/strategyprovider/static/provider.go';
const TYPES: readonly string[] = ['probabilistic', 'ratelimiting'];

/** A sampling strategy of a service or of one of its operations. */
interface Strategy {
  readonly path: string;
  readonly settings: JsonObject;
  readonly ofOperation: boolean;
}

function isType(type: unknown): boolean {
  return typeof type === 'string' && TYPES.includes(type);
}

/** The text that a type is compared by. */
function typeText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The strategies of services and operations. */
function strategies(cr: JsonObject): readonly Strategy[] {
  const path = 'spec.sampling.options';
  const options = objectAt(cr, 'spec', 'sampling', 'options');
  const ofServices = [
    ...(isEmpty(options.default_strategy)
      ? []
      : [{ path: `${path}.default_strategy`, settings: objectAt(options, 'default_strategy'), ofOperation: false }]),
    ...objectsOf(options.service_strategies).map((settings, index) => ({
      path: `${path}.service_strategies[${index}]`,
      settings,
      ofOperation: false,
    })),
  ];
  return ofServices.flatMap((one) => [
    one,
    ...objectsOf(one.settings.operation_strategies).map((settings, index) => ({
      path: `${one.path}.operation_strategies[${index}]`,
      settings,
      ofOperation: true,
    })),
  ]);
}

/** Rules about the sampling strategies that Jaeger serves to clients, and over the settings of the UI. */
export const samplingRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE140',
    severity: Severity.ERROR,
    summary: 'sampling strategies are probabilistic or ratelimiting; those of operations are probabilistic',
    see: SOURCE,
    example: () => ({ spec: { sampling: { options: { default_strategy: { type: 'const', param: 1 } } } } }),
    when: withPart('spec', 'sampling'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings, ofOperation } of strategies(cr)) {
        const { type } = settings;
        if (isType(type) && !(ofOperation && type === 'ratelimiting')) continue;
        // A service can have strategies of operations only.
        if (type === undefined && !isEmpty(settings.operation_strategies)) continue;
        yield {
          path: `${path}.type`,
          ...defined({ value: type }),
          ...(type === undefined || ofOperation
            ? {
                problem: type === undefined ? 'missing.' : 'is not supported for an operation.',
                fix: "Use type 'probabilistic' with a param such as 0.1.",
                fixInCode: 'Use SamplingStrategy.probabilistic(0.1).',
              }
            : unknownWord('sampling type', typeText(type), TYPES)),
          effect: ofOperation
            ? 'Jaeger silently ignores this strategy.'
            : 'Jaeger falls back to sampling 1 of 1000 traces.',
        };
      }
    },
  },
  {
    code: 'JAE141',
    severity: Severity.ERROR,
    summary: 'a sampling probability is from 0 to 1, and a rate is a whole number',
    see: SOURCE,
    example: () => ({ spec: { sampling: { options: { default_strategy: { type: 'probabilistic', param: 50 } } } } }),
    when: withPart('spec', 'sampling'),
    *check(cr): Iterable<Finding> {
      for (const { path, settings } of strategies(cr)) {
        const { type, param } = settings;
        const share = type === 'probabilistic';
        if (!isType(type)) continue;
        const number = typeof param === 'number' ? param : NaN;
        if (share ? number >= 0 && number <= 1 : Number.isInteger(number) && number >= 0) continue;
        yield {
          path: `${path}.param`,
          ...defined({ value: param }),
          ...(share
            ? outOfRange({ from: 0, to: 1 }, 'Use a probability such as 0.5.')
            : outOfRange({ kind: 'whole number', from: 0, unit: 'traces per second' }, 'Use a rate such as 5.')),
          effect: share
            ? 'Clients reject the strategy and fall back to their own sampling.'
            : 'Jaeger cuts it to a whole number or rejects the sampling strategies.',
          fixInCode: share ? 'Use SamplingStrategy.probabilistic(0.5).' : 'Use SamplingStrategy.rateLimiting(5).',
        };
      }
    },
  },
  {
    code: 'JAE142',
    severity: Severity.ERROR,
    summary: 'sampling strategies come from spec.sampling or from a file, not from both',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/config/sampling/sampling.go',
    example: () => ({
      spec: {
        allInOne: { options: { 'sampling.strategies-file': '/etc/jaeger/sampling_strategies.json' } },
        sampling: { options: { default_strategy: { type: 'probabilistic', param: 1 } } },
      },
    }),
    when: withPart('spec', 'sampling'),
    *check(cr): Iterable<Finding> {
      const component = strategyOf(cr) === 'allinone' ? 'allInOne' : 'collector';
      const file = optionAt(cr, 'sampling.strategies-file', 'spec', component, 'options');
      if (file === undefined || isEmpty(objectAt(cr, 'spec', 'sampling', 'options'))) return;
      yield {
        path: file.path,
        value: file.value,
        problem: 'conflicts with spec.sampling.options.',
        effect: 'The operator silently ignores spec.sampling.',
        fix: 'Remove one of them.',
      };
    },
  },
  {
    code: 'JAE143',
    severity: Severity.ERROR,
    summary: 'ui.options.menu is a list',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/controller.go',
    example: () => ({ spec: { ui: { options: { menu: { label: 'Docs' } } } } }),
    when: withPart('spec', 'ui'),
    *check(cr): Iterable<Finding> {
      const { menu } = objectAt(cr, 'spec', 'ui', 'options');
      if (menu === undefined || menu === null || Array.isArray(menu)) return;
      yield {
        path: 'spec.ui.options.menu',
        value: menu,
        ...wrongType('a list', 'Use a list such as [{ label: Docs, url: https://... }].'),
        effect:
          'The UI does not start. On OpenShift or with a documentation URL, the operator crashes, which affects every Jaeger.',
        fixInCode: "Use JaegerUi.of({ menu: [UiMenu.link('Docs', 'https://...')] }).",
      };
    },
  },
];
