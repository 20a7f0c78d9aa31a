import { bytesOf } from '../../app/amounts';
import { defined, type JsonObject, textOf } from '../../kubernetes/json';
import { merge } from '../../kubernetes/merge';
import type { SecretRef } from '../../app/secret-ref';
import { checkProps, SIZE } from '../../app/props';
import { chartDefaults, hasPulsarV3, hasWoodpeckerService } from '../../upstream/milvus-chart-defaults';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import { type Contribution, contribution, envFrom, givenBelow, type ReleaseSecret } from './contribution';
import type {
  MilvusReleaseExternalKafkaProps,
  MilvusReleaseExternalPulsarProps,
  MilvusReleaseKafkaProps,
  MilvusReleasePulsarProps,
  MilvusReleaseWoodpeckerServiceProps,
} from './message-queue-props';
import { volume } from './volume';

// Interfaces, no `...Shared...` class as for etcd and storage: some queues fit a standalone Milvus only, some a cluster only, most both. Each
// interface keeps its public member: for Python, an object is of an interface without members whatever it is.

/**
 * A message queue that a standalone Milvus can use. `MilvusReleaseMessageQueue` makes it.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L260
 */
export interface IMilvusReleaseStandaloneMessageQueue {
  /** Its type in a standalone Milvus, such as `rocksmq`: the chart's `standalone.messageQueue`. */
  readonly standaloneType: string;
  /**
   * Its contribution in a standalone Milvus.
   *
   * @internal
   */
  _forStandalone(chart: MilvusChartVersion): Contribution;
}

/**
 * A message queue that a cluster can use. `MilvusReleaseMessageQueue` makes it.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L776
 */
export interface IMilvusReleaseClusterMessageQueue {
  /** Its type in a cluster, such as `pulsar`. */
  readonly clusterType: string;
  /**
   * Its contribution in a cluster.
   *
   * @internal
   */
  _forCluster(chart: MilvusChartVersion): Contribution;
}

/**
 * The message queue between the nodes of a Milvus. A Milvus has exactly one; it cannot be changed later.
 *
 * @see https://milvus.io/docs/configure_mq.md
 */
