import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { dnsSubdomainProblem } from '../../kubernetes/names';

/** The name by which a construct refers to a Secret. */
export interface SecretName {
  readonly name: string;
}

export const secretNameRules: readonly Rule<SecretName>[] = [
  {
    code: 'APP015',
    severity: Severity.ERROR,
    summary: 'a Secret is referred to by a valid name',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    example: () => ({ name: 'My Secret' }),
    *check({ name }): Iterable<Finding> {
      const rule = dnsSubdomainProblem(name);
      if (rule === undefined) return;
      // What is no name may be the secret itself: it is not repeated.
      yield {
        path: 'name',
        problem: rule,
        effect: 'There can be no such Secret, and the pods never start.',
        fix: "Give the Secret's metadata.name; what is in it is written nowhere else.",
      };
    },
  },
];
