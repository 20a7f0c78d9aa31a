import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type JsonObject, objectAt, stringAt } from '../../../../lib/kubernetes/json';
import { listAt, textsAt } from '../../support/objects';
import { imageOf } from './images';

/** What a pod finds in its namespace and on its network, on this machine. */
export interface Surroundings {
  /** The values of each Secret by key. */
  readonly secrets: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The data of each ConfigMap. */
  readonly configMaps: JsonObject;
  /** Addresses of the cluster, each with that of this machine, such as `elasticsearch.data.svc:9200`. */
  readonly addresses: Readonly<Record<string, string>>;
}

/** A program with everything that a container gives it. */
export interface Program {
  readonly image: string;
  readonly command: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * A container of the operator as a process of this machine. Arguments and environment are the pod's, in its order; only these are
 * mapped: addresses of the cluster to loopback, and the folders of mounted Secrets and ConfigMaps to folders below `folder`.
 */
export function programOf(pod: JsonObject, folder: string, surroundings: Surroundings): Program {
  const image = stringAt(pod, 'image') ?? '';
  const mounts = listAt(pod, 'volumeMounts').map((mount) => stringAt(mount, 'mountPath') ?? '');
  mountFiles(pod, folder, surroundings);
  const mapped = (text: string): string => mappedText(text, mounts, folder, surroundings.addresses);
  const command = textsAt(pod, 'command');
  const { entrypoint, env } = imageOf(image);
  const own = Object.entries(environmentOf(pod, surroundings)).map(([name, value]): [string, string] => [
    name,
    mapped(value),
  ]);
  return {
    image,
    command: [...(command.length > 0 ? command : entrypoint), ...textsAt(pod, 'args').map(mapped)],
    env: { HOME: folder, ...env, ...Object.fromEntries<string>(own) },
  };
}

function mappedText(
  text: string,
  mounts: readonly string[],
  folder: string,
  addresses: Readonly<Record<string, string>>,
): string {
  const [flag = '', value = text] = /^(--[\w.-]+=)(.*)$/.exec(text)?.slice(1) ?? [];
  const isBelow = mounts.some((mount) => value === mount || value.startsWith(`${mount}/`));
  const withPath = isBelow ? `${flag}${folder}${value}` : text;
  return Object.entries(addresses).reduce((result, [there, here]) => result.replaceAll(there, here), withPath);
}

/** As the kubelet fills it in: `envFrom` first, and an entry of `env` overrides it. */
function environmentOf(pod: JsonObject, surroundings: Surroundings): Record<string, string> {
  const all: Record<string, string> = {};
  for (const source of listAt(pod, 'envFrom')) {
    const name = stringAt(source, 'secretRef', 'name');
    if (name === undefined) throw new Error(`envFrom of ${JSON.stringify(source)} is not supported here`);
    Object.assign(all, secretOf(name, surroundings));
  }
  for (const entry of listAt(pod, 'env')) all[stringAt(entry, 'name') ?? ''] = valueOf(entry, surroundings);
  return all;
}

function valueOf(entry: JsonObject, surroundings: Surroundings): string {
  if (entry.valueFrom === undefined) return stringAt(entry, 'value') ?? '';
  const [name, key] = ['name', 'key'].map((field) => stringAt(entry, 'valueFrom', 'secretKeyRef', field) ?? '');
  const value = secretOf(name ?? '', surroundings)[key ?? ''];
  if (value === undefined) throw new Error(`no key '${key ?? ''}' in the Secret of ${JSON.stringify(entry)}`);
  return value;
}

function secretOf(name: string, { secrets }: Surroundings): Readonly<Record<string, string>> {
  const secret = secrets[name];
  if (secret === undefined) throw new Error(`the pod needs a Secret '${name}'`);
  return secret;
}

function mountFiles(pod: JsonObject, folder: string, surroundings: Surroundings): void {
  const volumes = listAt(pod, 'volumes');
  for (const mount of listAt(pod, 'volumeMounts')) {
    const volume = volumes.find(({ name }) => name === mount.name);
    const target = join(folder, stringAt(mount, 'mountPath') ?? '');
    for (const [path, content] of filesOf(volume, surroundings)) {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), content);
    }
  }
}

/** The files of a volume: all keys, or those of its `items` under their paths. */
function filesOf(volume: unknown, surroundings: Surroundings): [string, string][] {
  const secret = stringAt(volume, 'secret', 'secretName');
  const data: JsonObject =
    secret === undefined
      ? objectAt(surroundings.configMaps, stringAt(volume, 'configMap', 'name') ?? '')
      : secretOf(secret, surroundings);
  const items = [...listAt(volume, 'secret', 'items'), ...listAt(volume, 'configMap', 'items')];
  const paths = items.length === 0 ? Object.keys(data).map((key) => [key, key]) : items.map(itemPath);
  return paths.map(([key = '', path = '']) => {
    const content = stringAt(data, key);
    if (content === undefined) throw new Error(`no key '${key}' for the volume ${JSON.stringify(volume)}`);
    return [path, content];
  });
}

function itemPath(item: JsonObject): string[] {
  return ['key', 'path'].map((field) => stringAt(item, field) ?? '');
}
