import { type JsonObject, objectAt, stringAt, textOf } from '../../../kubernetes/json';
import { isBelow, resolvedPath } from '../../../kubernetes/paths';
import {
  FOLDERS_OF_EACH_POD,
  isCustomImage,
  OPENSHIFT_FOLDERS,
  SAMPLING_FILE_OF_ALL_IN_ONE,
} from '../../../upstream/jaeger-files';
import { providedByOpenShift } from '../../../models/jaeger-cr/running';
import { operatorMounts } from '../../../models/jaeger-cr/operator-mounts';
import type { Reader } from '../../../models/jaeger-cr/readers';
import { objectsOf } from '../../../models/jaeger-cr/sections';

/** Why a file is missing in a pod. */
export enum MissingFileKind {
  /** No volume is mounted above it. */
  NOT_MOUNTED = 'not mounted',
  /** A Secret or ConfigMap is mounted at the path of the file itself. */
  DIRECTORY = 'directory',
  /** The volume has `items`, and the file is not one of them. */
  NOT_AN_ITEM = 'not an item',
}

/** A file that is missing in a pod. */
export interface MissingFile {
  readonly kind: MissingFileKind;
  /** The volume that is mounted there; empty where there is none. */
  readonly volume: string;
  /** The paths of the volume's items; empty where it has all files. */
  readonly items: readonly string[];
}

/** Why the pod does not have a file that it reads; undefined where it can have it. */
export function missingFile(cr: JsonObject, reader: Reader, file: string): MissingFile | undefined {
  const path = resolvedPath(file);
  if (canExistUnmounted(cr, reader, path)) return undefined;
  const mounts = reader.sections.flatMap(({ settings }) => objectsOf(settings.volumeMounts));
  // The deeper of two mounts hides the files of the other.
  const mount = mounts
    .filter(({ mountPath }) => typeof mountPath === 'string' && isBelow(path, mountPath))
    .sort((a, b) => depth(b) - depth(a))[0];
  if (mount === undefined) return { kind: MissingFileKind.NOT_MOUNTED, volume: '', items: [] };
  const volumes = reader.sections.flatMap(({ settings }) => objectsOf(settings.volumes));
  return missingIn(mount, volumes.find(({ name }) => name === mount.name) ?? {}, path);
}

function depth({ mountPath }: JsonObject): number {
  return resolvedPath(textOf(mountPath)).length;
}

/** A Secret or ConfigMap is mounted as a directory, with all its keys or those in `items`. */
function missingIn(mount: JsonObject, volume: JsonObject, path: string): MissingFile | undefined {
  const source = [volume.secret, volume.configMap].find((candidate) => candidate !== undefined);
  if (source === undefined || (stringAt(mount, 'subPath') ?? stringAt(mount, 'subPathExpr') ?? '') !== '') {
    return undefined;
  }
  const folder = resolvedPath(textOf(mount.mountPath));
  const name = textOf(mount.name);
  if (path === folder) return { kind: MissingFileKind.DIRECTORY, volume: name, items: [] };
  const items = objectsOf(objectAt(source).items).flatMap((item) => stringAt(item, 'path') ?? []);
  if (items.length === 0 || items.some((item) => resolvedPath(`${folder}/${item}`) === path)) return undefined;
  return { kind: MissingFileKind.NOT_AN_ITEM, volume: name, items };
}

/** Whether the file can be in the pod without a volume of the user's. */
function canExistUnmounted(cr: JsonObject, reader: Reader, path: string): boolean {
  // A custom image can have any file, and Vault's webhook writes files into the pod.
  if (isCustomImage(stringAt(reader.sections[0]?.settings, 'image') ?? '')) return true;
  if (isBelow(path, '/vault') && reader.sections.some(({ settings }) => hasVault(settings))) return true;
  const operators = operatorMounts(cr).filter(({ sections }) => sections.includes(reader.own));
  return [
    ...FOLDERS_OF_EACH_POD,
    ...operators.map(({ folder }) => folder),
    ...(reader.name === 'allInOne' ? [SAMPLING_FILE_OF_ALL_IN_ONE] : []),
    ...(['allInOne', 'collector'].includes(reader.name) ? [OPENSHIFT_FOLDERS.collectorTls] : []),
    ...(providedByOpenShift(cr) ? [OPENSHIFT_FOLDERS.elasticsearch] : []),
  ].some((folder) => isBelow(path, folder));
}

function hasVault(settings: JsonObject): boolean {
  return Object.keys(objectAt(settings, 'annotations')).some((name) => name.startsWith('vault.hashicorp.com/'));
}
