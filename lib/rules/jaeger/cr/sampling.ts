import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isEmpty, type JsonObject, objectAt } from '../../../kubernetes/json';
import { optionAt, strategyOf, withPart } from '../../../models/jaeger-cr/cr';
import { wrongType } from '../../../diagnostics/sentences';
import { strategyParamFindings, strategyTypeFindings } from '../../shared/sampling-strategies';

const SOURCE =
  'https://github.com/jaegertracing/jaeger/blob/v1.62.0/plugin/sampling/strategyprovider/static/provider.go';
const OPTIONS = 'spec.sampling.options';
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
      yield* strategyTypeFindings(optionsOf(cr), OPTIONS);
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
      yield* strategyParamFindings(optionsOf(cr), OPTIONS);
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
      if (file === undefined || isEmpty(optionsOf(cr))) return;
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

function optionsOf(cr: JsonObject): JsonObject {
  return objectAt(cr, 'spec', 'sampling', 'options');
}
