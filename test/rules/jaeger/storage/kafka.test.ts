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
      JAE023 production/jaeger spec.ingester.options.kafka.consumer.brokers: missing, although the collectors have brokers. The ingesters look for Kafka in their own pods and crash-loop. Use JaegerKafka.fromBrokers({ brokers, topic }), which sets both.
      JAE023 production/jaeger spec.collector.options.kafka.producer.brokers: missing, although the ingesters have brokers. The collectors look for Kafka in their own pods and crash-loop. Use JaegerKafka.fromBrokers({ brokers, topic }), which sets both.
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
      JAE024 production/jaeger spec.ingester.options.kafka.consumer.topic: 'jaeger-spans' differs from the topic of the collectors, which is 'spans'. No trace reaches the storage. Use JaegerKafka.fromBrokers({ brokers, topic }), which sets both.
      JAE024 production/jaeger spec.ingester.options.kafka.consumer.topic: 'b' differs from the topic of the collectors, which is 'a'. No trace reaches the storage. Use JaegerKafka.fromBrokers({ brokers, topic }), which sets both.
      JAE024 production/jaeger spec.ingester.options.kafka.consumer.encoding: 'protobuf' differs from the encoding of the collectors, which is 'json'. No trace reaches the storage. Use JaegerKafka.fromBrokers({ brokers, topic, encoding }), which sets both.
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
      `JAE040 production/jaeger spec.collector.options.kafka.producer.brokers: missing. The operator requests a Kafka from Strimzi. Without Strimzi its Secrets are missing, and the pods never start. Use JaegerKafka.fromBrokers({ brokers, topic }), or JaegerKafka.strimzi() if Strimzi is installed.`,
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
