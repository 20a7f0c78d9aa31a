import type { Fate } from '../../app/plan/change';
import { type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import { madeDependencies } from '../../models/milvus-cr/made-dependencies';

interface Milvus {
  readonly name: string;
  readonly namespace: string;
  /** Upstream's `spec`. */
  readonly spec: JsonObject;
}

/** The helm releases that the operator installs for a Milvus, and what becomes of them when it is deleted. */
export function madeReleases({ name, namespace, spec }: Milvus): readonly Fate[] {
  return madeDependencies({ spec }).map(({ dependency, ending }) => {
    const inCluster = objectAt(spec, 'dependencies', dependency, 'inCluster');
    const isUninstalled = stringAt(inCluster, 'deletionPolicy') === 'Delete';
    return { release: `${name}${ending}`, namespace, isUninstalled, losesData: inCluster.pvcDeletion === true };
  });
}
