/** An image that the chart can start. */
export interface ChartImage {
  /** The part that is on or off, as a key of the values; undefined for Milvus itself. */
  readonly part?: string;
  /** Where the values have the image. */
  readonly at: readonly string[];
  /** Its name without a host; undefined where the values have the host apart, as `registry`. */
  readonly name?: string;
}

const PULSAR = ['zookeeper', 'bookie', 'autorecovery', 'broker', 'proxy'];
const withRegistry = (part: string, ...paths: readonly string[]): readonly ChartImage[] =>
  paths.map((path) => ({ part, at: [part, ...path.split('.')] }));

/**
 * Every image of the milvus-helm charts 4.2 and 5.0, those of their sub-charts too.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/master/charts/milvus/values.yaml
 */
export const MILVUS_IMAGES: readonly ChartImage[] = [
  { at: ['image', 'all'], name: 'milvusdb/milvus' },
  { part: 'heaptrack', at: ['heaptrack', 'image'], name: 'milvusdb/heaptrack' },
  { part: 'attu', at: ['attu', 'image'], name: 'zilliz/attu' },
  { part: 'woodpecker', at: ['woodpecker', 'image'], name: 'milvusdb/woodpecker' },
  { part: 'tei', at: ['tei', 'image'], name: 'huggingface/text-embeddings-inference' },
  { part: 'minio', at: ['minio', 'image'], name: 'minio/minio' },
  { part: 'minio', at: ['minio', 'mcImage'], name: 'minio/mc' },
  { part: 'minio', at: ['minio', 'helmKubectlJqImage'], name: 'bskim45/helm-kubectl-jq' },
  ...withRegistry('etcd', 'image', 'volumePermissions.image'),
  ...['pulsarv3', 'pulsar'].flatMap((part): readonly ChartImage[] => [
    ...PULSAR.map((image) => ({ part, at: [part, 'images', image], name: 'apachepulsar/pulsar' })),
    { part, at: [part, 'images', 'pulsar_manager'], name: 'apachepulsar/pulsar-manager' },
    { part, at: [part, 'pulsar_metadata', 'image'], name: 'apachepulsar/pulsar' },
  ]),
  ...withRegistry(
    'kafka',
    'image',
    'volumePermissions.image',
    'externalAccess.autoDiscovery.image',
    'metrics.kafka.image',
    'metrics.jmx.image',
    'zookeeper.image',
    'zookeeper.volumePermissions.image',
  ),
];
