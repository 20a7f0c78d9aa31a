import { App, Chart } from 'cdk8s';
import { load } from 'js-yaml';
import { JaegerV2, type JaegerV2Props } from '../../lib';
import { asObject, isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../lib/kubernetes/json';

/** Pods of a Jaeger 2 as they are written: what a kubelet would start. */
export interface JaegerV2Pod {
  /** The name of the Deployment or StatefulSet. */
  readonly name: string;
  /** The configuration that its first argument names. */
  readonly config: JsonObject;
  /** Arguments beside `--config`. */
  readonly args: readonly string[];
  /** The ports that the container declares. */
  readonly ports: readonly number[];
  /** Variables: those of Secrets have a text of their key. */
  readonly env: Readonly<Record<string, string>>;
  /** What is mounted, by the folder in the container: the files of a ConfigMap, or nothing. */
  readonly mounts: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** The folders of mounted Secrets. */
  readonly secrets: readonly string[];
}

/** The objects of a Jaeger 2; a mistake in its props is the error of its constructor. */
export function objectsOf(props: JaegerV2Props): readonly JsonObject[] {
  const chart = new Chart(new App(), 'chart');
  new JaegerV2(chart, 'jaeger', props);
  const objects: unknown = chart.toJson();
  return Array.isArray(objects) ? objects.map(asObject) : [];
}

/** The pods that run Jaeger's own program, by their templates. */
export function podsOf(objects: readonly JsonObject[]): readonly JaegerV2Pod[] {
  return objects.flatMap((object) => {
    const { kind } = object;
    return kind === 'Deployment' || kind === 'StatefulSet' ? [podOf(object, objects)] : [];
  });
}

function podOf(workload: JsonObject, objects: readonly JsonObject[]): JaegerV2Pod {
  const spec = objectAt(workload, 'spec', 'template', 'spec');
  const container = listAt(spec, 'containers').find(({ name }) => name === 'jaeger') ?? {};
  const mounted = mountedOf(spec, container);
  const mounts = Object.fromEntries(
    mounted.map(([path, volume]) => [path, filesOf(stringAt(volume, 'configMap', 'name'), objects)]),
  );
  const [config = '', ...args] = texts(container.args);
  const file = config.replace('--config=', '');
  const folder = file.slice(0, file.lastIndexOf('/'));
  return {
    name: stringAt(workload, 'metadata', 'name') ?? '',
    config: asObject(load(mounts[folder]?.[file.slice(folder.length + 1)] ?? '')),
    args,
    ports: listAt(container, 'ports').map(({ containerPort }) => Number(containerPort)),
    env: Object.fromEntries(listAt(container, 'env').map((variable) => [String(variable.name), valueOf(variable)])),
    mounts,
    secrets: mounted.flatMap(([path, volume]) => (valueAt(volume, 'secret') === undefined ? [] : [path])),
  };
}

/** A text where the cluster would have one: digits are a password as well. */
function valueOf(variable: JsonObject): string {
  return stringAt(variable, 'value') ?? stringAt(variable, 'valueFrom', 'secretKeyRef', 'key') ?? '1';
}

/** The volume behind each folder of a container. */
function mountedOf(spec: JsonObject, container: JsonObject): readonly (readonly [path: string, volume: unknown])[] {
  const volumes = new Map(listAt(spec, 'volumes').map((volume) => [volume.name, volume]));
  return listAt(container, 'volumeMounts').map(({ name, mountPath }) => [String(mountPath), volumes.get(name)]);
}

function filesOf(configMap: string | undefined, objects: readonly JsonObject[]): Readonly<Record<string, string>> {
  const found = objects.find(
    (object) => object.kind === 'ConfigMap' && stringAt(object, 'metadata', 'name') === configMap,
  );
  return Object.fromEntries(Object.entries(objectAt(found, 'data')).map(([name, text]) => [name, String(text)]));
}

function listAt(value: unknown, key: string): readonly JsonObject[] {
  const found = valueAt(value, key);
  return Array.isArray(found) ? found.filter(isObject) : [];
}

function texts(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : [];
}
