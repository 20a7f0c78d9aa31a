import { isObject, type JsonObject, objectAt, stringAt, textOf, valueAt } from '../../kubernetes/json';
import { chartDefaults } from '../../upstream/milvus-chart-defaults';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import { isStartedByDefault, MILVUS_COMPONENTS, type MilvusComponent } from '../../upstream/milvus-components';
import { settingName } from '../../upstream/milvus-settings';
import { MilvusVersion } from '../../upstream/milvus-version';

/** What is asked of a release in its values, the chart's defaults included. */
export interface Asked {
  readonly chart: MilvusChartVersion;
  readonly values: JsonObject;
}

/** Whether the chart makes a cluster, which is its default. */
export function isCluster(values: JsonObject): boolean {
  return objectAt(values, 'cluster').enabled !== false;
}

/** What `enabled` of a part of the chart says; undefined where the chart decides. */
export function said(values: JsonObject, part: string): boolean | undefined {
  const enabled = valueAt(values, part, 'enabled');
  return typeof enabled === 'boolean' ? enabled : undefined;
}

/** Whether a part of the chart is on, with what the chart does by itself. */
export function isOn(values: JsonObject, part: string, byDefault: boolean): boolean {
  return said(values, part) ?? byDefault;
}

/** Whether the chart starts a part that is not Milvus itself. */
export function startsPart({ chart, values }: Asked, part: string): boolean {
  const { pulsar, pulsarv3 } = chartDefaults(chart);
  const byDefault = new Map([
    ['minio', true],
    ['etcd', true],
    ['pulsar', pulsar],
    ['pulsarv3', pulsarv3],
  ]);
  return isOn(values, part, byDefault.get(part) ?? false);
}

/** Parts of the chart whose switches are the mode of a release and its dependencies. */
const MODE_AND_DEPENDENCIES: readonly string[] = [
  ...['cluster', 'streaming', 'woodpecker', 'pulsar', 'pulsarv3', 'kafka', 'etcd', 'minio'],
  ...['externalPulsar', 'externalKafka', 'externalEtcd', 'externalS3'],
];

/** Whether values say the mode of a release, its message queue, etcd or object storage. */
export function hasModeOrDependencies(values: JsonObject): boolean {
  return (
    MODE_AND_DEPENDENCIES.some((part) => said(values, part) !== undefined) ||
    valueAt(values, 'standalone', 'messageQueue') !== undefined
  );
}

/** The Milvus that runs: that of the image's tag where it has three numbers, else the chart's. */
export function milvusOf({ chart, values }: Asked): MilvusVersion {
  const tag = MilvusVersion.of((stringAt(values, 'image', 'all', 'tag') ?? '').replace(/^v/, ''));
  return tag.isKnown ? tag : chart.milvusVersion;
}

/** Keys of the components in the values that the chart makes pods of. */
export function componentsOf(asked: Asked): readonly string[] {
  if (!isCluster(asked.values)) return ['standalone'];
  return CLUSTER_COMPONENTS.filter((component) => starts(asked, component)).map(({ key }) => key);
}

/** Whether the chart makes pods of a component in a cluster. */
export function startsComponent(asked: Asked, key: string): boolean {
  return CLUSTER_COMPONENTS.some((component) => component.key === key && starts(asked, component));
}

const CLUSTER_COMPONENTS = MILVUS_COMPONENTS.filter(({ key }) => key !== 'standalone');

function starts({ chart, values }: Asked, component: MilvusComponent): boolean {
  return isOn(values, component.switch ?? component.key, isStartedByDefault(component, chart));
}

/** The environment of a component. */
export function envOf(values: JsonObject, component: string): readonly JsonObject[] {
  const { extraEnv } = objectAt(values, component);
  return Array.isArray(extraEnv) ? extraEnv.filter(isObject) : [];
}

/** Whether some component that is there gets a setting of these by its environment. */
export function isSetByEnv(asked: Asked, ...settings: readonly string[]): boolean {
  return componentsOf(asked).some((component) =>
    envOf(asked.values, component).some(({ name }) =>
      settings.some((setting) => settingName(textOf(name)).startsWith(setting)),
    ),
  );
}

/** Whether a Milvus configuration has settings below one of these keys, whose case does not count. */
export function hasSettings(config: JsonObject, ...keys: readonly string[]): boolean {
  return Object.keys(config).some((key) => keys.includes(key.toLowerCase().split('.')[0] ?? ''));
}

/** Whether the chart's own configuration is replaced whole, so that nothing can be said about it. */
export function isReplaced(values: JsonObject): boolean {
  return stringAt(values, 'customConfigMap') !== undefined && values.customConfigMap !== '';
}

/** The values without `extraConfigFiles`, whose texts are looked into elsewhere. */
export function beside(values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== 'extraConfigFiles'));
}

/** Whether there is a null, which helm 3 loses when it reuses values. */
export function hasNull(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(hasNull);
  return isObject(value) && Object.values(value).some(hasNull);
}
