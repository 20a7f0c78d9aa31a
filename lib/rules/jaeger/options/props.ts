import { quote } from '../../../diagnostics/report';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { flatOptions } from '../../../upstream/jaeger-options';

/** Options from props, and options that were set directly. */
export interface OptionsTwice {
  readonly fromProps: JsonObject;
  readonly options: JsonObject;
  readonly path: string;
}

/** Rules about options that are set twice: by a prop and in `options`. */
export const optionsTwiceRules: readonly Rule<OptionsTwice>[] = [
  {
    code: 'JAE030',
    severity: Severity.ERROR,
    summary: 'a prop and `options` do not set different values for an option',
    example: () => ({
      fromProps: { 'log-level': 'info' },
      options: { 'log-level': 'debug' },
      path: 'spec.allInOne.options',
    }),
    *check({ fromProps, options, path }): Iterable<Finding> {
      for (const [name, value] of Object.entries(flatOptions(options))) {
        if (!(name in fromProps) || fromProps[name] === value) continue;
        yield {
          path: `${path}.${name}`,
          value,
          problem: `conflicts with a prop, which sets ${quote(fromProps[name])}.`,
          effect: 'Only one value can be written.',
          fix: 'Remove one.',
        };
      }
    },
  },
];
