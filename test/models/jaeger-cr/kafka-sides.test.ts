import { kafkaSides, ofSide, textOfSide } from '../../../lib/models/jaeger-cr/kafka-sides';

const spec = {
  strategy: 'streaming',
  storage: { type: 'elasticsearch', options: { kafka: { producer: { topic: 's' }, consumer: { topic: 's' } } } },
  collector: { options: { 'kafka.producer.brokers': 'k:9092', 'kafka.producers': 'x', 'collector.num-workers': 3 } },
  ingester: { options: { kafka: { consumer: { brokers: 'l:9092', 'group-id': 7, tls: ['x'] }, producer: { a: 1 } } } },
};
const PRODUCER = {
  prefix: 'kafka.producer',
  section: 'spec.collector',
  path: 'spec.collector.options.kafka.producer',
  options: [
    { name: 'kafka.producer.brokers', value: 'k:9092', path: 'spec.collector.options.kafka.producer.brokers' },
    { name: 'kafka.producer.topic', value: 's', path: 'spec.storage.options.kafka.producer.topic' },
  ],
  hasSecret: false,
};
const CONSUMER = {
  prefix: 'kafka.consumer',
  section: 'spec.ingester',
  path: 'spec.ingester.options.kafka.consumer',
  options: [
    { name: 'kafka.consumer.brokers', value: 'l:9092', path: 'spec.ingester.options.kafka.consumer.brokers' },
    { name: 'kafka.consumer.group-id', value: 7, path: 'spec.ingester.options.kafka.consumer.group-id' },
    { name: 'kafka.consumer.tls', value: ['x'], path: 'spec.ingester.options.kafka.consumer.tls' },
  ],
  hasSecret: false,
};

describe('kafkaSides', () => {
  test('collectors also get the options of the storage', () => {
    expect(kafkaSides({ spec })).toEqual([PRODUCER, CONSUMER]);
  });

  test('a Secret of one side or of the storage', () => {
    const secrets = (more: object) => kafkaSides({ spec: { ...spec, ...more } }).map(({ hasSecret }) => hasSecret);
    expect(secrets({ ingester: { kafkaSecretName: 'k' } })).toEqual([false, true]);
    expect(secrets({ collector: { kafkaSecretName: 'k' } })).toEqual([true, false]);
    expect(secrets({ storage: { secretName: 's' } })).toEqual([true, true]);
  });

  test.each(['production', 'allinone', '', undefined, 'kafka'])('%s has none', (strategy) => {
    expect(kafkaSides({ spec: { ...spec, strategy } })).toEqual([]);
  });
});

test('an option by its name after the prefix', () => {
  expect(ofSide(CONSUMER, 'brokers')).toBe(CONSUMER.options[0]);
  expect(ofSide(CONSUMER, 'topic')).toBeUndefined();
  expect(ofSide(PRODUCER, 'kafka.producer.topic')).toBeUndefined();
  expect(['group-id', 'tls', 'topic'].map((name) => textOfSide(CONSUMER, name))).toEqual(['7', '', '']);
});
