import { check, messagesOfYaml } from '../../../support/jaeger';

const storage = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };

function streaming(producer: object, consumer: object = {}, more: object = {}): object {
  return {
    strategy: 'streaming',
    storage,
    collector: { options: { kafka: { producer: { brokers: 'k:9092', ...producer } } } },
    ingester: { options: { kafka: { consumer: { brokers: 'k:9092', ...consumer } } } },
    ...more,
  };
}

describe('JAE164', () => {
  test('reports each of these', () => {
    const rows = ['kafka.data.svc', 'a, b', 'SASL_SSL://k:9093', 'kafka://k:9093', 'kafka://k', 'k:0', ','];
    expect(rows.flatMap((brokers) => check('JAE164', streaming({ brokers })))).toMatchInlineSnapshot(`
      JAE164 production/jaeger spec.collector.options.kafka.producer.brokers: 'kafka.data.svc' must have a port. Jaeger exits at startup and crash-loops. Use 'kafka.data.svc:9092', with the port of your brokers.
      JAE164 production/jaeger spec.collector.options.kafka.producer.brokers: 'a, b' must have a port. Jaeger exits at startup and crash-loops. Use 'a:9092,b:9092', with the port of your brokers.
      JAE164 production/jaeger spec.collector.options.kafka.producer.brokers: 'SASL_SSL://k:9093' must not have a scheme. Jaeger exits at startup and crash-loops. Use 'k:9093'.
      JAE164 production/jaeger spec.collector.options.kafka.producer.brokers: 'kafka://k:9093' must not have a scheme. Jaeger exits at startup and crash-loops. Use 'k:9093'.
      JAE164 production/jaeger spec.collector.options.kafka.producer.brokers: 'kafka://k' must not have a scheme. Jaeger exits at startup and crash-loops. Use 'k:9092'.
      JAE164 production/jaeger spec.collector.options.kafka.producer.brokers: 'k:0' must have a port from 1 to 65535. Jaeger exits at startup and crash-loops. Use 'k:9092'.
      JAE164 production/jaeger spec.collector.options.kafka.producer.brokers: ',' must not be empty. Jaeger exits at startup and crash-loops. Use 'kafka-0.kafka.svc:9092'.
    `);
    expect(rows.flatMap((brokers) => check('JAE063', streaming({ brokers })))).toEqual([]);
  });

  test('a list, and brokers in the options of the storage', () => {
    expect(check('JAE164', streaming({ brokers: ['a:9092', 'b'] }))).toMatchInlineSnapshot(
      `JAE164 production/jaeger spec.collector.options.kafka.producer.brokers: ["a:9092","b"] must be a comma-separated string, not a list. Jaeger uses only the last entry. Use 'a:9092,b:9092', with the port of your brokers.`,
    );
    const ofStorage = { ...storage, options: { 'kafka.producer.brokers': 'k' } };
    const spec = streaming({}, {}, { collector: {}, storage: ofStorage });
    expect(check('JAE164', spec)).toMatchInlineSnapshot(
      `JAE164 production/jaeger spec.storage.options.kafka.producer.brokers: 'k' must have a port. Jaeger exits at startup and crash-loops. Use 'k:9092', with the port of your brokers.`,
    );
    expect(check('JAE164', streaming({}, { brokers: 7 }))).toMatchInlineSnapshot(
      `JAE164 production/jaeger spec.ingester.options.kafka.consumer.brokers: 7 has an invalid IP address. Jaeger exits at startup and crash-loops. Use 'kafka-0.kafka.svc:9092'.`,
    );
  });

  test.each<[string, object]>([
    ['several', streaming({ brokers: 'a:9092, b:9093,[::1]:9094' }, { brokers: '10.0.0.1:9092' })],
    ['one of them', streaming({ brokers: 'a,b:9092' })],
    ['variables', streaming({ brokers: '$(KAFKA_BROKERS)' })],
    ['none, which JAE023 is about', streaming({ brokers: '' })],
    ['another strategy', { ...streaming({ brokers: 'k' }), strategy: 'production' }],
  ])('%s pass', (_, spec) => {
    expect(check('JAE164', spec)).toEqual([]);
  });

  test('brokers with Strimzi pass: the operator sets them', () => {
    const metadata = { name: 'x', annotations: { 'jaegertracing.io/kafka-provisioned': 'true' } };
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata, spec: streaming({ brokers: 'k' }) };
    expect(messagesOfYaml('JAE164', cr)).toEqual([]);
  });
});

