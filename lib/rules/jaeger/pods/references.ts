import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';
import { type Reference, referenceProblems, references } from '../../../kubernetes/pods';
import { jobSections, podSections } from '../../../models/jaeger-cr/sections';

/** Rules about the names of other objects in a Jaeger. */
export const referenceRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE150',
    severity: Severity.ERROR,
    summary: 'names of Secrets, ConfigMaps, volume claims, ServiceAccounts and priority classes are valid',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    example: () => ({ spec: { storage: { secretName: 'My Secret' } } }),
    *check(cr): Iterable<Finding> {
      for (const reference of referencesOf(cr)) {
        for (const problem of referenceProblems(reference)) {
          yield { ...problem, effect: 'No such object can exist, so the pods never start.' };
        }
      }
    },
  },
];

function* referencesOf(cr: JsonObject): Iterable<Reference> {
  const storage = stringAt(cr, 'spec', 'storage', 'secretName');
  if (storage !== undefined) yield { path: 'spec.storage.secretName', name: storage };
  for (const section of ['collector', 'ingester']) {
    const kafka = stringAt(objectAt(cr, 'spec', section), 'kafkaSecretName');
    if (kafka !== undefined) yield { path: `spec.${section}.kafkaSecretName`, name: kafka };
  }
  for (const section of [...podSections(cr), ...jobSections(cr)]) yield* references(section);
}
