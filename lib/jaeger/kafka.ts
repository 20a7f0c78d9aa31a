import type { Duration } from 'cdk8s';
import { goDuration } from '../app/amounts';
import { defined, type JsonObject } from '../kubernetes/json';
import type { SecretRef } from '../app/secret-ref';
import { checkProps, DURATION, SECRET } from '../app/props';
import type { KafkaEncoding, KafkaMechanism } from '../upstream/kafka';
import type { StorageTls } from '../jaeger-common/storage-tls';
import type { JaegerVolume } from '../jaeger-common/volume';

/**
 * Settings of an existing Kafka.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export interface JaegerKafkaProps {
  /** `host:port` of each broker. Rejected: no port, a scheme. */
  readonly brokers: string[];
  /** The topic that collectors write and ingesters read. */
  readonly topic: string;
  /** How spans are encoded, by collectors and ingesters alike. @default KafkaEncoding.PROTOBUF */
  readonly encoding?: KafkaEncoding;
  /** TLS to the brokers. @default - none: plain text */
  readonly tls?: StorageTls;
  /**
   * A user and password over SASL plaintext: a Secret in the namespace of the Jaeger with the keys
   * KAFKA_PRODUCER_PLAINTEXT_USERNAME, KAFKA_PRODUCER_PLAINTEXT_PASSWORD and the same with CONSUMER.
   *
   * @default - no login
   */
  readonly credentials?: SecretRef;
  /** The SASL mechanism of the credentials. @default KafkaMechanism.PLAIN */
  readonly mechanism?: KafkaMechanism;
  /** The group of the ingesters. @default jaeger-ingester */
  readonly consumerGroup?: string;
  /** Messages that an ingester processes in parallel. @default 1000 */
  readonly parallelism?: number;
  /** How long an ingester may make no progress before it exits; 0 means no limit. @default Duration.seconds(0) */
  readonly deadlockInterval?: Duration;
}

/**
 * The Kafka between the collectors and the ingesters of the strategy streaming.
 *
 * @example
 * const kafka = JaegerKafka.fromBrokers({
 *   brokers: ['kafka.data.svc:9092'],
 *   topic: 'jaeger-spans',
 *   credentials: SecretRef.fromName('jaeger-kafka'),
 *   mechanism: KafkaMechanism.SCRAM_SHA_512,
 * });
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/streaming.go
 */
export class JaegerKafka {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** One that is there. */
  static fromBrokers(props: JaegerKafkaProps): JaegerKafka {
    checkProps('JaegerKafka.fromBrokers', props, { credentials: SECRET, deadlockInterval: DURATION });
    const { encoding, tls, credentials, mechanism, consumerGroup, parallelism, deadlockInterval } = props;
    const login = credentials === undefined ? {} : { authentication: 'plaintext' };
    const connection = {
      brokers: props.brokers.join(','),
      topic: props.topic,
      ...defined({ encoding }),
      ...login,
      ...defined({ 'plaintext.mechanism': mechanism }),
      ...prefixed('tls', tls?._options ?? {}),
    };
    const group = defined({ 'group-id': consumerGroup });
    return new JaegerKafka({
      collectorFlags: prefixed('kafka.producer', connection),
      ingesterFlags: {
        ...prefixed('kafka.consumer', { ...connection, ...group }),
        ...defined({
          'ingester.parallelism': parallelism,
          'ingester.deadlockInterval': deadlockInterval && goDuration(deadlockInterval),
        }),
      },
      secretSpec: defined({ kafkaSecretName: credentials?.name }),
      volumes: tls?._volumes ?? [],
    });
  }

  /** One that the operator asks the Strimzi operator for; it needs a Strimzi that still runs ZooKeeper (0.45 or older). */
  static strimzi(): JaegerKafka {
    const annotations = { 'jaegertracing.io/kafka-provisioned': 'true' };
    return new JaegerKafka({ collectorFlags: {}, ingesterFlags: {}, secretSpec: {}, volumes: [], annotations });
  }

  /**
   * Flags of the collector, by their dotted names.
   *
   * @internal
   */
  readonly _collectorFlags: JsonObject;
  /**
   * Flags of the ingester, by their dotted names.
   *
   * @internal
   */
  readonly _ingesterFlags: JsonObject;
  /**
   * Upstream's `kafkaSecretName`.
   *
   * @internal
   */
  readonly _secretSpec: JsonObject;
  /**
   * Volumes that the pods need for TLS.
   *
   * @internal
   */
  readonly _volumes: readonly JaegerVolume[];
  /**
   * Annotations of the CR.
   *
   * @internal
   */
  readonly _annotations: Readonly<Record<string, string>>;

  private constructor(parts: KafkaParts) {
    this._collectorFlags = parts.collectorFlags;
    this._ingesterFlags = parts.ingesterFlags;
    this._secretSpec = parts.secretSpec;
    this._volumes = parts.volumes;
    this._annotations = parts.annotations ?? {};
  }
}

interface KafkaParts {
  readonly collectorFlags: JsonObject;
  readonly ingesterFlags: JsonObject;
  readonly secretSpec: JsonObject;
  readonly volumes: readonly JaegerVolume[];
  readonly annotations?: Readonly<Record<string, string>>;
}

function prefixed(prefix: string, options: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [`${prefix}.${name}`, value]));
}
