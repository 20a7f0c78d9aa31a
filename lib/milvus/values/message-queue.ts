import { given, type JsonObject, textOf } from '../../kubernetes/json';
import { merge } from '../../kubernetes/merge';
import type { SecretRef } from '../../kubernetes/secret-ref';
import { chartDefaults, hasPulsarV3, hasWoodpeckerService } from '../../upstream/milvus-chart-defaults';
import type { MilvusChartVersion } from '../../upstream/milvus-chart-version';
import { type Contribution, contribution, envFrom, givenBelow, type NeededSecret } from './contribution';
import { type VolumeProps, volume } from './volume';

/**
 * A message queue that a standalone Milvus can use.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L260
 */
export interface StandaloneMessageQueue {
  /** What it comes to in a standalone Milvus. */
  forStandalone(chart: MilvusChartVersion): Contribution;
}

/**
 * A message queue that a cluster can use.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L776
 */
export interface ClusterMessageQueue {
  /** What it comes to in a cluster. */
  forCluster(chart: MilvusChartVersion): Contribution;
}

/**
 * A Pulsar that the chart installs.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L776
 */
export interface PulsarProps {
  /** Brokers, which take messages and hand them out. @default - the chart's: 2 with chart 5.0 */
  readonly brokers?: number;
  /** Nodes of BookKeeper, which keep the messages. @default - the chart's: 3 */
  readonly bookies?: number;
  /** ZooKeeper servers, which keep Pulsar's metadata; an odd number. @default - the chart's: 3 */
  readonly zookeepers?: number;
  /** Proxies, which Milvus connects to. @default - the chart's: 2 with chart 5.0 */
  readonly proxies?: number;
}

/**
 * A Kafka that the chart installs.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L1233
 */
export interface KafkaQueueProps {
  /** Brokers, which keep the messages. @default - the chart's: 3 */
  readonly brokers?: number;
  /** ZooKeeper servers, which keep Kafka's metadata; an odd number. @default - the chart's: 3 */
  readonly zookeepers?: number;
  /** The volume of each broker. @default - the chart's: 300Gi of the default storage class */
  readonly volume?: VolumeProps;
}

/**
 * Woodpecker in pods of its own, from chart 5.0.8.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L1311
 */
export interface WoodpeckerServiceProps {
  /** How many pods it has. @default - the chart's: 4 */
  readonly replicas?: number;
  /** The image's tag. The chart's own is `latest`. @default - the chart's */
  readonly tag?: string;
  /** The volume of each pod. @default - the chart's: 30Gi of the default storage class */
  readonly volume?: VolumeProps;
}

/**
 * A Pulsar that runs already.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L1421
 */
export interface ExternalPulsarProps {
  /**
   * A host name or an IP address, without a port. A URL such as `pulsar+ssl://pulsar.example.com:6651` is taken as it is, and `port` is
   * ignored. Rejected: a port without a scheme, a path, whitespace, an empty text.
   */
  readonly host: string;
  /** Rejected: what is not from 1 to 65535. @default 6650 */
  readonly port?: number;
  /** The tenant of Pulsar that Milvus' topics belong to. @default - the chart's: `public` */
  readonly tenant?: string;
  /** The namespace of Pulsar, not of Kubernetes. @default - the chart's: `default` */
  readonly namespace?: string;
  /** In bytes; what the brokers accept. @default - the chart's */
  readonly maxMessageSize?: number;
  /** How Milvus logs in. @default - no login */
  readonly auth?: PulsarAuth;
}

/**
 * A Kafka that runs already.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L1447
 */
export interface ExternalKafkaProps {
  /** `host:port` of each broker; 9092 where no port is given (warning MLV076). Rejected: a path, whitespace, no broker at all. */
  readonly brokers: readonly string[];
  /** `PLAINTEXT`, `SSL`, `SASL_PLAINTEXT` or `SASL_SSL`. Rejected: another word. */
  readonly securityProtocol: string;
  /** Needed by the two protocols with SASL, and ignored by the others (warning MLV079). @default - no login */
  readonly sasl?: KafkaSasl;
}

