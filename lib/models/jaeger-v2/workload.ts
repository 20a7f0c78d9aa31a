import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import { isJaegerV2Image, jaegerV2OfImage } from '../../upstream/jaeger-v2/image';

/** What is known about the pods that run a configuration. */
export interface JaegerV2Running {
  /** The version of their image. @default - it names none */
  readonly version?: string;
  /** The most of them. @default - unknown */
  readonly replicas?: number;
  /** The folders on a volume that outlives the pod. @default - unknown */
  readonly persistentFolders?: readonly string[];
  /** The names of the variables that the container sets. @default - unknown */
  readonly variables?: readonly string[];
  /** Whether another container of the pod can be a proxy in front of Jaeger. @default - unknown */
  readonly isQueryBehindProxy?: boolean;
  /** Whether a Secret contains the configuration, which then can hold credentials. @default false */
  readonly isSecret?: boolean;
}

/** A container that runs Jaeger 2. */
export interface JaegerV2Container {
  readonly container: JsonObject;
  /** Upstream's path of it. */
  readonly path: string;
  /** The volumes of its pod. */
  readonly volumes: readonly JsonObject[];
  /** Whether the pod has other containers. */
  readonly hasSidecar: boolean;
}

/** A key of a ConfigMap. */
export interface ConfigMapKey {
  /** Empty where the command line says it. */
  readonly namespace: string;
  readonly name: string;
  readonly key: string;
}

/** The path of the pod's spec in each kind of objects that keep pods running. */
const POD_SPECS: ReadonlyMap<string, readonly string[]> = new Map([
  ['Deployment', ['spec', 'template', 'spec']],
  ['StatefulSet', ['spec', 'template', 'spec']],
  ['DaemonSet', ['spec', 'template', 'spec']],
  ['ReplicaSet', ['spec', 'template', 'spec']],
  ['Pod', ['spec']],
]);

/** Whether an object runs pods with Jaeger 2. */
export function isJaegerV2Workload(object: JsonObject): boolean {
  return jaegerV2Containers(object).length > 0;
}

/** The containers of an object that run Jaeger 2; none for other kinds of objects. */
export function jaegerV2Containers(object: JsonObject): readonly JaegerV2Container[] {
  const keys = typeof object.kind === 'string' ? POD_SPECS.get(object.kind) : undefined;
  if (keys === undefined) return [];
  const pod = objectAt(object, ...keys);
  const volumes = [
    ...objectsOf(pod.volumes),
    ...objectsOf(valueAt(object, 'spec', 'volumeClaimTemplates')).map(claimed),
  ];
  const containers = listOf(pod.containers);
  const hasSidecar = containers.length > 1;
  return containers.flatMap((container, index) =>
    isObject(container) && isJaegerV2Image(stringAt(container, 'image') ?? '')
      ? [{ container, path: `${keys.join('.')}.containers[${index}]`, volumes, hasSidecar }]
      : [],
  );
}

/** A template of a claim as the volume that it becomes. */
function claimed(template: JsonObject): JsonObject {
  return { name: valueAt(template, 'metadata', 'name'), persistentVolumeClaim: {} };
}

/** The arguments of a container that are text. */
export function argumentsOf({ container }: JaegerV2Container): readonly unknown[] {
  return listOf(container.args);
}

/** The configurations that arguments name, each with the index of its argument: `--config=A` and `--config`, `A`. */
export function configsIn(args: readonly unknown[]): readonly { readonly index: number; readonly config: string }[] {
  return args.flatMap((arg, index) => {
    if (typeof arg !== 'string') return [];
    if (arg.startsWith('--config=')) return [{ index, config: arg.slice('--config='.length) }];
    const next = args[index + 1];
    return arg === '--config' && typeof next === 'string' ? [{ index: index + 1, config: next }] : [];
  });
}

/** The path of the file that a configuration is read from; undefined for other sources, and for a path that is relative to an unknown folder. */
export function fileOf(config: string): string | undefined {
  const path = config.startsWith('file:') ? config.slice('file:'.length) : config;
  return path.startsWith('/') ? path : undefined;
}

