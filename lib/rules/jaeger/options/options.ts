import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, textOf } from '../../../kubernetes/json';
import { JAEGER_EXITS } from '../../shared/startup';
import { goValueProblem } from '../../../upstream/go-values';
import type { Flags } from '../../../upstream/jaeger-flags';
import { type Option, optionMaps, optionsAt } from '../../../models/jaeger-cr/cr';
import { optionFix } from './option-places';
import { runningFlags } from '../../../models/jaeger-cr/running-flags';

const FLAGS = 'https://www.jaegertracing.io/docs/1.62/cli/';

/** The options that become flags: those of the components that run, and of the storage those that it takes. */
function* flagged(cr: JsonObject): Iterable<{ readonly option: Option; readonly flags: Flags }> {
  const components = runningFlags(cr);
  for (const { options, flags } of components) for (const option of options) yield { option, flags };
  const reader = components.at(-1);
  if (reader === undefined) return;
  for (const option of optionsAt(cr, 'spec', 'storage', 'options')) yield { option, flags: reader.flags };
}

/** Rules over the options of components: flags of Jaeger, which nothing checks before Jaeger itself does. */
export const optionRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE010',
    severity: Severity.ERROR,
    summary: 'options of a component are flags that it has in Jaeger 1.62',
    see: FLAGS,
    example: () => ({ spec: { allInOne: { options: { 'log-levl': 'debug' } } } }),
    *check(cr): Iterable<Finding> {
      for (const { component, options, flags } of runningFlags(cr)) {
        for (const option of options) {
          const { name, path } = option;
          if (flags.has(name)) continue;
          yield {
            path,
            atKey: true,
            problem: `is no option of ${component === 'allInOne' ? component : `the ${component}`}`,
            effect: JAEGER_EXITS,
            fix: optionFix(cr, component, flags, option) ?? `Remove it; ${FLAGS} lists those that there are.`,
          };
        }
      }
    },
  },
  {
    code: 'JAE011',
    severity: Severity.ERROR,
    summary: 'lists in options hold text only',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/options.go',
    example: () => ({ spec: { allInOne: { options: { 'collector.tags': [1, 2] } } } }),
    *check(cr): Iterable<Finding> {
      for (const { value, path } of optionMaps(cr).flat()) {
        if (!Array.isArray(value) || value.every((item) => typeof item === 'string')) continue;
        yield {
          path,
          value,
          problem: 'is a list with something else than text.',
          effect: "The operator's webhook refuses the Jaeger.",
          fix: 'Give one value, or quote each of them.',
        };
      }
    },
  },
  {
    code: 'JAE012',
    severity: Severity.ERROR,
    summary: 'options have values of the type of their flag',
    see: FLAGS,
    example: () => ({ spec: { allInOne: { options: { 'collector.queue-size': 'many' } } } }),
    *check(cr): Iterable<Finding> {
      for (const { option, flags } of flagged(cr)) {
        const { name, path, value } = option;
        // Lists, and the limit of the memory storage, have rules of their own.
        const type = flags.get(name);
        if (type === undefined || Array.isArray(value) || name === 'memory.max-traces') continue;
        const problem = goValueProblem(type, textOf(value));
        if (problem === undefined) continue;
        yield {
          path,
          value,
          problem: `is not ${problem.words}`,
          effect: JAEGER_EXITS,
          fix: `Use one such as ${problem.example}`,
        };
      }
    },
  },
];
