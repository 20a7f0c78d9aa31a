import { type JsonObject } from '../../kubernetes/json';
import { objectsOf } from './sections';

/** A volume mount of a section, with its index in the list. */
export interface Mount {
  readonly index: number;
  readonly name: unknown;
  readonly mountPath: unknown;
  /** The mountPath as Kubernetes compares it: without a slash at the end. */
  readonly comparedPath: unknown;
}

/** The mounts of a section, in order. */
export function mountsOf(settings: JsonObject): readonly Mount[] {
  return objectsOf(settings.volumeMounts).map(({ name, mountPath }, index) => ({
    index,
    name,
    mountPath,
    comparedPath: typeof mountPath === 'string' ? mountPath.replace(/(?<=[^/])\/+$/, '') : mountPath,
  }));
}
