import { Duration } from 'cdk8s';
import { JaegerKafka, type JaegerKafkaProps, KafkaEncoding, KafkaMechanism, SecretRef, StorageTls } from '../../lib';

test('brokers, minimal: the same for those who write and those who read', () => {
  const {
    _collectorFlags: collectorFlags,
    _ingesterFlags: ingesterFlags,
    _secretSpec: secretSpec,
    _volumes: volumes,
    _annotations: annotations,
  } = JaegerKafka.fromBrokers({
    brokers: ['a:9092', 'b:9092'],
    topic: 'spans',
  });
  expect(collectorFlags).toStrictEqual({ 'kafka.producer.brokers': 'a:9092,b:9092', 'kafka.producer.topic': 'spans' });
  expect(ingesterFlags).toStrictEqual({ 'kafka.consumer.brokers': 'a:9092,b:9092', 'kafka.consumer.topic': 'spans' });
  expect([secretSpec, volumes, annotations]).toStrictEqual([{}, [], {}]);
});

test('brokers, with all props', () => {
  const props: Required<JaegerKafkaProps> = {
    brokers: ['a:9092'],
    topic: 'spans',
    encoding: KafkaEncoding.JSON,
    tls: StorageTls.fromSecret(SecretRef.fromName('kafka-ca')),
    credentials: SecretRef.fromName('kafka-user'),
    mechanism: KafkaMechanism.SCRAM_SHA_512,
    consumerGroup: 'milvus',
    parallelism: 100,
    deadlockInterval: Duration.minutes(5),
  };
  const kafka = JaegerKafka.fromBrokers(props);
  const both = (side: string) => ({
    [`kafka.${side}.brokers`]: 'a:9092',
    [`kafka.${side}.topic`]: 'spans',
    [`kafka.${side}.encoding`]: 'json',
    [`kafka.${side}.authentication`]: 'plaintext',
    [`kafka.${side}.plaintext.mechanism`]: 'SCRAM-SHA-512',
    [`kafka.${side}.tls.enabled`]: true,
    [`kafka.${side}.tls.ca`]: '/etc/jaeger/storage-tls/ca.crt',
  });
  expect(kafka._collectorFlags).toStrictEqual(both('producer'));
  expect(kafka._ingesterFlags).toStrictEqual({
    ...both('consumer'),
    'kafka.consumer.group-id': 'milvus',
    'ingester.parallelism': 100,
    'ingester.deadlockInterval': '5m',
  });
  expect(kafka._secretSpec).toStrictEqual({ kafkaSecretName: 'kafka-user' });
  expect(kafka._volumes).toBe(props.tls._volumes);
});

test('one that the operator asks Strimzi for is marked, and has no brokers yet', () => {
  const {
    _collectorFlags: collectorFlags,
    _ingesterFlags: ingesterFlags,
    _annotations: annotations,
  } = JaegerKafka.strimzi();
  expect([collectorFlags, ingesterFlags, annotations]).toStrictEqual([
    {},
    {},
    { 'jaegertracing.io/kafka-provisioned': 'true' },
  ]);
});
