import { MILVUS_COMPONENTS, RENAMED_BY_CHART } from './milvus-components';

/** By which keys files about Milvus can be told apart: the chart's values, and Milvus' own configuration. */

/** Keys at the top of values that no other file has. */
export const ONLY_CHART_KEYS: readonly string[] = [
  'pulsarv3',
  ...RENAMED_BY_CHART.map(({ key }) => key),
  'externalGcs',
  'replicaResourceGroups',
];

/** The roles that Milvus' configuration names too: what the chart has in such a block tells. */
const ROLE = ['replicas', 'resources', 'extraEnv', 'hpa', 'nodeSelector', 'tolerations', 'affinity', 'heaptrack'];

/** Keys of a block that only this chart has in it; other charts, and Milvus' configuration, have blocks of the same name. */
export const TELLING_PATHS: ReadonlyMap<string, readonly string[]> = new Map([
  ['image', ['all']],
  ['standalone', ['messageQueue', 'disk', 'heaptrack']],
  ['externalS3', ['enabled', 'bucketName', 'useIAM', 'cloudProvider', 'useVirtualHost', 'iamEndpoint']],
  ['externalEtcd', ['endpoints']],
  ['externalKafka', ['brokerList']],
  ['externalPulsar', ['enabled', 'maxMessageSize', 'authPlugin']],
  ['streaming', ['woodpecker']],
  ['streamingNode', ROLE],
  ['queryNode', ROLE],
  ['indexNode', ROLE],
]);

/** Keys of the values that other charts may have too; beside one that is Milvus' they tell values from its configuration. */
export const OTHER_CHART_KEYS: readonly string[] = [
  'cluster',
  'standalone',
  'customConfigMap',
  'extraConfigFiles',
  'attu',
  'tei',
  'heaptrack',
  'externalS3',
  'externalEtcd',
  'externalPulsar',
  'externalKafka',
];

/** Keys that the chart and Milvus' configuration have, for different things. */
export const SHARED_KEYS: readonly string[] = [
  'etcd',
  'minio',
  'kafka',
  'pulsar',
  'streaming',
  'woodpecker',
  ...MILVUS_COMPONENTS.filter(({ key, role }) => key === role && key !== 'standalone').map(({ key }) => key),
];

/**
 * Keys at the top of Milvus' configuration, beside those that the chart or the CR have as well.
 *
 * @see https://github.com/milvus-io/milvus/blob/master/configs/milvus.yaml
 */
export const CONFIG_KEYS: readonly string[] = [
  ...RENAMED_BY_CHART.map(({ role }) => role),
  'common',
  'credential',
  'function',
  'gpu',
  'grpc',
  'internaltls',
  'knowhere',
  'localStorage',
  'log',
  'metastore',
  'mq',
  'msgChannel',
  'natsmq',
  'quotaAndLimits',
  'rocksmq',
  'streaming',
  'tikv',
  'tls',
  'trace',
];

/** Keys at the top of Milvus' configuration that no values have. */
export const ONLY_CONFIG_KEYS: readonly string[] = [
  'metastore',
  'tikv',
  'localStorage',
  'mq',
  'rocksmq',
  'natsmq',
  ...RENAMED_BY_CHART.map(({ role }) => role),
  'msgChannel',
  'quotaAndLimits',
];
