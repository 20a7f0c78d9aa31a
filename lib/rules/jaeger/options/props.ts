import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { flatOptions } from '../../../upstream/jaeger-options';

/** Options that props stand for, and those that were written as they are. */
export interface OptionsTwice {
  readonly typed: JsonObject;
  readonly options: JsonObject;
  readonly path: string;
}

/** What the typed API is told twice. */
export const optionsTwiceRules: readonly Rule<OptionsTwice>[] = [
  {
    code: 'JAE030',
    severity: Severity.ERROR,
    summary: 'an option has one value, from a prop or from `options`',
    example: () => ({
      typed: { 'log-level': 'info' },
      options: { 'log-level': 'debug' },
      path: 'spec.allInOne.options',
    }),
    *check({ typed, options, path }): Iterable<Finding> {
      for (const [name, value] of Object.entries(flatOptions(options))) {
        if (!(name in typed) || typed[name] === value) continue;
        yield {
          path: `${path}.${name}`,
          value,
          problem: `contradicts the prop, which says ${JSON.stringify(typed[name])}`,
          effect: 'Only one of the two could be written, and the other would be lost.',
          fix: 'Leave one of them out.',
        };
      }
    },
  },
];
