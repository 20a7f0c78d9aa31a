import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { invalidName } from '../../../diagnostics/sentences';
import { dnsLabelProblem, suggestDnsLabel } from '../../../kubernetes/names';
import { JAEGER_V2, type JaegerV2Install } from '../../../models/jaeger-v2/install';

/** A Service's name has at most 63 characters: `NAME-collector`. Pods of a StatefulSet have a label of as many: its name, and a hash of 10. */
const LONGEST = 63 - '-0123456789'.length;

/** Rules about the name of a Jaeger 2. */
export const nameRules: readonly Rule<JaegerV2Install>[] = [
  {
    code: 'JVT360',
    severity: Severity.ERROR,
    summary: `the name of a Jaeger 2 is a DNS label that begins with a letter and has at most ${LONGEST} characters`,
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/#rfc-1035-label-names',
    example: () => ({ ...JAEGER_V2, name: '2nd-jaeger' }),
    *check({ name }): Iterable<Finding> {
      const problem = nameProblem(name);
      if (problem === undefined) return;
      const near = suggestDnsLabel(name.replace(/^[^A-Za-z]+/, ''), LONGEST);
      yield {
        path: 'name',
        value: name,
        ...invalidName('name of a Jaeger', problem, `Use '${near === 'my-name' ? 'jaeger' : near}'.`),
        effect: "The API server rejects its Services, such as 'NAME-collector', or the pods of its StatefulSet.",
      };
    },
  },
];

function nameProblem(name: string): string | undefined {
  if (name.length > LONGEST) return `must have at most ${LONGEST} characters, not ${name.length}`;
  return dnsLabelProblem(name) ?? (/^[a-z]/.test(name) ? undefined : 'must begin with a letter (a-z)');
}
