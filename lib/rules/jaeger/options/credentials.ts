import { isCredential, namesCredential } from '../../../diagnostics/credential-names';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { variableOfFlag } from '../../../upstream/jaeger-flags';
import { optionMaps } from '../../../models/jaeger-cr/cr';

const EFFECT =
  'It becomes an argument of the pods: everyone who can read the pods, the Jaeger or the repository can read it.';

/** For an option that is a credential: Jaeger reads the flag from an environment variable too. */
function byName(name: string): Pick<Finding, 'problem' | 'fix' | 'fixInCode'> {
  const variable = variableOfFlag(name);
  const secret = name.startsWith('kafka.') ? 'kafkaSecretName' : 'spec.storage.secretName';
  return {
    problem: 'holds a credential in plain text.',
    fix: `Put it in a Secret as ${variable}, and name that Secret in ${secret}.`,
    fixInCode: `Use credentials: SecretRef.fromName(...), a Secret with ${variable}.`,
  };
}

/** For a URL with a credential. The whole URL cannot move to the Secret: the operator overrides it there. */
const INSIDE = {
  problem: 'contains a credential.',
  fix: 'Remove it from the URL. Put user and password in a Secret, such as ES_USERNAME and ES_PASSWORD, and name that Secret in secretName.',
  fixInCode:
    'Remove it from the URL. Use credentials: SecretRef.fromName(...), a Secret with ES_USERNAME and ES_PASSWORD.',
};

/** Rules about credentials in a Jaeger CR: who can see its pods can read its flags. No message repeats a credential. */
export const jaegerCredentialRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE148',
    severity: Severity.ERROR,
    summary: 'options of a Jaeger contain no credentials',
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