/** A volume in a container: what it is, and where it is. */
export interface Mount {
  readonly path: string;
  /** The file or folder of the volume that is mounted. @default - all of it */
  readonly subPath: string | undefined;
  /** @default - the pod has no volume of that name */
  readonly volume: JsonObject | undefined;
}

/** The mounts of a container by their paths. */
export function mountsOf({ container, volumes }: JaegerV2Container): ReadonlyMap<string, Mount> {
  const named = new Map(volumes.map((volume) => [volume.name, volume]));
  return new Map(
    objectsOf(container.volumeMounts).flatMap((mount): readonly (readonly [string, Mount])[] => {
      const path = stringAt(mount, 'mountPath')?.replace(/\/$/, '');
      if (path === undefined) return [];
      return [[path, { path, subPath: stringAt(mount, 'subPath'), volume: named.get(mount.name) }]];
    }),
  );
}

/** Deeper than any path. */
const MAX_FOLDERS = 100;

/** The mount that a file is in; undefined if it is in the image. */
export function mountFor(file: string, mounts: ReadonlyMap<string, Mount>): Mount | undefined {
  let path = file;
  for (let folders = 0; folders < MAX_FOLDERS; folders++) {
    const mount = mounts.get(path);
    if (mount !== undefined || path === '') return mount;
    path = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  }
  return undefined;
}

/** A key of a ConfigMap that holds a configuration, and the index of the argument that names its file. */
export interface ConfigSource extends ConfigMapKey {
  readonly index: number;
}

/** The keys of ConfigMaps that a container of an object reads its configuration from. */
export function configSources(object: JsonObject, container: JaegerV2Container): readonly ConfigSource[] {
  const mounts = mountsOf(container);
  const namespace = stringAt(object, 'metadata', 'namespace') ?? '';
  return configsIn(argumentsOf(container)).flatMap(({ index, config }) => {
    const file = fileOf(config);
    const mount = file === undefined ? undefined : mountFor(file, mounts);
    if (file === undefined || mount === undefined) return [];
    return keysOf(file, mount).map((key) => ({ namespace, ...key, index }));
  });
}

function keysOf(file: string, { path, subPath, volume }: Mount): readonly Omit<ConfigMapKey, 'namespace'>[] {
  const source = objectAt(volume, 'configMap');
  const name = stringAt(source, 'name');
  if (name === undefined) return [];
  const inVolume = file === path ? (subPath ?? '') : [subPath, file.slice(path.length + 1)].filter(Boolean).join('/');
  const items = objectsOf(source.items);
  const key =
    items.length === 0
      ? inVolume
      : stringAt(
          items.find((item) => item.path === inVolume),
          'key',
        );
  return key === undefined || key === '' ? [] : [{ name, key }];
}

/** What an object tells about the pods that run a container's configuration. */
export function runningOf(object: JsonObject, container: JaegerV2Container): JaegerV2Running {
  const version = jaegerV2OfImage(stringAt(container.container, 'image') ?? '');
  const replicas = replicasOf(object);
  const persistentFolders = [...mountsOf(container).values()]
    .filter(({ volume }) => isObject(volume?.persistentVolumeClaim))
    .map(({ path }) => path);
  return {
    ...(version === undefined ? {} : { version }),
    ...(replicas === undefined ? {} : { replicas }),
    persistentFolders,
    ...variablesOf(container.container),
    isQueryBehindProxy: container.hasSidecar,
  };
}

/** A command can set others, and `envFrom` has those of other objects. */
function variablesOf({ env, envFrom, command }: JsonObject): Pick<JaegerV2Running, 'variables'> {
  if (listOf(envFrom).length > 0 || command !== undefined) return {};
  return { variables: objectsOf(env).flatMap(({ name }) => (typeof name === 'string' ? [name] : [])) };
}

/** The number of pods that an object asks for; undefined if that depends on the cluster. */
export function replicasOf({ kind, spec }: JsonObject): number | undefined {
  if (kind === 'Pod') return 1;
  if (kind === 'DaemonSet') return undefined;
  const replicas = valueAt(spec, 'replicas') ?? 1;
  return typeof replicas === 'number' ? replicas : undefined;
}

function objectsOf(value: unknown): readonly JsonObject[] {
  return listOf(value).filter(isObject);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
