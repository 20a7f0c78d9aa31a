import {
  JaegerV2Kafka,
  JaegerV2KafkaEncoding,
  type JaegerV2KafkaProps,
  JaegerV2Version,
  KafkaMechanism,
  SecretRef,
  StorageTls,
} from '../../lib';

const BATCH = { send_batch_size: 512, send_batch_max_size: 512 };
const RECEIVED = {
  initial_offset: 'earliest',
  message_marking: { after: true, on_permanent_error: true },
  error_backoff: { enabled: true },
};

test('brokers, minimal: the same for those who write and those who read', () => {
  const kafka = JaegerV2Kafka.fromBrokers({ brokers: ['a:9092', 'b:9092'] });
  expect(kafka._exporter(false)).toStrictEqual({
    volumes: [],
    components: {
      processors: { batch: BATCH },
      exporters: {
        kafka: { brokers: ['a:9092', 'b:9092'], traces: { topic: 'jaeger-spans', encoding: 'otlp_proto' } },
      },
    },
  });
  expect(kafka._receiver(JaegerV2Version.V2_20_0)).toStrictEqual({
    volumes: [],
    components: {
      receivers: {
        kafka: {
          brokers: ['a:9092', 'b:9092'],
          traces: { topics: ['jaeger-spans'], encoding: 'otlp_proto' },
          group_id: 'jaeger-ingester',
          ...RECEIVED,
        },
      },
    },
  });
});

test('brokers, with all props', () => {
  const props: Required<JaegerV2KafkaProps> = {
    brokers: ['a:9092'],
    topic: 'spans',
    encoding: JaegerV2KafkaEncoding.JAEGER_PROTO,
    tls: StorageTls.fromSecret(SecretRef.fromName('kafka-ca')),
    credentials: SecretRef.fromName('kafka-user'),
    ingesterCredentials: SecretRef.fromName('kafka-reader'),
    mechanism: KafkaMechanism.SCRAM_SHA_512,
    consumerGroup: 'milvus',
    protocolVersion: '2.8.0',
  };
  const kafka = JaegerV2Kafka.fromBrokers(props);
  const connection = {
    brokers: ['a:9092'],
    protocol_version: '2.8.0',
    tls: { insecure: false, ca_file: '/etc/jaeger/storage-tls/ca.crt' },
    auth: {
      sasl: { username: '${env:KAFKA_USERNAME}', password: '${env:KAFKA_PASSWORD}', mechanism: 'SCRAM-SHA-512' },
    },
  };
  const login = (name: string) => ({
    volumes: props.tls._volumes,
    environment: [
      { name: 'KAFKA_USERNAME', valueFrom: { secretKeyRef: { name, key: 'username' } } },
      { name: 'KAFKA_PASSWORD', valueFrom: { secretKeyRef: { name, key: 'password' } } },
    ],
    secrets: [{ name, what: 'the login to Kafka', keys: ['username', 'password'] }],
  });
  expect(kafka._exporter(true)).toStrictEqual({
    ...login('kafka-user'),
    components: {
      processors: { batch: BATCH },
      exporters: {
        kafka: { ...connection, traces: { topic: 'spans', encoding: 'jaeger_proto' }, partition_traces_by_id: true },
      },
    },
  });
  expect(kafka._receiver(JaegerV2Version.V2_20_0)).toStrictEqual({
    ...login('kafka-reader'),
    components: {
      receivers: {
        kafka: {
          ...connection,
          traces: { topics: ['spans'], encoding: 'jaeger_proto' },
          group_id: 'milvus',
          ...RECEIVED,
        },
      },
    },
  });
});

test('the receiver of 2.13.0 has one topic, by its older key', () => {
  const { components } = JaegerV2Kafka.fromBrokers({ brokers: ['a:9092'] })._receiver(JaegerV2Version.V2_13_0);
  expect(components?.receivers?.kafka).toStrictEqual({
    brokers: ['a:9092'],
    traces: { topic: 'jaeger-spans', encoding: 'otlp_proto' },
    group_id: 'jaeger-ingester',
    ...RECEIVED,
  });
});
