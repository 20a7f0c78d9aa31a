import {
  isEmpty,
  isObject,
  type JsonObject,
  leavesOf,
  objectAt,
  stringAt,
  textOf,
  valueAt,
} from '../../kubernetes/json';
import { chartDefaults } from '../../upstream/milvus-chart-defaults';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import { isStartedByDefault, MILVUS_COMPONENTS, type MilvusComponent } from '../../upstream/milvus-components';
import { ADDRESS_SETTINGS } from '../../upstream/milvus-addresses';
import { settingName, settingOfVariable } from '../../upstream/milvus-settings';
import { MilvusVersion } from '../../upstream/milvus-version';

/** Values, and the chart whose defaults apply to them. */
export interface ChartValues {
  readonly chart: MilvusChartVersion;
  readonly values: JsonObject;
}

/** Whether the chart creates a cluster, which is its default. */
export function isCluster(values: JsonObject): boolean {
  return objectAt(values, 'cluster').enabled !== false;
}

/** The `enabled` of a part of the chart in the values; undefined if the chart's default applies. */
export function enabledIn(values: JsonObject, part: string): boolean | undefined {
  const enabled = valueAt(values, part, 'enabled');
  return typeof enabled === 'boolean' ? enabled : undefined;
}

/** Whether a part of the chart is enabled, by the values or by the default. */
export function isOn(values: JsonObject, part: string, byDefault: boolean): boolean {
  return enabledIn(values, part) ?? byDefault;
}

/** Whether the chart starts a part other than Milvus itself. */
export function startsPart({ chart, values }: ChartValues, part: string): boolean {
  const { pulsar, pulsarv3 } = chartDefaults(chart);
  const byDefault = new Map([
    ['minio', true],
    ['etcd', true],
    ['pulsar', pulsar],
    ['pulsarv3', pulsarv3],
  ]);
  return isOn(values, part, byDefault.get(part) ?? false);
}

/** Parts of the chart whose `enabled` decides the mode and the dependencies of a release. */
const MODE_AND_DEPENDENCIES: readonly string[] = [
  ...['cluster', 'streaming', 'woodpecker', 'pulsar', 'pulsarv3', 'kafka', 'etcd', 'minio'],
  ...['externalPulsar', 'externalKafka', 'externalEtcd', 'externalS3'],
];

/** Whether the values set the mode of a release, its message queue, etcd or object storage. */
export function hasModeOrDependencies(values: JsonObject): boolean {
  return (
    MODE_AND_DEPENDENCIES.some((part) => enabledIn(values, part) !== undefined) ||
    valueAt(values, 'standalone', 'messageQueue') !== undefined
  );
}

/** The version of Milvus that runs: that of the image tag if it has three numbers, else that of the chart. */
export function milvusOf({ chart, values }: ChartValues): MilvusVersion {
  const tag = MilvusVersion.of((stringAt(values, 'image', 'all', 'tag') ?? '').replace(/^v/, ''));
  return tag.isKnown ? tag : chart._milvusVersion;
}

/** The keys, in the values, of the components that the chart creates pods for. */
export function componentsOf(release: ChartValues): readonly string[] {
  if (!isCluster(release.values)) return ['standalone'];
  return CLUSTER_COMPONENTS.filter((component) => starts(release, component)).map(({ key }) => key);
}

/** Whether the chart creates pods for a component in a cluster. */
export function startsComponent(release: ChartValues, key: string): boolean {
  return CLUSTER_COMPONENTS.some((component) => component.key === key && starts(release, component));
}

const CLUSTER_COMPONENTS = MILVUS_COMPONENTS.filter(({ key }) => key !== 'standalone');

function starts({ chart, values }: ChartValues, component: MilvusComponent): boolean {
  return isOn(values, component.switch ?? component.key, isStartedByDefault(component, chart));
}

/** The environment of a component. */
export function envOf(values: JsonObject, component: string): readonly JsonObject[] {
  const { extraEnv } = objectAt(values, component);
  return Array.isArray(extraEnv) ? extraEnv.filter(isObject) : [];
}

/** Whether the environment of a running component sets one of these settings. */
export function isSetByEnv(release: ChartValues, ...settings: readonly string[]): boolean {
  return componentsOf(release).some((component) =>
    envOf(release.values, component).some(({ name }) =>
      settings.some((setting) => settingOfVariable(textOf(name)).startsWith(setting)),
    ),
  );
}

/** Whether a Milvus configuration has settings below one of these keys, in whatever spelling. */
export function hasSettings(config: JsonObject, ...keys: readonly string[]): boolean {
  return leavesOf(config).some(([path, value]) => !isEmpty(value) && keys.some((key) => isBelow(key, path)));
}

/** Without a separator only addresses are recognized: `minioX` can be a setting of another part. */
function isBelow(key: string, path: string): boolean {
  const setting = settingName(path);
  const [first = ''] = path.toLowerCase().split(/[._/]/);
  return first === key || (setting.startsWith(key) && ADDRESS_SETTINGS.has(setting));
}

/** Whether the chart's own configuration is replaced whole, so that it is unknown. */
export function isReplaced(values: JsonObject): boolean {
  return stringAt(values, 'customConfigMap') !== undefined && values.customConfigMap !== '';
}

/** The values without `extraConfigFiles`, whose texts are checked elsewhere. */
export function withoutConfigFiles(values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([key]) => key !== 'extraConfigFiles'));
}

/** Whether a value contains null, which helm 3 drops with --reuse-values. */
export function hasNull(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.some(hasNull);
  return isObject(value) && Object.values(value).some(hasNull);
}
