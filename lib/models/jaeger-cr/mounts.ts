import { type JsonObject } from '../../kubernetes/json';
import { objectsOf } from './sections';

/** A mount of a section, by its place in the list. */
export interface Mount {
  readonly index: number;
  readonly name: unknown;
  readonly mountPath: unknown;
  /** The mountPath as Kubernetes compares it: without a slash at its end. */
  readonly place: unknown;
}

/** The mounts of a section, in order. */
export function mountsOf(settings: JsonObject): readonly Mount[] {
  return objectsOf(settings.volumeMounts).map(({ name, mountPath }, index) => ({
    index,
    name,
    mountPath,
    place: typeof mountPath === 'string' ? mountPath.replace(/(?<=[^/])\/+$/, '') : mountPath,
  }));
}
