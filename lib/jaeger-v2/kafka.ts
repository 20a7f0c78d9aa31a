import { checkProps, partOf, SECRET, wordOf } from '../app/props';
import type { SecretRef } from '../app/secret-ref';
import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/run-rules';
import type { StorageTls } from '../jaeger-common/storage-tls';
import { defined, type JsonObject } from '../kubernetes/json';
import { kafkaRules } from '../rules/jaeger-v2/props/kafka';
import { JaegerV2KafkaEncoding, kafkaTopic } from '../upstream/jaeger-v2/kafka';
import type { JaegerV2Version } from '../upstream/jaeger-v2/version';
import { KafkaMechanism } from '../upstream/kafka';
import type { Contribution } from './contribution';
import { fromSecret, secretVariable } from './secret-variables';

/**
 * Settings of an existing Kafka.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/kafka/
 */
export interface JaegerV2KafkaProps {
  /** `host:port` of each broker. Rejected: none, no port, a scheme. */
  readonly brokers: string[];
  /** The topic that collectors write and ingesters read. Rejected: a name that Kafka does not take. @default jaeger-spans */
  readonly topic?: string;
  /**
   * How collectors and ingesters encode spans. With `JAEGER_PROTO` or `JAEGER_JSON` the ingesters also read what a Jaeger 1
   * left in the topic. A message has one span then, and an ingester stores those of a partition one
   * after the other: about 7,000 spans a second on one machine. More partitions, with as many ingesters, make it faster.
   *
   * @default JaegerV2KafkaEncoding.OTLP_PROTO
   */
  readonly encoding?: JaegerV2KafkaEncoding;
  /** TLS to the brokers. @default - none: plain text */
  readonly tls?: StorageTls;
  /** A user and password over SASL: a Secret in the namespace of the Jaeger with the keys `username` and `password`. @default - no login */
  readonly credentials?: SecretRef;
  /** A user of their own for the ingesters, with the same keys and mechanism. @default - `credentials` */
  readonly ingesterCredentials?: SecretRef;
  /** The SASL mechanism of the credentials. @default KafkaMechanism.PLAIN */
  readonly mechanism?: KafkaMechanism;
  /** The group of the ingesters. @default jaeger-ingester */
  readonly consumerGroup?: string;
  /** The version of Kafka's protocol that is spoken, such as `2.8.0`. Rejected when it is not three numbers. @default - the newest that both sides know */
  readonly protocolVersion?: string;
}

/**
 * The Kafka between the collectors and the ingesters of `JaegerV2Roles.streaming`.
 *
 * @see https://www.jaegertracing.io/docs/2.20/architecture/#via-kafka
 * @example
 * const kafka = JaegerV2Kafka.fromBrokers({
 *   brokers: ['kafka.data.svc:9092'],
 *   credentials: SecretRef.fromName('jaeger-kafka'),
 *   mechanism: KafkaMechanism.SCRAM_SHA_512,
 * });
 */
export class JaegerV2Kafka {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** One that is there, with its topic. */
  static fromBrokers(props: JaegerV2KafkaProps): JaegerV2Kafka {
    checkProps('JaegerV2Kafka.fromBrokers', props, {
      credentials: SECRET,
      ingesterCredentials: SECRET,
      encoding: wordOf(JaegerV2KafkaEncoding),
      mechanism: wordOf(KafkaMechanism),
      tls: partOf('StorageTls', '_client'),
    });
    const { brokers, topic = TOPIC, protocolVersion } = props;
    throwErrors(runRules(kafkaRules, { brokers, topic, ...defined({ protocolVersion }) }, 'JaegerV2Kafka.fromBrokers'));
    return new JaegerV2Kafka(props);
  }

  private constructor(private readonly props: JaegerV2KafkaProps) {}

  /**
   * What a collector writes with.
   *
   * @param byTrace whether all spans of a trace must reach the same ingester.
   * @internal
   */
  _exporter(byTrace: boolean): Contribution {
    const { topic = TOPIC, encoding = JaegerV2KafkaEncoding.OTLP_PROTO, credentials } = this.props;
    const kafka = {
      ...this.connection(credentials),
      traces: { topic, encoding },
      ...(byTrace ? { partition_traces_by_id: true } : {}),
    };
    return {
      ...this.needs(credentials),
      // Kafka takes messages of up to 1 MB, and a batch is one message.
      components: { processors: { batch: { send_batch_size: 512, send_batch_max_size: 512 } }, exporters: { kafka } },
    };
  }

  /**
   * What an ingester reads with.
   *
   * @internal
   */
  _receiver(version: JaegerV2Version): Contribution {
    const { topic = TOPIC, encoding = JaegerV2KafkaEncoding.OTLP_PROTO, credentials } = this.props;
    const { ingesterCredentials = credentials, consumerGroup = 'jaeger-ingester' } = this.props;
    const kafka = {
      ...this.connection(ingesterCredentials),
      traces: { ...kafkaTopic(version.jaeger, topic), encoding },
      group_id: consumerGroup,
      // What was sent before the first ingester ran.
      initial_offset: 'earliest',
      // What the storage has not taken yet, the next ingester reads again; what cannot be decoded is skipped.
      message_marking: { after: true, on_permanent_error: true },
      error_backoff: { enabled: true },
    };
    return { ...this.needs(ingesterCredentials), components: { receivers: { kafka } } };
  }

  /**
   * What must be there, for the runbook.
   *
   * @internal
   */
  get _need(): string {
    const { brokers, topic = TOPIC } = this.props;
    const hosts = brokers.map((broker) => `\`${broker}\``).join(', ');
    return (
      `A Kafka at ${hosts}, reachable from the pods of the cluster, with the topic \`${topic}\` or the right to create it. ` +
      'Each ingester reads its own partitions: more ingesters than partitions are idle.'
    );
  }

  private connection(credentials: SecretRef | undefined): JsonObject {
    const { brokers, tls, protocolVersion, mechanism = KafkaMechanism.PLAIN } = this.props;
    const sasl = { username: fromSecret(USERNAME), password: fromSecret(PASSWORD), mechanism };
    return {
      brokers: [...brokers],
      ...defined({
        protocol_version: protocolVersion,
        tls: tls?._client,
        auth: credentials === undefined ? undefined : { sasl },
      }),
    };
  }

  private needs(credentials: SecretRef | undefined): Contribution {
    const { tls } = this.props;
    const volumes = tls?._volumes ?? [];
    if (credentials === undefined) return { volumes };
    const { name } = credentials;
    return {
      volumes,
      environment: [secretVariable(USERNAME, name, 'username'), secretVariable(PASSWORD, name, 'password')],
      secrets: [{ name, what: 'the login to Kafka', keys: ['username', 'password'] }],
    };
  }
}

const TOPIC = 'jaeger-spans';
const USERNAME = 'KAFKA_USERNAME';
const PASSWORD = 'KAFKA_PASSWORD';
