import { type Finding, type Rule, Severity, VALUE } from '../../diagnostics/rule';
import { invalidName } from '../../diagnostics/sentences';
import { dnsLabelProblem, suggestDnsLabel } from '../../kubernetes/names';

/** The name of a new environment, and what it conflicts with in the app. */
export interface EnvironmentName {
  readonly name: string;
  /** Another environment with the same name, ignoring case. @default - none */
  readonly twin?: string;
  /** The environment that encloses it. @default - none */
  readonly inside?: string;
}

function isReserved(name: string): boolean {
  return /^(con|prn|aux|nul|com\d|lpt\d)$/i.test(name);
}

export const environmentNameRules: readonly Rule<EnvironmentName>[] = [
  {
    code: 'APP001',
    severity: Severity.ERROR,
    summary: 'the name of an environment is a portable folder name',
    example: () => ({ name: 'Production' }),
    *check({ name }): Iterable<Finding> {
      const problem = isReserved(name) ? 'Windows reserves this name' : dnsLabelProblem(name);
      if (problem === undefined) return;
      const label = suggestDnsLabel(name);
      yield {
        path: 'name',
        value: name,
        ...invalidName('environment name', problem, `Use '${isReserved(label) ? `${label}-env` : label}'.`),
        effect: 'It is the name of a folder in dist, which must be portable.',
      };
    },
  },
  {
    code: 'APP010',
    severity: Severity.ERROR,
    summary: 'an environment is created in the app, not in another environment',
    example: () => ({ name: 'inner', inside: 'production' }),
    *check({ name, inside }): Iterable<Finding> {
      if (inside === undefined) return;
      yield {
        path: 'scope',
        value: inside,
        problem: `must not be in environment ${VALUE}.`,
        effect: 'One folder would mix the objects of both.',
        fix: `Create it in the app: new Environment(app, '${name}').`,
      };
    },
  },
  {
    code: 'APP002',
    severity: Severity.ERROR,
    summary: 'no two environments have the same name, ignoring case',
    example: () => ({ name: 'production', twin: 'production' }),
    *check({ name, twin }): Iterable<Finding> {
      if (twin === undefined) return;
      yield {
        path: 'name',
        value: name,
        problem: name === twin ? 'is used twice.' : `differs from environment '${twin}' only in case.`,
        effect: 'One overwrites the files of the other.',
        fix: 'Give each environment a different name.',
      };
    },
  },
];
