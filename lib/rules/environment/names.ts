import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { type JsonObject, objectAt, stringAt, textOf } from '../../kubernetes/json';
import { groupOf } from '../../kubernetes/scope';
import type { EnvironmentSubject, LocatedObject, LocatedRelease } from '../../models/environment';

/** Rules over everything of one environment together. */
export const nameRules: readonly Rule<EnvironmentSubject>[] = [
  {
    code: 'APP005',
    severity: Severity.ERROR,
    summary:
      'no two objects of an environment have the same group, kind, namespace and name, also where case does not count',
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
          problem: `is the name of a second ${textOf(kind)}; the first is ${first.where}`,
          effect: 'Kubectl apply would let the last one win, silently.',
          fix: 'Rename one, or make the object once.',
        };
      }
    },
  },
  {
    code: 'APP008',
    severity: Severity.ERROR,
    summary: 'no two releases of an environment have the same namespace and name, also where case does not count',
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
          problem: `is the name of a second release in namespace '${located.namespace}'; the first is ${first.where}`,
          effect: 'One values file would overwrite the other.',
          fix: 'Give each release a name of its own, or an environment of its own.',
        };
      }
    },
  },
];

/** A ConfigMap that two constructs of an environment make, for the examples. */
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
