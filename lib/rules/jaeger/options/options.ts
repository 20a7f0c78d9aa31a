import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, textOf } from '../../../kubernetes/json';
import { wrongType } from '../../../diagnostics/sentences';
import { invalidDuration } from '../../shared/durations';
import { JAEGER_EXITS } from '../../shared/startup';
import { goValueProblem } from '../../../upstream/go-values';
import type { Flags } from '../../../upstream/jaeger-flags';
import { type Option, optionMaps, optionsAt } from '../../../models/jaeger-cr/cr';
import { optionFix } from './option-places';
import { runningFlags } from '../../../models/jaeger-cr/running-flags';

const FLAGS = 'https://www.jaegertracing.io/docs/1.62/cli/';

/** The options that become flags: those of the running components and of the storage. */
function* flagged(cr: JsonObject): Iterable<{ readonly option: Option; readonly flags: Flags }> {
  const components = runningFlags(cr);
  for (const { options, flags } of components) for (const option of options) yield { option, flags };
  const reader = components.at(-1);
  if (reader === undefined) return;
  for (const option of optionsAt(cr, 'spec', 'storage', 'options')) yield { option, flags: reader.flags };
}

/** Rules about the options of components: flags that only Jaeger itself checks, at startup. */
export const optionRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE010',
    severity: Severity.ERROR,
    summary: 'options of a component are flags that this component has in Jaeger 1.62',
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
            problem: `unknown option for ${component === 'allInOne' ? component : `the ${component}`}.`,
            effect: JAEGER_EXITS,
            fix: optionFix(cr, component, flags, option) ?? `Remove it; ${FLAGS} lists all options.`,
          };
        }
      }
    },
  },
  {
    code: 'JAE011',
    severity: Severity.ERROR,
    summary: 'lists in options contain strings only',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/options.go',
    example: () => ({ spec: { allInOne: { options: { 'collector.tags': [1, 2] } } } }),
    *check(cr): Iterable<Finding> {
      for (const { value, path } of optionMaps(cr).flat()) {
        if (!Array.isArray(value) || value.every((item) => typeof item === 'string')) continue;
        yield {
          path,
          value,
          ...wrongType('a list of strings', 'Set one value, or quote each item.'),
          effect: "The operator's webhook rejects the Jaeger.",
        };
      }
    },
  },
  {
    code: 'JAE012',
    severity: Severity.ERROR,
    summary: 'the value of an option has the type of its flag',
    see: FLAGS,
    example: () => ({ spec: { allInOne: { options: { 'collector.queue-size': 'many' } } } }),
    *check(cr): Iterable<Finding> {
      for (const { option, flags } of flagged(cr)) {
        const { name, path, value } = option;
        // JAE011 checks lists, JAE006 memory.max-traces.
        const type = flags.get(name);
        if (type === undefined || Array.isArray(value) || name === 'memory.max-traces') continue;
        const text = textOf(value);
        const wanted = goValueProblem(type, text);
        if (wanted === undefined) continue;
        const sentences =
          type === 'duration'
            ? invalidDuration(text, wanted.example)
            : wrongType(wanted.words, `Use a value such as ${wanted.example}.`);
        yield { path, value, ...sentences, effect: JAEGER_EXITS };
      }
    },
  },
];