export class MilvusReleaseMessageQueue
  implements IMilvusReleaseStandaloneMessageQueue, IMilvusReleaseClusterMessageQueue
{
  /** Woodpecker inside of Milvus, from 2.6 on. It keeps its messages in the object storage, or on the disk where that is local. */
  static woodpecker(): MilvusReleaseMessageQueue {
    return new MilvusReleaseMessageQueue('woodpecker', (chart, cluster) =>
      contribution(
        cluster
          ? {
              ...switches(chart, 'woodpecker'),
              streaming: { enabled: true, ...(hasWoodpeckerService(chart) ? { woodpecker: { embedded: true } } : {}) },
            }
          : switches(chart, undefined),
      ),
    );
  }

  /** Woodpecker in pods of its own, from chart 5.0.8 on. They need the object storage's account as text: rejected with a Secret. */
  static woodpeckerService(props: MilvusReleaseWoodpeckerServiceProps = {}): IMilvusReleaseClusterMessageQueue {
    const { replicas, tag } = props;
    return new ClusterQueue('woodpecker', (chart) =>
      contribution({
        ...switches(chart, 'woodpecker', {
          ...defined({ replicaCount: replicas }),
          ...givenBelow('image', { tag }),
          ...volume('persistence', props.volume),
        }),
        streaming: { enabled: true, woodpecker: { embedded: false } },
      }),
    );
  }

  /** RocksDB inside of Milvus; the default of standalone before chart 5.0. */
  static rocksmq(): IMilvusReleaseStandaloneMessageQueue {
    return new StandaloneQueue('rocksmq', (chart) => contribution(switches(chart, undefined)));
  }

  /** NATS inside of Milvus, before 2.6. */
  static natsmq(): IMilvusReleaseStandaloneMessageQueue {
    return new StandaloneQueue('natsmq', (chart) => contribution(switches(chart, undefined)));
  }

  /** A Pulsar that the chart installs: version 3 where the chart has it (4.2.21), else version 2. The default of a cluster. */
  static pulsar(props: MilvusReleasePulsarProps = {}): MilvusReleaseMessageQueue {
    const { brokers, bookies, zookeepers, proxies } = props;
    return new MilvusReleaseMessageQueue('pulsar', (chart) =>
      contribution(
        switches(chart, hasPulsarV3(chart) ? 'pulsarv3' : 'pulsar', {
          ...givenBelow('broker', { replicaCount: brokers }),
          ...givenBelow('bookkeeper', { replicaCount: bookies }),
          ...givenBelow('zookeeper', { replicaCount: zookeepers }),
          ...givenBelow('proxy', { replicaCount: proxies }),
        }),
      ),
    );
  }

  /** A Kafka that the chart installs. */
  static kafka(props: MilvusReleaseKafkaProps = {}): MilvusReleaseMessageQueue {
    const { brokers, zookeepers } = props;
    return new MilvusReleaseMessageQueue('kafka', (chart) =>
      contribution(
        switches(chart, 'kafka', {
          ...defined({ replicaCount: brokers }),
          ...givenBelow('zookeeper', { replicaCount: zookeepers }),
          ...volume('persistence', props.volume),
        }),
      ),
    );
  }

  /** An existing Pulsar. */
  static fromPulsar(props: MilvusReleaseExternalPulsarProps): MilvusReleaseMessageQueue {
    checkProps('MilvusReleaseMessageQueue.fromPulsar', props, { maxMessageSize: SIZE });
    const { host, port = 6650, tenant, namespace, maxMessageSize, auth } = props;
    const settings = {
      host,
      port,
      ...defined({
        tenant,
        namespace,
        authPlugin: auth?._plugin,
        maxMessageSize: maxMessageSize && textOf(bytesOf(maxMessageSize)),
      }),
    };
    return new MilvusReleaseMessageQueue('pulsar', (chart) =>
      contribution(switches(chart, 'externalPulsar', settings), {
        env: auth === undefined ? [] : [envFrom('PULSAR_AUTHPARAMS', auth._secret, auth._key)],
        secrets: auth === undefined ? [] : [needed(auth._secret, [auth._key], 'Pulsar')],
      }),
    );
  }

  /** An existing Kafka. */
  static fromKafka(props: MilvusReleaseExternalKafkaProps): MilvusReleaseMessageQueue {
    const { brokers, securityProtocol, sasl } = props;
    const settings = {
      brokerList: brokers.join(','),
      securityProtocol,
      ...defined({ sasl: sasl && { mechanisms: sasl._mechanism } }),
    };
    return new MilvusReleaseMessageQueue('kafka', (chart) =>
      contribution(switches(chart, 'externalKafka', settings), {
        env:
          sasl === undefined
            ? []
            : [
                envFrom('KAFKA_SASLUSERNAME', sasl._secret, 'username'),
                envFrom('KAFKA_SASLPASSWORD', sasl._secret, 'password'),
              ],
        secrets: sasl === undefined ? [] : [needed(sasl._secret, ['username', 'password'], 'Kafka')],
      }),
    );
  }

  /** Its type in a standalone Milvus: the chart's `standalone.messageQueue`. */
  readonly standaloneType: string;
  /** Its type in a cluster. */
  readonly clusterType: string;

  private constructor(
    type: string,
    private readonly toContribution: (chart: MilvusChartVersion, cluster: boolean) => Contribution,
  ) {
    this.standaloneType = type;
    this.clusterType = type;
  }

  /**
   * Its contribution in a standalone Milvus: the chart's `standalone.messageQueue`, and the part of the chart that is on.
   *
   * @internal
   */
  _forStandalone(chart: MilvusChartVersion): Contribution {
    return inStandalone(this.toContribution(chart, false), this.standaloneType);
  }

  /**
   * Its contribution in a cluster: the part of the chart that is enabled; those that the chart enables by default are disabled.
   *
   * @internal
   */
  _forCluster(chart: MilvusChartVersion): Contribution {
    return this.toContribution(chart, true);
  }
}

// Not exported: the types of the interfaces are all that a user sees. Of one class with both methods, JavaScript and Python would put
// each queue into each mode.

/** A queue for a standalone Milvus only. */
class StandaloneQueue implements IMilvusReleaseStandaloneMessageQueue {
  constructor(
    readonly standaloneType: string,
    private readonly toContribution: (chart: MilvusChartVersion) => Contribution,
  ) {}

  _forStandalone(chart: MilvusChartVersion): Contribution {
    return inStandalone(this.toContribution(chart), this.standaloneType);
  }
}

/** A queue for a cluster only. */
class ClusterQueue implements IMilvusReleaseClusterMessageQueue {
  constructor(
    readonly clusterType: string,
    private readonly toContribution: (chart: MilvusChartVersion) => Contribution,
  ) {}

  _forCluster(chart: MilvusChartVersion): Contribution {
    return this.toContribution(chart);
  }
}

function inStandalone(queue: Contribution, messageQueue: string): Contribution {
  return { ...queue, values: merge(queue.values, { standalone: { messageQueue } }) };
}

/** Enables one part of the chart, and disables those that the chart enables by default. */
function switches(chart: MilvusChartVersion, part: string | undefined, settings: JsonObject = {}): JsonObject {
  const defaults = chartDefaults(chart);
  const off = [...(defaults.pulsarv3 ? ['pulsarv3'] : []), ...(defaults.pulsar ? ['pulsar'] : [])];
  return {
    ...Object.fromEntries(off.filter((name) => name !== part).map((name) => [name, { enabled: false }])),
    ...(part === undefined ? {} : { [part]: { enabled: true, ...settings } }),
  };
}

function needed(secret: SecretRef, keys: readonly string[], where: string): ReleaseSecret {
  return { name: secret.name, keys, what: `the account of Milvus at ${where}` };
}
