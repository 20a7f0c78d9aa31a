import { type Finding, type Rule, Severity, VALUE } from '../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt, textOf } from '../../kubernetes/json';
import { groupOf } from '../../kubernetes/scope';
import type { EnvironmentModel, LocatedObject, LocatedRelease } from '../../models/environment';

/** Rules about duplicate names in an environment. */
export const nameRules: readonly Rule<EnvironmentModel>[] = [
  {
    code: 'APP005',
    severity: Severity.ERROR,
    summary: 'no two objects of an environment have the same group, kind, namespace and name, ignoring case',
    see: 'https://kubernetes.io/docs/concepts/overview/working-with-objects/names/',
    example: () => ({ objects: [settings('one'), settings('two')], releases: [] }),
    *check({ objects }): Iterable<Finding> {
      const seen = new Map<string, LocatedObject>();
      for (const located of objects) {
        const name = stringAt(located.object, 'metadata', 'name');
        if (name === undefined) continue;
        const key = objectKey(located.object);
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, located);
          continue;
        }
        const { kind } = located.object;
        yield {
          where: located.where,
          path: 'metadata.name',
          value: name,
          problem: `duplicate ${textOf(kind)} ${VALUE}, first defined at ${first.where}.`,
          effect: 'The one that is applied last silently wins.',
          fix: 'Rename one, or define the object once.',
        };
      }
    },
  },
  {
    code: 'APP008',
    severity: Severity.ERROR,
    summary: 'no two releases of an environment have the same namespace and name, ignoring case',
    example: () => ({ objects: [], releases: [release('one'), release('two')] }),
    *check({ releases }): Iterable<Finding> {
      const seen = new Map<string, LocatedRelease>();
      for (const located of releases) {
        const key = `${located.namespace}/${located.release}`.toLowerCase();
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, located);
          continue;
        }
        yield {
          where: located.where,
          path: 'releaseName',
          value: located.release,
          problem: `duplicate release ${VALUE} in namespace '${located.namespace}', first defined at ${first.where}.`,
          effect: 'One values file overwrites the other.',
          fix: 'Rename one, or put it in another environment.',
        };
      }
    },
  },
];

/** For the example. */
function settings(id: string): LocatedObject {
  const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings', namespace: 'team' } };
  return { where: `production/${id}`, object };
}

function release(id: string): LocatedRelease {
  return { where: `production/${id}`, release: 'my-release', namespace: 'milvus' };
}

function objectKey(object: JsonObject): string {
  const { namespace, name } = objectAt(object, 'metadata');
  return [groupOf(object), object.kind, namespace ?? '', name].map(textOf).join('|').toLowerCase();
}
