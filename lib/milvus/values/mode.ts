import { checkProps, fitting, partOf } from '../../app/props';
import { defined, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import {
  componentValues,
  coordinatorValues,
  type MilvusReleaseCdcProps,
  type MilvusReleaseCoordinatorProps,
  type MilvusReleaseFixedScaleProps,
  type MilvusReleaseScaledProps,
  type MilvusReleaseStandalonePodProps,
  standaloneValues,
} from './components';
import { type Contribution, contribution, mergedContributions } from './contribution';
import { MilvusReleaseEtcd, type MilvusReleaseSharedEtcd } from './etcd';
import {
  type IMilvusReleaseClusterMessageQueue,
  type IMilvusReleaseStandaloneMessageQueue,
  MilvusReleaseMessageQueue,
} from './message-queue';
import { podValues } from './pods';
import { type MilvusReleaseSharedStorage, MilvusReleaseStorage } from './storage';
import type { MilvusReleasePersistence } from './volume';

/**
 * Milvus in one pod.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L235
 */
export interface MilvusReleaseStandaloneProps extends MilvusReleaseStandalonePodProps {
  /**
   * The message queue. It cannot be changed later: for an existing release, set the one that it has.
   *
   * @default - Woodpecker with charts 5.0, RocksMQ with older ones
   */
  readonly messageQueue?: IMilvusReleaseStandaloneMessageQueue;
  /** The object storage, which keeps the data. @default - a MinIO of one pod, with the chart's account (warning MLV043) */
  readonly storage?: MilvusReleaseStorage;
  /** The etcd, which keeps the metadata. @default - an etcd of one pod */
  readonly etcd?: MilvusReleaseEtcd;
  /** The disk of Milvus. @default - the chart's: a claim of 50Gi */
  readonly persistence?: MilvusReleasePersistence;
}

/**
 * Milvus in pods by component.
 *
 * @see https://milvus.io/docs/configure-helm.md
 */
export interface MilvusReleaseClusterProps {
  /**
   * The message queue. It cannot be changed later: for an existing release, set the one that it has.
   *
   * @default - a Pulsar that the chart installs
   */
  readonly messageQueue?: IMilvusReleaseClusterMessageQueue;
  /** The object storage, which keeps the data. @default - a MinIO of four pods, with the chart's account (warning MLV043) */
  readonly storage?: MilvusReleaseSharedStorage;
  /** The etcd, which keeps the metadata. @default - an etcd of three pods */
  readonly etcd?: MilvusReleaseSharedEtcd;
  /** Pods of the proxy, which the clients talk to. @default - the chart's */
  readonly proxy?: MilvusReleaseScaledProps;
  /** The pods that have all coordinators in one. @default - the chart's */
  readonly mixCoordinator?: MilvusReleaseCoordinatorProps;
  /** Pods of the query nodes, which load the data and search it. @default - the chart's */
  readonly queryNode?: MilvusReleaseScaledProps;
  /** Pods of the data nodes, which write and compact the data; from Milvus 2.6 they build the indexes as well. @default - the chart's */
  readonly dataNode?: MilvusReleaseScaledProps;
  /** Pods of the streaming nodes, from Milvus 2.6; with older ones there are none (warning MLV042). @default - the chart's */
  readonly streamingNode?: MilvusReleaseFixedScaleProps;
  /** Pods of the index nodes, before Milvus 2.6; with newer ones there are none (warning MLV042). @default - the chart's */
  readonly indexNode?: MilvusReleaseScaledProps;
  /** Change data capture, from chart 5.0.8. @default - none */
  readonly cdc?: MilvusReleaseCdcProps;
}

const QUEUE = partOf('MilvusReleaseMessageQueue', 'standaloneType', 'clusterType');
const STORAGE = partOf('MilvusReleaseStorage', '_storageParts');
const ETCD = partOf('MilvusReleaseEtcd', '_etcdParts');
const ONE_POD = { problem: 'fits a standalone Milvus only.', effect: 'The pods of a cluster cannot share it.' };

const STANDALONE_TYPES = {
  messageQueue: fitting(QUEUE, 'standaloneType', {
    problem: 'fits a cluster only.',
    effect: 'Woodpecker in separate pods is not supported for a standalone Milvus.',
    fix: 'Use MilvusReleaseMessageQueue.woodpecker().',
  }),
  storage: STORAGE,
  etcd: ETCD,
};

const SCALE = partOf('MilvusReleaseScale', '_scaleValues');
const FIXED_SCALE = fitting(SCALE, '_hasNoAutoscaler_useMilvusReleaseScaleReplicas', {
  problem: 'must be a fixed number of pods.',
  effect: 'The chart has no autoscaler for this component.',
  fix: 'Use MilvusReleaseScale.replicas(2).',
});

const CLUSTER_TYPES = {
  messageQueue: fitting(QUEUE, 'clusterType', {
    ...ONE_POD,
    fix: 'Use MilvusReleaseMessageQueue.woodpecker(), or a Pulsar or Kafka of the same class.',
  }),
  storage: fitting(STORAGE, '_onlyForStandalone_useMinioOrS3', {
    ...ONE_POD,
    fix: 'Use MilvusReleaseStorage.minio() or MilvusReleaseStorage.fromS3(...).',
  }),
  etcd: fitting(ETCD, '_onlyForStandalone_useInClusterOrFromEndpoints', {
    ...ONE_POD,
    fix: 'Use MilvusReleaseEtcd.inCluster() or MilvusReleaseEtcd.fromEndpoints(...).',
  }),
  'proxy.scale': SCALE,
  'mixCoordinator.scale': FIXED_SCALE,
  'queryNode.scale': SCALE,
  'dataNode.scale': SCALE,
  'streamingNode.scale': FIXED_SCALE,
  'indexNode.scale': SCALE,
};

const COMPONENTS = ['proxy', 'mixCoordinator', 'queryNode', 'dataNode', 'streamingNode', 'indexNode'];
const RENAMED = {
  'mixCoordinator.replicas': 'scale',
  'streamingNode.replicas': 'scale',
  ...Object.fromEntries(COMPONENTS.map((name) => [`${name}.strategy`, 'deploymentStrategy'])),
  ...Object.fromEntries(COMPONENTS.map((name) => [`${name}.extraEnv`, 'env'])),
};

/**
 * Whether Milvus is one pod or a cluster, and what it stands on.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L8
 */
export class MilvusReleaseMode {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** One pod. */
  static standalone(props: MilvusReleaseStandaloneProps = {}): MilvusReleaseMode {
    checkProps('MilvusReleaseMode.standalone', props, STANDALONE_TYPES, { extraEnv: 'env' });
    const {
      messageQueue,
      storage = MilvusReleaseStorage.minio(),
      etcd = MilvusReleaseEtcd.inCluster(),
      persistence,
    } = props;
    return new MilvusReleaseMode((chart) => {
      const byDefault = chart._isForStreaming
        ? MilvusReleaseMessageQueue.woodpecker()
        : MilvusReleaseMessageQueue.rocksmq();
      const standalone = {
        ...standaloneValues(props),
        ...defined({ persistence: persistence?._values }),
      };
      return mergedContributions(
        contribution({ cluster: { enabled: false } }),
        (messageQueue ?? byDefault)._forStandalone(chart),
        etcd._forStandalone(),
        storage._forStandalone(chart),
        contribution(below('standalone', standalone)),
      );
    });
  }

  /** A cluster: a Deployment for each component. */
  static cluster(props: MilvusReleaseClusterProps = {}): MilvusReleaseMode {
    checkProps('MilvusReleaseMode.cluster', props, CLUSTER_TYPES, RENAMED);
    const { messageQueue = MilvusReleaseMessageQueue.pulsar(), storage, etcd } = props;
    const { proxy, mixCoordinator, queryNode, dataNode, streamingNode, indexNode, cdc } = props;
    return new MilvusReleaseMode((chart) =>
      mergedContributions(
        contribution({ cluster: { enabled: true } }),
        messageQueue._forCluster(chart),
        ...(etcd === undefined ? [] : [etcd._forCluster()]),
        ...(storage === undefined ? [] : [storage._forCluster(chart)]),
        contribution({
          ...below('proxy', componentValues(proxy ?? {})),
          ...below('mixCoordinator', coordinatorValues(mixCoordinator ?? {})),
          ...below('queryNode', componentValues(queryNode ?? {})),
          ...below('dataNode', componentValues(dataNode ?? {})),
          ...below('streamingNode', componentValues(streamingNode ?? {})),
          ...below('indexNode', componentValues(indexNode ?? {})),
          ...defined({ cdc: cdc && { enabled: true, ...podValues(cdc) } }),
        }),
      ),
    );
  }

  private constructor(
    /**
     * Its contribution with this version of the chart.
     *
     * @internal
     */
    readonly _toContribution: (chart: MilvusChartVersion) => Contribution,
  ) {}
}

function below(key: string, values: JsonObject): JsonObject {
  return defined({ [key]: unlessEmpty(values) });
}
