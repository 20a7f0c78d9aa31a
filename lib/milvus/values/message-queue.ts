import { defined, type JsonObject, textOf } from '../../kubernetes/json';
import { merge } from '../../kubernetes/merge';
import type { SecretRef } from '../../kubernetes/secret-ref';
import { chartDefaults, hasPulsarV3, hasWoodpeckerService } from '../../upstream/milvus-chart-defaults';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import { type Contribution, contribution, envFrom, givenBelow, type ReleaseSecret } from './contribution';
import type {
  ExternalKafkaProps,
  ExternalPulsarProps,
  KafkaQueueProps,
  PulsarProps,
  WoodpeckerServiceProps,
} from './message-queue-props';
import { volume } from './volume';

/**
 * A message queue that a standalone Milvus can use.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L260
 */
export interface StandaloneMessageQueue {
  /** Its contribution in a standalone Milvus. */
  forStandalone(chart: MilvusChartVersion): Contribution;
}

/**
 * A message queue that a cluster can use.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L776
 */
export interface ClusterMessageQueue {
  /** Its contribution in a cluster. */
  forCluster(chart: MilvusChartVersion): Contribution;
}

/**
 * The message queue between the nodes of a Milvus. A Milvus has exactly one; it cannot be changed later.
 *
 * @see https://milvus.io/docs/configure_mq.md
 */
export class MilvusMessageQueue implements StandaloneMessageQueue, ClusterMessageQueue {
  /** Woodpecker inside of Milvus, from 2.6 on. It keeps its messages in the object storage, or on the disk where that is local. */
  static woodpecker(): MilvusMessageQueue {
    return new MilvusMessageQueue('woodpecker', (chart, cluster) =>
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
  static woodpeckerService(props: WoodpeckerServiceProps = {}): ClusterMessageQueue {
    const { replicas, tag } = props;
    return new MilvusMessageQueue('woodpecker', (chart) =>
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
  static rocksmq(): StandaloneMessageQueue {
    return new MilvusMessageQueue('rocksmq', (chart) => contribution(switches(chart, undefined)));
  }

  /** NATS inside of Milvus, before 2.6. */
  static natsmq(): StandaloneMessageQueue {
    return new MilvusMessageQueue('natsmq', (chart) => contribution(switches(chart, undefined)));
  }

  /** A Pulsar that the chart installs: version 3 where the chart has it (4.2.21), else version 2. The default of a cluster. */
  static pulsar(props: PulsarProps = {}): MilvusMessageQueue {
    const { brokers, bookies, zookeepers, proxies } = props;
    return new MilvusMessageQueue('pulsar', (chart) =>
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
  static kafka(props: KafkaQueueProps = {}): MilvusMessageQueue {
    const { brokers, zookeepers } = props;
    return new MilvusMessageQueue('kafka', (chart) =>
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
  static externalPulsar(props: ExternalPulsarProps): MilvusMessageQueue {
    const { host, port = 6650, tenant, namespace, maxMessageSize, auth } = props;
    const settings = {
      host,
      port,
      ...defined({
        tenant,
        namespace,
        authPlugin: auth?.plugin,
        maxMessageSize: maxMessageSize === undefined ? undefined : textOf(maxMessageSize),
      }),
    };
    return new MilvusMessageQueue('pulsar', (chart) =>
      contribution(switches(chart, 'externalPulsar', settings), {
        env: auth === undefined ? [] : [envFrom('PULSAR_AUTHPARAMS', auth.secret, auth.key)],
        secrets: auth === undefined ? [] : [needed(auth.secret, [auth.key], 'Pulsar')],
      }),
    );
  }

  /** An existing Kafka. */
  static externalKafka(props: ExternalKafkaProps): MilvusMessageQueue {
    const { brokers, securityProtocol, sasl } = props;
    const settings = {
      brokerList: brokers.join(','),
      securityProtocol,
      ...defined({ sasl: sasl && { mechanisms: sasl.mechanism } }),
    };
    return new MilvusMessageQueue('kafka', (chart) =>
      contribution(switches(chart, 'externalKafka', settings), {
        env:
          sasl === undefined
            ? []
            : [
                envFrom('KAFKA_SASLUSERNAME', sasl.secret, 'username'),
                envFrom('KAFKA_SASLPASSWORD', sasl.secret, 'password'),
              ],
        secrets: sasl === undefined ? [] : [needed(sasl.secret, ['username', 'password'], 'Kafka')],
      }),
    );
  }

  private constructor(
    /** The word of `standalone.messageQueue`. */
    private readonly word: string,
    private readonly toContribution: (chart: MilvusChartVersion, cluster: boolean) => Contribution,
  ) {}

  /** Its contribution in a standalone Milvus: the chart's `standalone.messageQueue`, and the part of the chart that is on. */
  forStandalone(chart: MilvusChartVersion): Contribution {
    const result = this.toContribution(chart, false);
    return { ...result, values: merge(result.values, { standalone: { messageQueue: this.word } }) };
  }

  /** Its contribution in a cluster: the part of the chart that is enabled; those that the chart enables by default are disabled. */
  forCluster(chart: MilvusChartVersion): Contribution {
    return this.toContribution(chart, true);
  }
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