describe('JAE063', () => {
  test('one invalid broker of several', () => {
    expect(check('JAE063', streaming({ brokers: 'a:9092,b' }, { brokers: 'http://a:9092,b:9092' })))
      .toMatchInlineSnapshot(`
      JAE063 production/jaeger spec.collector.options.kafka.producer.brokers: broker 'b' in 'a:9092,b' must have a port. Jaeger cannot use this broker, and starts only if another one responds. Use 'a:9092,b:9092', with the port of your brokers.
      JAE063 production/jaeger spec.ingester.options.kafka.consumer.brokers: broker 'http://a:9092' in 'http://a:9092,b:9092' must not have a scheme. Jaeger cannot use this broker, and starts only if another one responds. Use 'a:9092,b:9092'.
    `);
    expect(check('JAE063', streaming({ brokers: 'a:9092,' }))).toMatchInlineSnapshot(
      `JAE063 production/jaeger spec.collector.options.kafka.producer.brokers: broker '' in 'a:9092,' must not be empty. Jaeger cannot use this broker, and starts only if another one responds. Use 'a:9092'.`,
    );
  });

  test('a password in a broker is hidden', () => {
    expect(check('JAE063', streaming({ brokers: 'a:9092,user:word@b:9092' }))).toMatchInlineSnapshot(
      `JAE063 production/jaeger spec.collector.options.kafka.producer.brokers: broker '***@b:9092' in '***@b:9092' must not contain a user or password. Jaeger cannot use this broker, and starts only if another one responds. Use 'a:9092,b:9092'.`,
    );
  });

  test.each<[string, object]>([
    ['all right', streaming({ brokers: 'a:9092,b:9092' })],
    ['a list, which JAE164 reports', streaming({ brokers: ['a', 'b:9092'] })],
  ])('%s pass', (_, spec) => {
    expect(check('JAE063', spec)).toEqual([]);
  });
});

describe('JAE165', () => {
  test('reports each of these', () => {
    expect(
      ['SSL', 2.1, '3', 'v2.8.0', '0.10.0', '2.8.0.0', '2.8.0 '].flatMap((version) =>
        check('JAE165', streaming({}, { 'protocol-version': version })),
      ),
    ).toMatchInlineSnapshot(`
      JAE165 production/jaeger spec.ingester.options.kafka.consumer.protocol-version: invalid Kafka version 'SSL'. Jaeger exits at startup and crash-loops. Use the version of your Kafka, such as '2.8.0'. TLS and login have separate options.
      JAE165 production/jaeger spec.ingester.options.kafka.consumer.protocol-version: invalid Kafka version 2.1. Jaeger exits at startup and crash-loops. Use '2.1.0'. TLS and login have separate options.
      JAE165 production/jaeger spec.ingester.options.kafka.consumer.protocol-version: invalid Kafka version '3'. Jaeger exits at startup and crash-loops. Use the version of your Kafka, such as '2.8.0'. TLS and login have separate options.
      JAE165 production/jaeger spec.ingester.options.kafka.consumer.protocol-version: invalid Kafka version 'v2.8.0'. Jaeger exits at startup and crash-loops. Use the version of your Kafka, such as '2.8.0'. TLS and login have separate options.
      JAE165 production/jaeger spec.ingester.options.kafka.consumer.protocol-version: invalid Kafka version '0.10.0'. Jaeger exits at startup and crash-loops. Use the version of your Kafka, such as '2.8.0'. TLS and login have separate options.
      JAE165 production/jaeger spec.ingester.options.kafka.consumer.protocol-version: invalid Kafka version '2.8.0.0'. Jaeger exits at startup and crash-loops. Use the version of your Kafka, such as '2.8.0'. TLS and login have separate options.
      JAE165 production/jaeger spec.ingester.options.kafka.consumer.protocol-version: invalid Kafka version '2.8.0 '. Jaeger exits at startup and crash-loops. Use the version of your Kafka, such as '2.8.0'. TLS and login have separate options.
    `);
  });

  test('a compression that requires a newer version', () => {
    expect(check('JAE165', streaming({ compression: 'ZSTD' }))).toMatchInlineSnapshot(
      `JAE165 production/jaeger spec.collector.options.kafka.producer.compression: 'ZSTD' requires protocol-version 2.1.0 or newer, but the default is 1.0.0. Jaeger exits at startup and crash-loops. Set 'kafka.producer.protocol-version: 2.1.0', or the version of your Kafka.`,
    );
    expect(check('JAE165', streaming({ compression: 'lz4', 'protocol-version': '0.9.0.1' }))).toMatchInlineSnapshot(
      `JAE165 production/jaeger spec.collector.options.kafka.producer.compression: 'lz4' requires protocol-version 0.10.0.0 or newer, but it is 0.9.0.1. Jaeger exits at startup and crash-loops. Set 'kafka.producer.protocol-version: 0.10.0.0', or the version of your Kafka.`,
    );
  });

  test.each<[string, object]>([
    ['three numbers', streaming({ 'protocol-version': '2.1.1' }, { 'protocol-version': '10.0.0' })],
    ['four behind a zero', streaming({ 'protocol-version': '0.10.2.1' })],
    ['none', streaming({ 'protocol-version': '' })],
    ['a variable', streaming({ 'protocol-version': '$(VERSION)', compression: 'zstd' })],
    ['zstd with a version', streaming({ compression: 'zstd', 'protocol-version': '2.1.0' })],
    ['old compressions', streaming({ compression: 'gzip' })],
    ['lz4', streaming({ compression: 'lz4' })],
    [
      'a version that a Secret can have',
      streaming({ compression: 'zstd' }, {}, { storage: { ...storage, secretName: 's' } }),
    ],
  ])('%s passes', (_, spec) => {
    expect(check('JAE165', spec)).toEqual([]);
  });
});
