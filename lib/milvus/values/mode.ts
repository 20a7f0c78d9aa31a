import { given, type JsonObject, unlessEmpty } from '../../kubernetes/json';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import {
  componentValues,
  coordinatorValues,
  type MilvusCdcProps,
  type MilvusComponentProps,
  type MilvusCoordinatorProps,
  type MilvusScaledProps,
  type MilvusStandalonePodProps,
  scaledValues,
  standaloneValues,
} from './components';
import { type Contribution, contribution, together } from './contribution';
import { MilvusEtcd, type StandaloneEtcd } from './etcd';
import { type ClusterMessageQueue, MilvusMessageQueue, type StandaloneMessageQueue } from './message-queue';
import { podValues } from './pods';
import { MilvusStorage, type StandaloneStorage } from './storage';
import type { MilvusPersistence } from './volume';

export interface MilvusStandaloneProps extends MilvusStandalonePodProps {
  /**
   * It cannot be changed later: for a release that exists, say what it has.
   *
   * @default - Woodpecker with charts 5.0, RocksMQ with older ones
   */
  readonly messageQueue?: StandaloneMessageQueue;
  /** @default - a MinIO of one pod, with the chart's account (warning MLV043) */
  readonly storage?: StandaloneStorage;
  /** @default - an etcd of one pod */
  readonly etcd?: StandaloneEtcd;
  /** The disk of Milvus. @default - the chart's: a claim of 50Gi */
  readonly persistence?: MilvusPersistence;
}

export interface MilvusClusterProps {
  /** It cannot be changed later: for a release that exists, say what it has. @default - a Pulsar that the chart installs */
  readonly messageQueue?: ClusterMessageQueue;
  /** @default - a MinIO of four pods, with the chart's account (warning MLV043) */
  readonly storage?: MilvusStorage;
  /** @default - an etcd of three pods */
  readonly etcd?: MilvusEtcd;
  /** @default - the chart's */
  readonly proxy?: MilvusScaledProps;
  /** @default - the chart's */
  readonly mixCoordinator?: MilvusCoordinatorProps;
  /** @default - the chart's */
  readonly queryNode?: MilvusScaledProps;
  /** @default - the chart's */
  readonly dataNode?: MilvusScaledProps;
  /** Of Milvus 2.6; with older ones there is none (warning MLV042). @default - the chart's */
  readonly streamingNode?: MilvusComponentProps;
  /** Of Milvus before 2.6; with newer ones there is none (warning MLV042). @default - the chart's */
  readonly indexNode?: MilvusScaledProps;
  /** Change data capture, from chart 5.0.8. @default - none */
  readonly cdc?: MilvusCdcProps;
}

/** Whether Milvus is one pod or a cluster, and what it stands on. */
export class MilvusMode {
  /** One pod. */
  static standalone(props: MilvusStandaloneProps = {}): MilvusMode {
    const { messageQueue, storage = MilvusStorage.minio(), etcd = MilvusEtcd.inCluster(), persistence } = props;
    return new MilvusMode((chart) => {
      const byDefault = chart.isForStreaming ? MilvusMessageQueue.woodpecker() : MilvusMessageQueue.rocksmq();
      const standalone = {
        ...standaloneValues(props),
        ...given({ persistence: persistence?.values }),
      };
      return together(
        contribution({ cluster: { enabled: false } }),
        (messageQueue ?? byDefault).forStandalone(chart),
        etcd.forStandalone(chart),
        storage.forStandalone(chart),
        contribution(below('standalone', standalone)),
      );
    });
  }

  /** A cluster: a Deployment for each component. */
  static cluster(props: MilvusClusterProps = {}): MilvusMode {
    const { messageQueue = MilvusMessageQueue.pulsar(), storage, etcd } = props;
    const { proxy, mixCoordinator, queryNode, dataNode, streamingNode, indexNode, cdc } = props;
    return new MilvusMode((chart) =>
      together(
        contribution({ cluster: { enabled: true } }),
        messageQueue.forCluster(chart),
        ...(etcd === undefined ? [] : [etcd.forCluster()]),
        ...(storage === undefined ? [] : [storage.forCluster(chart)]),
        contribution({
          ...below('proxy', scaledValues(proxy ?? {})),
          ...below('mixCoordinator', coordinatorValues(mixCoordinator ?? {})),
          ...below('queryNode', scaledValues(queryNode ?? {})),
          ...below('dataNode', scaledValues(dataNode ?? {})),
          ...below('streamingNode', componentValues(streamingNode ?? {})),
          ...below('indexNode', scaledValues(indexNode ?? {})),
          ...given({ cdc: cdc && { enabled: true, ...podValues(cdc) } }),
        }),
      ),
    );
  }

  private constructor(readonly toContribution: (chart: MilvusChartVersion) => Contribution) {}
}

function below(key: string, values: JsonObject): JsonObject {
  return given({ [key]: unlessEmpty(values) });
}
