import type { Size } from 'cdk8s';
import type { SecretRef } from '../../app/secret-ref';
import { checkProps, required, SECRET } from '../../app/props';
import type { KafkaMechanism } from '../../upstream/kafka';
import type { MilvusReleaseVolumeProps } from './volume';

/**
 * A Pulsar that the chart installs.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L776
 */
export interface MilvusReleasePulsarProps {
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
export interface MilvusReleaseKafkaProps {
  /** Brokers, which keep the messages. @default - the chart's: 3 */
  readonly brokers?: number;
  /** ZooKeeper servers, which keep Kafka's metadata; an odd number. @default - the chart's: 3 */
  readonly zookeepers?: number;
  /** The volume of each broker. @default - the chart's: 300Gi of the default storage class */
  readonly volume?: MilvusReleaseVolumeProps;
}

/**
 * Woodpecker in pods of its own, from chart 5.0.8.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L1311
 */
export interface MilvusReleaseWoodpeckerServiceProps {
  /** How many pods it has. @default - the chart's: 4 */
  readonly replicas?: number;
  /** The image's tag. The chart's own is `latest`. @default - the chart's */
  readonly tag?: string;
  /** The volume of each pod. @default - the chart's: 30Gi of the default storage class */
  readonly volume?: MilvusReleaseVolumeProps;
}

/**
 * A Pulsar that runs already.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L1421
 */
export interface MilvusReleaseExternalPulsarProps {
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
  /** The largest message; what the brokers accept. @default - the chart's: 5 MiB */
  readonly maxMessageSize?: Size;
  /** How Milvus logs in. @default - no login */
  readonly auth?: MilvusReleasePulsarAuth;
}

/**
 * How a connection to Kafka is protected, and whether the client logs in.
 *
 * @see https://kafka.apache.org/documentation/#producerconfigs_security.protocol
 */
export enum KafkaSecurityProtocol {
  /** Neither TLS nor a login. */
  PLAINTEXT = 'PLAINTEXT',
  /** TLS without a login. */
  SSL = 'SSL',
  /** A login without TLS. */
  SASL_PLAINTEXT = 'SASL_PLAINTEXT',
  /** TLS and a login. */
  SASL_SSL = 'SASL_SSL',
}

/**
 * A Kafka that runs already.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L1447
 */
export interface MilvusReleaseExternalKafkaProps {
  /** `host:port` of each broker; 9092 where no port is given (warning MLV076). Rejected: a path, whitespace, no broker at all. */
  readonly brokers: string[];
  /** How the connection is protected, and whether Milvus logs in. */
  readonly securityProtocol: KafkaSecurityProtocol;
  /** Needed by the two protocols with SASL, and ignored by the others (warning MLV079). @default - no login */
  readonly sasl?: MilvusReleaseKafkaSasl;
}

/**
 * A plugin of Pulsar's client, and where its parameters are.
 *
 * @see https://milvus.io/docs/configure_pulsar.md
 */
export interface MilvusReleasePulsarAuthProps {
  /** The name of the authentication plugin, such as `token`. */
  readonly plugin: string;
  /**
   * The entry of the Secret that holds the plugin's parameters: `name:value` with commas between them, such as `token:...`. Milvus drops
   * JSON, and a value with a colon, without a message.
   *
   * @default authParams
   */
  readonly key?: string;
}

/**
 * How Milvus logs in to a Pulsar.
 *
 * @see https://milvus.io/docs/configure_pulsar.md
 */
export class MilvusReleasePulsarAuth {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /**
   * A login by a plugin of Pulsar's client. Its parameters come from a Secret.
   *
   * @param secret a Secret in the namespace of Milvus.
   */
  static fromSecret(secret: SecretRef, props: MilvusReleasePulsarAuthProps): MilvusReleasePulsarAuth {
    checkProps('MilvusReleasePulsarAuth.fromSecret', { secret }, { secret: required(SECRET) });
    return new MilvusReleasePulsarAuth(props.plugin, secret, props.key ?? 'authParams');
  }

  private constructor(
    /**
     * The name of the authentication plugin.
     *
     * @internal
     */
    readonly _plugin: string,
    /**
     * The Secret with the plugin's parameters.
     *
     * @internal
     */
    readonly _secret: SecretRef,
    /**
     * The entry with the plugin's parameters.
     *
     * @internal
     */
    readonly _key: string,
  ) {}
}

/**
 * How a login to Kafka is made.
 *
 * @see https://github.com/confluentinc/librdkafka/blob/master/CONFIGURATION.md
 */
export interface MilvusReleaseKafkaSaslProps {
  /** How the password is sent. */
  readonly mechanism: KafkaMechanism;
}

/**
 * How Milvus logs in to a Kafka.
 *
 * @see https://github.com/confluentinc/librdkafka/blob/master/CONFIGURATION.md
 */
export class MilvusReleaseKafkaSasl {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /**
   * A login by user name and password, which come from a Secret.
   *
   * @param secret a Secret in the namespace of Milvus, with the entries `username` and `password`.
   */
  static fromSecret(secret: SecretRef, props: MilvusReleaseKafkaSaslProps): MilvusReleaseKafkaSasl {
    checkProps('MilvusReleaseKafkaSasl.fromSecret', { secret }, { secret: required(SECRET) });
    return new MilvusReleaseKafkaSasl(props.mechanism, secret);
  }

  private constructor(
    /**
     * The SASL mechanism.
     *
     * @internal
     */
    readonly _mechanism: KafkaMechanism,
    /**
     * The Secret with user name and password.
     *
     * @internal
     */
    readonly _secret: SecretRef,
  ) {}
}
