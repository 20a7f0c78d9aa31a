import { type JsonObject, stringAt, valueAt } from '../../../kubernetes/json';
import { parseUserYaml } from '../../../models/user-yaml/user-yaml';
import { kubectl, type Question } from '../../answers/question';
import { type Chain, namespaceOf, objectsAt } from '../chain';
import { milvusContainers } from './milvus-containers';
import type { MilvusFound } from './milvuses';

/** A file of Milvus' configuration in a pod, and the ConfigMap that it comes from. */
export interface ConfigFile {
  /** Its name in Milvus' folder, such as `user.yaml`. */
  readonly file: string;
  /** The ConfigMap and the key in it. */
  readonly configMap: string;
  readonly key: string;
  /** Whether a change of the ConfigMap reaches the file in a running pod: not with a subPath. */
  readonly isLive: boolean;
}

/** The files that Milvus reads, in their order: a setting in a later one overrides. */
const READ_FILES = ['milvus.yaml', '_test.yaml', 'default.yaml', 'user.yaml'];

const FOLDER = '/milvus/configs';
/** Where the Milvus Operator mounts a ConfigMap whose `user.yaml` its script links into the folder. */
const OPERATOR_FOLDER = `${FOLDER}/operator`;

/** The files of its configuration that a workload or a pod of Milvus mounts from ConfigMaps, in the order in which they are read. */
export function configFilesOf(object: JsonObject): readonly ConfigFile[] {
  const spec = object.kind === 'Pod' ? valueAt(object, 'spec') : valueAt(object, 'spec', 'template', 'spec');
  const volumes = new Map(objectsAt(spec, 'volumes').map((volume) => [stringAt(volume, 'name') ?? '', volume]));
  const files = new Map<string, ConfigFile>();
  for (const mount of milvusContainers(object).flatMap((container) => objectsAt(container, 'volumeMounts'))) {
    const volume = volumes.get(stringAt(mount, 'name') ?? '');
    for (const file of filesOf(mount, volume)) files.set(file.file, file);
  }
  return READ_FILES.flatMap((name) => files.get(name) ?? []);
}

function filesOf(mount: JsonObject, volume: JsonObject | undefined): readonly ConfigFile[] {
  const configMap = stringAt(volume, 'configMap', 'name');
  const path = stringAt(mount, 'mountPath')?.replace(/\/$/, '');
  if (configMap === undefined || path === undefined) return [];
  const items = new Map(
    objectsAt(volume, 'configMap', 'items').map((item) => [stringAt(item, 'path') ?? '', stringAt(item, 'key') ?? '']),
  );
  const keyOf = (inVolume: string) => (items.size === 0 ? inVolume : items.get(inVolume));
  const subPath = stringAt(mount, 'subPath') ?? '';
  const names = path === FOLDER ? READ_FILES : path === OPERATOR_FOLDER ? ['user.yaml'] : [];
  const found = (file: string, inVolume: string): readonly ConfigFile[] => {
    const key = keyOf(inVolume);
    return key === undefined || key === '' ? [] : [{ file, configMap, key, isLive: subPath === '' }];
  };
  const own = READ_FILES.find((name) => path === `${FOLDER}/${name}`);
  if (own !== undefined) return subPath === '' ? [] : found(own, subPath);
  return names.flatMap((name) => found(name, subPath === '' ? name : `${subPath}/${name}`));
}

/** Asks for a ConfigMap, with the times of its changes. */
export function configMapQuestion(namespace: string, name: string): Question {
  return kubectl('get', 'configmap', name, '-n', namespace, '-o', 'json', '--show-managed-fields');
}

/** Prints one file of a ConfigMap as it is: the same by hand. */
export function fileQuestion(namespace: string, { configMap, key }: Pick<ConfigFile, 'configMap' | 'key'>): Question {
  return kubectl(
    'get',
    'configmap',
    configMap,
    '-n',
    namespace,
    '-o',
    `jsonpath={.data.${key.replaceAll('.', '\\.')}}`,
  );
}

/** Asks for the ConfigMaps of a Milvus. */
export function configMapQuestions({ namespace, workloads }: MilvusFound): readonly Question[] {
  const names = new Set(workloads.flatMap(configFilesOf).map(({ configMap }) => configMap));
  return [...names].map((name) => configMapQuestion(namespace, name));
}

/** A ConfigMap that was asked for by name; undefined if it was not read, or does not exist. */
export function configMapOf(chain: Chain, workload: JsonObject, name: string): JsonObject | undefined {
  return chain.object({ kind: 'ConfigMap', namespace: namespaceOf(workload), name });
}

/** The text of a file; undefined if its ConfigMap was not read, or has no such key. */
export function fileText(chain: Chain, workload: JsonObject, { configMap, key }: ConfigFile): string | undefined {
  return stringAt(configMapOf(chain, workload, configMap), 'data', key);
}

/** A file of Milvus' configuration, and what is wrong with it. */
export interface UnreadableFile {
  readonly file: ConfigFile;
  readonly text: string;
  /** A sentence that quotes nothing of the text. */
  readonly problem: string;
}

/** The files of a workload that Milvus cannot read. */
export function unreadableFiles(chain: Chain, workload: JsonObject): readonly UnreadableFile[] {
  return configFilesOf(workload).flatMap((file) => {
    const text = fileText(chain, workload, file);
    const { problem, isFirstRead } = parseUserYaml(text);
    return text === undefined || problem === undefined || isFirstRead === true ? [] : [{ file, text, problem }];
  });
}