/**
 * How Milvus logs in to a Pulsar.
 *
 * @see https://milvus.io/docs/configure_pulsar.md
 */
export class PulsarAuth {
  /**
   * A login by a plugin of Pulsar's client. Its parameters come from a Secret.
   *
   * @param plugin the name of the authentication plugin, such as `token`.
   * @param secret a Secret in the namespace of Milvus.
   * @param key the entry that holds the plugin's parameters, such as `token:...`.
   */
  static fromSecret(plugin: string, secret: SecretRef, key = 'authParams'): PulsarAuth {
    return new PulsarAuth(plugin, secret, key);
  }

  private constructor(
    /** The name of the authentication plugin. */
    readonly plugin: string,
    /** The Secret with the plugin's parameters. */
    readonly secret: SecretRef,
    /** The entry with the plugin's parameters. */
    readonly key: string,
  ) {}
}

/**
 * How Milvus logs in to a Kafka.
 *
 * @see https://github.com/confluentinc/librdkafka/blob/master/CONFIGURATION.md
 */
export class KafkaSasl {
  /**
   * A login by user name and password, which come from a Secret.
   *
   * @param mechanism such as `PLAIN` or `SCRAM-SHA-512`; a word that Kafka's client does not know is rejected.
   * @param secret a Secret in the namespace of Milvus, with the entries `username` and `password`.
   */
  static fromSecret(mechanism: string, secret: SecretRef): KafkaSasl {
    return new KafkaSasl(mechanism, secret);
  }

  private constructor(
    /** The SASL mechanism. */
    readonly mechanism: string,
    /** The Secret with user name and password. */
    readonly secret: SecretRef,
  ) {}
}

/**
 * How the nodes of a Milvus hand messages to each other. A Milvus has exactly one; it cannot be changed later.
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
          ...given({ replicaCount: replicas }),
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
          ...given({ replicaCount: brokers }),
          ...givenBelow('zookeeper', { replicaCount: zookeepers }),
          ...volume('persistence', props.volume),
        }),
      ),
    );
  }

  /** A Pulsar that is there. */
  static externalPulsar(props: ExternalPulsarProps): MilvusMessageQueue {
    const { host, port = 6650, tenant, namespace, maxMessageSize, auth } = props;
    const settings = {
      host,
      port,
      ...given({
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

  /** A Kafka that is there. */
  static externalKafka(props: ExternalKafkaProps): MilvusMessageQueue {
    const { brokers, securityProtocol, sasl } = props;
    const settings = {
      brokerList: brokers.join(','),
      securityProtocol,
      ...given({ sasl: sasl && { mechanisms: sasl.mechanism } }),
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

  /** What it comes to in a standalone Milvus: the chart's `standalone.messageQueue`, and the part of the chart that is on. */
  forStandalone(chart: MilvusChartVersion): Contribution {
    const result = this.toContribution(chart, false);
    return { ...result, values: merge(result.values, { standalone: { messageQueue: this.word } }) };
  }

  /** What it comes to in a cluster: the part of the chart that is on. Those that the chart would switch on by itself are off. */
  forCluster(chart: MilvusChartVersion): Contribution {
    return this.toContribution(chart, true);
  }
}

/** The one part of the chart that is on, and off what the chart would switch on by itself. */
function switches(chart: MilvusChartVersion, part: string | undefined, settings: JsonObject = {}): JsonObject {
  const defaults = chartDefaults(chart);
  const off = [...(defaults.pulsarv3 ? ['pulsarv3'] : []), ...(defaults.pulsar ? ['pulsar'] : [])];
  return {
    ...Object.fromEntries(off.filter((name) => name !== part).map((name) => [name, { enabled: false }])),
    ...(part === undefined ? {} : { [part]: { enabled: true, ...settings } }),
  };
}

function needed(secret: SecretRef, keys: readonly string[], where: string): NeededSecret {
  return { name: secret.name, keys, what: `the account of Milvus at ${where}` };
}
