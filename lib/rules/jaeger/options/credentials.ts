import { isCredential, namesCredential } from '../../../diagnostics/credential-names';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { variableOfFlag } from '../../../upstream/jaeger-flags';
import { optionMaps } from '../../../models/jaeger-cr/cr';

const EFFECT = 'it would be an argument of the pods, for everybody who may read them, the Jaeger or the repository';
/** A flag of its own, which Jaeger reads from a variable as well. */
function byName(name: string): Pick<Finding, 'problem' | 'fix' | 'fixInCode'> {
  const variable = variableOfFlag(name);
  const secret = name.startsWith('kafka.') ? 'kafkaSecretName' : 'spec.storage.secretName';
  return {
    problem: 'is a credential as text.',
    fix: `Put it into a Secret as ${variable}, and name that Secret in ${secret}`,
    fixInCode: `Use credentials: SecretRef.named(...), a Secret with ${variable}`,
  };
}
/** Not the whole URL into the Secret: the operator would set another over it. */
const INSIDE = {
  problem: 'has a credential in it.',
  fix: 'Take it out of the URL; user and password come from a Secret, such as ES_USERNAME and ES_PASSWORD, named in secretName.',
  fixInCode:
    'Take it out of the URL, and use credentials: SecretRef.named(...), a Secret with ES_USERNAME and ES_PASSWORD.',
};

/** Rules over credentials in a Jaeger CR: flags are for everybody to read who may see its pods. None repeats one. */
export const jaegerCredentialRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE148',
    severity: Severity.ERROR,
    summary: 'no credential stands in the options of a Jaeger',
    see: 'https://www.jaegertracing.io/docs/1.62/operator/#secrets-support',
    example: () => ({
      spec: {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200', 'es.password': '...' } },
      },
    }),
    *check(cr): Iterable<Finding> {
      for (const { name, path, value } of optionMaps(cr).flat()) {
        const last = name.replace(/^.*\./, '');
        // The operator makes a flag of each entry of a list.
        const values: readonly unknown[] = Array.isArray(value) ? value : [value];
        if (!values.some((each) => isCredential(last, each))) continue;
        yield { path, effect: EFFECT, ...(namesCredential(last) ? byName(name) : INSIDE) };
      }
    },
  },
];
