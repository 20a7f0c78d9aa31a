import { isObject, type JsonObject, objectAt, stringAt } from '../../kubernetes/json';

/** Volumes that end with their pod, or that nothing can be written to. */
const PASSING = ['configMap', 'downwardAPI', 'emptyDir', 'ephemeral', 'image', 'projected', 'secret'];

/** The objects of a list in `spec`. */
export function listIn(cr: JsonObject, key: string): readonly JsonObject[] {
  const list = objectAt(cr, 'spec')[key];
  return Array.isArray(list) ? list.filter(isObject) : [];
}

/** The folders of the container on volumes that outlive the pod. */
export function foldersThatLast(cr: JsonObject): readonly string[] {
  const lasting = new Set<unknown>([
    ...listIn(cr, 'volumes')
      .filter((volume) => !PASSING.some((kind) => kind in volume))
      .map(({ name }) => name),
    ...listIn(cr, 'volumeClaimTemplates').map((claim) => stringAt(claim, 'metadata', 'name')),
  ]);
  return listIn(cr, 'volumeMounts')
    .filter(({ name }) => lasting.has(name))
    .flatMap(({ mountPath }) => (typeof mountPath === 'string' ? [mountPath] : []));
}

/** The claims that volumes of the CR name, by the name of the volume. */
export function claimVolumes(cr: JsonObject): readonly string[] {
  return listIn(cr, 'volumes').flatMap((volume) =>
    'persistentVolumeClaim' in volume ? (stringAt(volume, 'name') ?? []) : [],
  );
}
