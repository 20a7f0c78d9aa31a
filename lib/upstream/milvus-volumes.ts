/** Volumes that a part of the chart claims. */
export interface VolumeClaims {
  /** The key of the part in the values. */
  readonly part: string;
  /** What the volumes are for. */
  readonly what: string;
  /** Where the values say how many pods there are, and the chart's number. */
  readonly pods: readonly [path: readonly string[], byDefault: number];
  /** Where the values say whether the volumes are claimed, of which size and class. */
  readonly at: readonly string[];
  /** The chart's size. */
  readonly size: string;
}

const BOOKIES = [['bookkeeper', 'replicaCount'], 3] as const;
const ZOOKEEPERS = [['zookeeper', 'replicaCount'], 3] as const;

/**
 * The volumes of the parts beside Milvus, with the sizes of charts 4.2 and 5.0.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/master/charts/milvus/values.yaml
 */
export const MILVUS_VOLUMES: readonly VolumeClaims[] = [
  { part: 'minio', what: 'MinIO', pods: [['replicas'], 4], at: ['persistence'], size: '500Gi' },
  { part: 'etcd', what: 'etcd', pods: [['replicaCount'], 3], at: ['persistence'], size: '10Gi' },
  ...['pulsarv3', 'pulsar'].flatMap((part): readonly VolumeClaims[] => [
    { part, what: "Pulsar's ZooKeeper", pods: ZOOKEEPERS, at: ['zookeeper', 'volumes', 'data'], size: '20Gi' },
    {
      part,
      what: "the journal of Pulsar's BookKeeper",
      pods: BOOKIES,
      at: ['bookkeeper', 'volumes', 'journal'],
      size: '100Gi',
    },
    {
      part,
      what: "the ledgers of Pulsar's BookKeeper",
      pods: BOOKIES,
      at: ['bookkeeper', 'volumes', 'ledgers'],
      size: '200Gi',
    },
  ]),
  { part: 'kafka', what: 'Kafka', pods: [['replicaCount'], 3], at: ['persistence'], size: '300Gi' },
  { part: 'kafka', what: "Kafka's ZooKeeper", pods: ZOOKEEPERS, at: ['zookeeper', 'persistence'], size: '8Gi' },
  { part: 'woodpecker', what: 'Woodpecker', pods: [['replicaCount'], 4], at: ['persistence'], size: '30Gi' },
];

/** The chart's size of the disk of a standalone Milvus. */
export const STANDALONE_VOLUME = '50Gi';
