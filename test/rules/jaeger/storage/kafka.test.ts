import { check, elasticsearch, production, streaming } from '../../../support/jaeger';

describe('JAE023', () => {
  test('reports each of these', () => {
    expect(
      [
        streaming({
          collector: {
            options: { kafka: { producer: { brokers: 'k:9092' } } },
          },
          ingester: { options: { kafka: { consumer: {} } } },
        }),
        streaming({
          collector: { options: { kafka: { producer: {} } } },
          ingester: {
            options: { kafka: { consumer: { brokers: 'k:9092' } } },
          },
        }),
      ].flatMap((spec) => check('JAE023', spec)),
    ).toMatchInlineSnapshot(`
      JAE023 production/jaeger spec.ingester.options.kafka.consumer.brokers: is not set, though the other side has brokers. That side would look for a Kafka in its own pod, and end at its start. Use JaegerKafka.brokers({ brokers, topic }), which tells both.
      JAE023 production/jaeger spec.collector.options.kafka.producer.brokers: is not set, though the other side has brokers. That side would look for a Kafka in its own pod, and end at its start. Use JaegerKafka.brokers({ brokers, topic }), which tells both.
    `);
  });

  test.each([
    streaming({
      collector: {
        options: { kafka: { producer: { brokers: 'k:9092' } } },
      },
      ingester: {
        options: { kafka: { consumer: { brokers: 'k:9092' } } },
      },
    }),
    streaming({
      collector: { options: { kafka: { producer: {} } } },
      ingester: { options: { kafka: { consumer: {} } } },
    }),
    production(),
    {
      strategy: 'streaming',
      storage: elasticsearch({ 'kafka.producer.brokers': 'k:9092' }),
      ingester: { options: { 'kafka.consumer.brokers': 'k:9092' } },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE023', spec)).toEqual([]);
  });
});

describe('JAE024', () => {
  test('reports each of these', () => {
    expect(
      [
        streaming({
          collector: {
            options: { kafka: { producer: { topic: 'spans' } } },
          },
          ingester: { options: { kafka: { consumer: {} } } },
        }),
        streaming({
          collector: {
            options: { kafka: { producer: { topic: 'a' } } },
          },
          ingester: {
            options: { kafka: { consumer: { topic: 'b' } } },
          },
        }),
        streaming({ collector: { options: { kafka: { producer: { encoding: 'json' } } } }, ingester: {} }),
      ].flatMap((spec) => check('JAE024', spec)),
    ).toMatchInlineSnapshot(`
      JAE024 production/jaeger spec.ingester.options.kafka.consumer.topic: 'jaeger-spans' is not 'spans', the topic of the collectors. No trace would ever reach the storage. Use JaegerKafka.brokers({ brokers, topic }), which tells both.
      JAE024 production/jaeger spec.ingester.options.kafka.consumer.topic: 'b' is not 'a', the topic of the collectors. No trace would ever reach the storage. Use JaegerKafka.brokers({ brokers, topic }), which tells both.
      JAE024 production/jaeger spec.ingester.options.kafka.consumer.encoding: 'protobuf' is not 'json', the encoding of the collectors. No trace would ever reach the storage. Use JaegerKafka.brokers({ brokers, topic, encoding }), which tells both.
    `);
  });

  test.each([
    streaming({
      collector: {
        options: { kafka: { producer: { topic: 'jaeger-spans' } } },
      },
      ingester: { options: { kafka: { consumer: {} } } },
    }),
    streaming({
      collector: { options: { kafka: { producer: {} } } },
      ingester: { options: { kafka: { consumer: {} } } },
    }),
    production({ collector: { options: { 'kafka.producer.topic': 'x' } } }),
  ])('%j passes', (spec) => {
    expect(check('JAE024', spec)).toEqual([]);
  });
});

describe('JAE040', () => {
  test('reports each of these', () => {
    const spec = streaming({
      collector: { options: { kafka: { producer: {} } } },
      ingester: { options: { kafka: { consumer: {} } } },
    });

    expect(check('JAE040', spec)).toMatchInlineSnapshot(
      `JAE040 production/jaeger spec.collector.options.kafka.producer.brokers: is not set. The operator would ask Strimzi for a Kafka; without Strimzi the pods wait for its Secrets for ever. Use JaegerKafka.brokers({ brokers, topic }), or say that you mean it: JaegerKafka.strimzi().`,
    );
  });

  test.each([
    streaming({
      collector: {
        options: { kafka: { producer: { brokers: 'k' } } },
      },
      ingester: { options: { kafka: { consumer: {} } } },
    }),
    streaming({
      collector: { options: { kafka: { producer: {} } } },
      ingester: {
        options: { kafka: { consumer: { brokers: 'k' } } },
      },
    }),
    production(),
  ])('%j passes', (spec) => {
    expect(check('JAE040', spec)).toEqual([]);
  });
});
