import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { dnsLabelProblem, suggestDnsLabel } from '../../kubernetes/names';

/** The name of an environment, and what it meets in the app. */
export interface EnvironmentName {
  readonly name: string;
  /** The environment that has the same name already, case apart, if any. */
  readonly twin?: string;
  /** The environment that it would stand in, if any. */
  readonly inside?: string;
}

function isReserved(name: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name);
}

export const environmentNameRules: readonly Rule<EnvironmentName>[] = [
  {
    code: 'APP001',
    severity: Severity.ERROR,
    summary: 'the name of an environment is a folder name that every file system takes',
    example: () => ({ name: 'Production' }),
    *check({ name }): Iterable<Finding> {
      const problem = isReserved(name) ? 'is a name that Windows reserves' : dnsLabelProblem(name);
      if (problem === undefined) return;
      const label = suggestDnsLabel(name);
      yield {
        path: 'name',
        value: name,
        problem: problem,
        effect: 'It becomes a folder of dist: case, dots and slashes are not portable.',
        fix: `Call it '${isReserved(label) ? `${label}-env` : label}'.`,
      };
    },
  },
  {
    code: 'APP010',
    severity: Severity.ERROR,
    summary: 'an environment stands in the app, not in another environment',
    example: () => ({ name: 'inner', inside: 'production' }),
    *check({ name, inside }): Iterable<Finding> {
      if (inside === undefined) return;
      yield {
        path: 'scope',
        value: inside,
        problem: 'is an environment itself.',
        effect: 'The objects of the two would be mixed in one folder.',
        fix: `Make it in the app: new Environment(app, '${name}').`,
      };
    },
  },
  {
    code: 'APP002',
    severity: Severity.ERROR,
    summary: 'every environment has a name of its own, also where case does not count',
    example: () => ({ name: 'production', twin: 'production' }),
    *check({ name, twin }): Iterable<Finding> {
      if (twin === undefined) return;
      yield {
        path: 'name',
        value: name,
        problem: name === twin ? 'is used twice.' : `differs from the environment '${twin}' by case alone.`,
        effect: 'One overwrites the files of the other.',
        fix: 'Give each environment a name of its own.',
      };
    },
  },
];
