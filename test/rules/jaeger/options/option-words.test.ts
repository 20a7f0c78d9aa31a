import { check, elasticsearch } from '../../../support/jaeger';

const ELASTIC = elasticsearch();

describe('JAE151', () => {
  test('reports each of these', () => {
    expect(
      [
        { allInOne: { options: { 'log-level': 'verbose' } } },
        { allInOne: { options: { 'log-level': 'wrn' } } },
        { allInOne: { options: { 'collector.otlp.grpc.tls.min-version': 1 } } },
        { strategy: 'production', storage: { ...ELASTIC, options: { ...ELASTIC.options, 'es.log-level': 'warn' } } },
        {
          strategy: 'streaming',
          storage: ELASTIC,
          collector: { options: { kafka: { producer: { encoding: 'zipkin-thrift' } } } },
        },
      ].flatMap((spec) => check('JAE151', spec)),
    ).toMatchInlineSnapshot(`
      JAE151 production/jaeger spec.allInOne.options.log-level: unknown value 'verbose'. Jaeger exits at startup and crash-loops. Use one of debug, info, warn, error, dpanic, panic, fatal.
      JAE151 production/jaeger spec.allInOne.options.log-level: unknown value 'wrn'. Jaeger exits at startup and crash-loops. Did you mean 'warn'?
      JAE151 production/jaeger spec.allInOne.options.collector.otlp.grpc.tls.min-version: unknown value 1. Jaeger exits at startup and crash-loops. Quote it: '1.0'.
      JAE151 production/jaeger spec.storage.options.es.log-level: unknown value 'warn'. Jaeger exits at startup and crash-loops. Use one of debug, info, error.
      JAE151 production/jaeger spec.collector.options.kafka.producer.encoding: unknown value 'zipkin-thrift'. Jaeger exits at startup and crash-loops. Use one of json, protobuf.
    `);
  });

  test.each([
    { allInOne: { options: { 'log-level': 'WARN', 'metrics-backend': 'none', 'log-encoding': 'console' } } },
    { allInOne: { options: { 'log-level': '', 'collector.otlp.grpc.tls.min-version': 1.2 } } },
    { storage: { type: 'cassandra', options: { cassandra: { consistency: 'local_quorum' } } } },
    { strategy: 'streaming', ingester: { options: { 'kafka.consumer.encoding': 'zipkin-thrift' } } },
    // Options of a component that does not run.
    { query: { options: { 'log-level': 'verbose' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE151', spec)).toEqual([]);
  });
});

describe('JAE152', () => {
  test('reports each of these', () => {
    expect(
      ['/jaeger/', 'jaeger', 'a/b//', '//'].flatMap((value) =>
        check('JAE152', { allInOne: { options: { 'query.base-path': value } } }),
      ),
    ).toMatchInlineSnapshot(`
      JAE152 production/jaeger spec.allInOne.options.query.base-path: '/jaeger/' must not end with a slash. Jaeger exits at startup and crash-loops. Use '/jaeger'.
      JAE152 production/jaeger spec.allInOne.options.query.base-path: 'jaeger' must begin with a slash. Jaeger exits at startup and crash-loops. Use '/jaeger'.
      JAE152 production/jaeger spec.allInOne.options.query.base-path: 'a/b//' must begin with a slash. Jaeger exits at startup and crash-loops. Use '/a/b'.
      JAE152 production/jaeger spec.allInOne.options.query.base-path: '//' must not end with a slash. Jaeger exits at startup and crash-loops. Remove it.
    `);
  });

  test.each(['/jaeger', '/', '', '/a/b'])("'%s' passes", (value) => {
    expect(check('JAE152', { allInOne: { options: { 'query.base-path': value } } })).toEqual([]);
  });
});
