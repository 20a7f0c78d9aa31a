import { type JsonObject, objectAt, stringAt, textOf } from '../../../kubernetes/json';
import { isBelow, resolvedPath } from '../../../kubernetes/paths';
import {
  FOLDERS_OF_EACH_POD,
  isOwnImage,
  OPENSHIFT_FOLDERS,
  SAMPLING_FILE_OF_ALL_IN_ONE,
} from '../../../upstream/jaeger-files';
import { providedByOpenShift } from '../../../models/jaeger-cr/running';
import { operatorMounts } from '../../../models/jaeger-cr/operator-mounts';
import type { Reader } from '../../../models/jaeger-cr/readers';
import { objectsOf } from '../../../models/jaeger-cr/sections';

/** What is wrong with a file that a pod is to read, in the words of a message; undefined where it can be there. */
export function missingFile(cr: JsonObject, reader: Reader, file: string): string | undefined {
  const path = resolvedPath(file);
  if (isThereAnyway(cr, reader, path)) return undefined;
  const mounts = reader.sections.flatMap(({ settings }) => objectsOf(settings.volumeMounts));
  // Of two mounts the deeper one hides what the other has there.
  const mount = mounts
    .filter(({ mountPath }) => typeof mountPath === 'string' && isBelow(path, mountPath))
    .sort((a, b) => depth(b) - depth(a))[0];
  if (mount === undefined) return 'is not mounted';
  const volumes = reader.sections.flatMap(({ settings }) => objectsOf(settings.volumes));
  return missingIn(mount, volumes.find(({ name }) => name === mount.name) ?? {}, path);
}

function depth({ mountPath }: JsonObject): number {
  return resolvedPath(textOf(mountPath)).length;
}

/** A Secret or ConfigMap is a folder, of which `items` can be a part. */
function missingIn(mount: JsonObject, volume: JsonObject, path: string): string | undefined {
  const source = [volume.secret, volume.configMap].find((candidate) => candidate !== undefined);
  if (source === undefined || (stringAt(mount, 'subPath') ?? stringAt(mount, 'subPathExpr') ?? '') !== '') {
    return undefined;
  }
  const folder = resolvedPath(textOf(mount.mountPath));
  if (path === folder) return `is a folder: volume '${textOf(mount.name)}' is mounted there without a subPath`;
  const items = objectsOf(objectAt(source).items).flatMap((item) => stringAt(item, 'path') ?? []);
  if (items.length === 0 || items.some((item) => resolvedPath(`${folder}/${item}`) === path)) return undefined;
  return `is not among the items of volume '${textOf(mount.name)}' (${items.join(', ')})`;
}

function isThereAnyway(cr: JsonObject, reader: Reader, path: string): boolean {
  // An image of one's own can have any file, and a webhook of Vault writes some into the pod.
  if (isOwnImage(stringAt(reader.sections[0]?.settings, 'image') ?? '')) return true;
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
