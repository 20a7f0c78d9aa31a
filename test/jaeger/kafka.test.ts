import { JaegerKafka, type KafkaProps, SecretRef, StorageTls } from '../../lib';

test('brokers, minimal: the same for those who write and those who read', () => {
  const { collectorFlags, ingesterFlags, secretSpec, volumes, annotations } = JaegerKafka.brokers({
    brokers: ['a:9092', 'b:9092'],
    topic: 'spans',
  });
  expect(collectorFlags).toStrictEqual({ 'kafka.producer.brokers': 'a:9092,b:9092', 'kafka.producer.topic': 'spans' });
  expect(ingesterFlags).toStrictEqual({ 'kafka.consumer.brokers': 'a:9092,b:9092', 'kafka.consumer.topic': 'spans' });
  expect([secretSpec, volumes, annotations]).toStrictEqual([{}, [], {}]);
});

test('brokers, with all props', () => {
  const props: Required<KafkaProps> = {
    brokers: ['a:9092'],
    topic: 'spans',
    encoding: 'json',
    tls: StorageTls.fromSecret('kafka-ca'),
    credentials: SecretRef.named('kafka-user'),
    mechanism: 'SCRAM-SHA-512',
    consumerGroup: 'milvus',
    parallelism: 100,
    deadlockInterval: '5m',
  };
  const kafka = JaegerKafka.brokers(props);
  const both = (side: string) => ({
    [`kafka.${side}.brokers`]: 'a:9092',
    [`kafka.${side}.topic`]: 'spans',
    [`kafka.${side}.encoding`]: 'json',
    [`kafka.${side}.authentication`]: 'plaintext',
    [`kafka.${side}.plaintext.mechanism`]: 'SCRAM-SHA-512',
    [`kafka.${side}.tls.enabled`]: true,
    [`kafka.${side}.tls.ca`]: '/etc/jaeger/storage-tls/ca.crt',
  });
  expect(kafka.collectorFlags).toStrictEqual(both('producer'));
  expect(kafka.ingesterFlags).toStrictEqual({
    ...both('consumer'),
    'kafka.consumer.group-id': 'milvus',
    'ingester.parallelism': 100,
    'ingester.deadlockInterval': '5m',
  });
  expect(kafka.secretSpec).toStrictEqual({ kafkaSecretName: 'kafka-user' });
  expect(kafka.volumes).toBe(props.tls.volumes);
});

test('one that the operator asks Strimzi for is marked, and has no brokers yet', () => {
  const { collectorFlags, ingesterFlags, annotations } = JaegerKafka.strimzi();
  expect([collectorFlags, ingesterFlags, annotations]).toStrictEqual([
    {},
    {},
    { 'jaegertracing.io/kafka-provisioned': 'true' },
  ]);
});
