import { isCredential, namesCredential } from '../../diagnostics/credential-names';
import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import type { JsonObject } from '../../kubernetes/json';
import { optionsAt } from './cr';

const SECTIONS = ['agent', 'allInOne', 'collector', 'ingester', 'ingress', 'query', 'storage'];

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
      for (const section of SECTIONS) {
        for (const { name, path, value } of optionsAt(cr, 'spec', section, 'options')) {
          const last = name.replace(/^.*\./, '');
          // The operator makes a flag of each entry of a list.
          const values: readonly unknown[] = Array.isArray(value) ? value : [value];
          if (!values.some((each) => isCredential(last, each))) continue;
          yield {
            path,
            rule: namesCredential(last) ? 'is a credential as text' : 'has a credential in it',
            consequence:
              'it would be an argument of the pods, for everybody who may read them, the Jaeger or the repository',
            fix: 'Put it into a Secret with the variable of that flag (ES_PASSWORD for es.password), and name it in secretName',
            typed: 'Use credentials: SecretRef.named(...) of the storage, a Secret with the variable of that flag',
          };
        }
      }
    },
  },
];
