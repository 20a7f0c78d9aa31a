import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { dnsSubdomainProblem } from '../../kubernetes/names';
import { jobSections, objectsOf, podSections } from './sections';

/** Where a volume names what is in it. */
const OF_VOLUMES: readonly (readonly string[])[] = [
  ['configMap', 'name'],
  ['persistentVolumeClaim', 'claimName'],
  ['secret', 'secretName'],
];

/** Rules over the names by which a Jaeger refers to other objects. */
export const referenceRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE150',
    severity: Severity.ERROR,
    summary: 'Secrets, ConfigMaps, claims, ServiceAccounts and priority classes are named by valid names',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    example: { spec: { storage: { secretName: 'My Secret' } } },
    *check(cr): Iterable<Finding> {
      for (const { path, name } of references(cr)) {
        const rule = name === '' ? undefined : dnsSubdomainProblem(name);
        if (rule === undefined) continue;
        // What is no name may be the secret itself: it is not repeated.
        yield {
          path,
          rule,
          consequence: 'there can be no such object, and the pods never start',
          fix: "Give the object's name in metadata.name; what is in a Secret is written nowhere else",
        };
      }
    },
  },
];

function* references(cr: JsonObject): Iterable<{ readonly path: string; readonly name: string }> {
  const storage = stringAt(cr, 'spec', 'storage', 'secretName');
  if (storage !== undefined) yield { path: 'spec.storage.secretName', name: storage };
  for (const section of ['collector', 'ingester']) {
    const kafka = stringAt(objectAt(cr, 'spec', section), 'kafkaSecretName');
    if (kafka !== undefined) yield { path: `spec.${section}.kafkaSecretName`, name: kafka };
  }
  for (const { path, settings } of [...podSections(cr), ...jobSections(cr)]) {
    for (const field of ['serviceAccount', 'priorityClassName']) {
      const name = stringAt(settings, field);
      if (name !== undefined) yield { path: `${path}.${field}`, name };
    }
    for (const [index, volume] of objectsOf(settings.volumes).entries()) {
      for (const keys of OF_VOLUMES) {
        const name = stringAt(volume, ...keys);
        if (name !== undefined) yield { path: `${path}.volumes[${index}].${keys.join('.')}`, name };
      }
    }
    for (const [index, entry] of objectsOf(settings.imagePullSecrets).entries()) {
      const name = stringAt(entry, 'name');
      if (name !== undefined) yield { path: `${path}.imagePullSecrets[${index}].name`, name };
    }
  }
}
