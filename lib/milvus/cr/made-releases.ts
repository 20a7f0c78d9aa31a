import type { Fate } from '../../app/plan/change';
import { type JsonObject, objectAt, stringAt } from '../../kubernetes/json';

/** What the operator puts behind the name of the Milvus, by the dependency in `spec.dependencies`. */
const ENDINGS: readonly (readonly [string, string])[] = [
  ['etcd', '-etcd'],
  ['storage', '-minio'],
  ['pulsar', '-pulsar'],
  ['kafka', '-kafka'],
];

interface Milvus {
  readonly name: string;
  readonly namespace: string;
  /** Upstream's `spec`. */
  readonly spec: JsonObject;
}

/** The helm releases that the operator installs for a Milvus, and what becomes of them when it is deleted. */
export function madeReleases({ name, namespace, spec }: Milvus): readonly Fate[] {
  return ENDINGS.flatMap(([dependency, ending]) => {
    const { inCluster } = objectAt(spec, 'dependencies', dependency);
    if (inCluster === undefined) return [];
    const isUninstalled = stringAt(inCluster, 'deletionPolicy') === 'Delete';
    const losesData = objectAt(inCluster).pvcDeletion === true;
    return [{ release: `${name}${ending}`, namespace, isUninstalled, losesData }];
  });
}
