import { isCredential, namesCredential } from '../../diagnostics/credential-names';
import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import { optionMaps } from './cr';

const CONSEQUENCE =
  'it would be an argument of the pods, for everybody who may read them, the Jaeger or the repository';
const BY_NAME = {
  rule: 'is a credential as text',
  fix: 'Put it into a Secret, under the name of the variable of that flag, such as ES_PASSWORD, and name that in secretName (for Kafka kafkaSecretName)',
  typed: 'Use credentials: SecretRef.named(...), a Secret with the variable of that flag, such as ES_PASSWORD',
};
/** Not the whole URL into the Secret: the operator would set another over it. */
const INSIDE = {
  rule: 'has a credential in it',
  fix: 'Take it out of the URL; user and password come from a Secret, such as ES_USERNAME and ES_PASSWORD, named in secretName',
  typed: 'Take it out of the URL, and use credentials: SecretRef.named(...), a Secret with ES_USERNAME and ES_PASSWORD',
};

/** Rules over credentials in a Jaeger CR: flags are for everybody to read who may see its pods. None repeats one. */
export const jaegerCredentialRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE148',
    severity: Severity.ERROR,
    summary: 'no credential stands in the options of a Jaeger',
    see: 'https://www.jaegertracing.io/docs/1.62/operator/#secrets-support',
    example: {
      spec: {
        strategy: 'production',
        storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200', 'es.password': '...' } },
      },
    },
    *check(cr): Iterable<Finding> {
      for (const { name, path, value } of optionMaps(cr).flat()) {
        const last = name.replace(/^.*\./, '');
        // The operator makes a flag of each entry of a list.
        const values: readonly unknown[] = Array.isArray(value) ? value : [value];
        if (!values.some((each) => isCredential(last, each))) continue;
        yield { path, consequence: CONSEQUENCE, ...(namesCredential(last) ? BY_NAME : INSIDE) };
      }
    },
  },
];
