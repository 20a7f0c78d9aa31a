import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { dnsSubdomainProblem } from '../../kubernetes/names';

/** The name by which a construct refers to a Secret. */
export interface SecretName {
  /** Of any type: no compiler checks that of a JavaScript file. */
  readonly name: unknown;
}

export const secretNameRules: readonly Rule<SecretName>[] = [
  {
    code: 'APP015',
    severity: Severity.ERROR,
    summary: 'a Secret is referred to by a valid name',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    example: () => ({ name: 'My Secret' }),
    *check({ name }): Iterable<Finding> {
      const problem = typeof name === 'string' ? dnsSubdomainProblem(name) : 'must be text';
      if (problem === undefined) return;
      // Never print an invalid name: it may be the secret itself.
      yield {
        path: 'name',
        problem: `invalid Secret name: ${problem}.`,
        effect: 'No such Secret can exist, and the pods never start.',
        fix: "Use the Secret's metadata.name, never its content.",
      };
    },
  },
];
