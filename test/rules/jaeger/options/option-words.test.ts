import { check } from '../../../support/jaeger';

const ELASTIC = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };

describe('JAE151', () => {
  const said = (path: string, value: string, fix: string) =>
    `JAE151 production/jaeger ${path}: ${value} is not a word of this option: Jaeger exits at startup and crash-loops. ${fix}`;

  test.each([
    [
      { allInOne: { options: { 'log-level': 'verbose' } } },
      said(
        'spec.allInOne.options.log-level',
        "'verbose'",
        'Use one of debug, info, warn, error, dpanic, panic, fatal.',
      ),
    ],
    [
      { allInOne: { options: { 'log-level': 'wrn' } } },
      said('spec.allInOne.options.log-level', "'wrn'", "Did you mean 'warn'?"),
    ],
    [
      { allInOne: { options: { 'collector.otlp.grpc.tls.min-version': 1 } } },
      said('spec.allInOne.options.collector.otlp.grpc.tls.min-version', '1', "Quote it: '1.0'."),
    ],
    [
      { strategy: 'production', storage: { ...ELASTIC, options: { ...ELASTIC.options, 'es.log-level': 'warn' } } },
      said('spec.storage.options.es.log-level', "'warn'", 'Use one of debug, info, error.'),
    ],
    [
      {
        strategy: 'streaming',
        storage: ELASTIC,
        collector: { options: { kafka: { producer: { encoding: 'zipkin-thrift' } } } },
      },
      said('spec.collector.options.kafka.producer.encoding', "'zipkin-thrift'", 'Use one of json, protobuf.'),
    ],
  ])('%j', (spec, expected) => {
    expect(check('JAE151', spec)).toEqual([expected]);
  });

  test.each([
    { allInOne: { options: { 'log-level': 'WARN', 'metrics-backend': 'none', 'log-encoding': 'console' } } },
    { allInOne: { options: { 'log-level': '', 'collector.otlp.grpc.tls.min-version': 1.2 } } },
    { storage: { type: 'cassandra', options: { cassandra: { consistency: 'local_quorum' } } } },
    { strategy: 'streaming', ingester: { options: { 'kafka.consumer.encoding': 'zipkin-thrift' } } },
    // The options of what does not run.
    { query: { options: { 'log-level': 'verbose' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE151', spec)).toEqual([]);
  });
});

describe('JAE152', () => {
  test.each([
    ['/jaeger/', 'ends with a slash', "Use '/jaeger'"],
    ['jaeger', 'does not begin with a slash', "Use '/jaeger'"],
    ['a/b//', 'does not begin with a slash', "Use '/a/b'"],
    ['//', 'ends with a slash', 'Leave it out'],
  ])('%s', (value, rule, fix) => {
    expect(check('JAE152', { allInOne: { options: { 'query.base-path': value } } })).toEqual([
      `JAE152 production/jaeger spec.allInOne.options.query.base-path: '${value}' ${rule}: Jaeger exits at startup and crash-loops` +
        `. ${fix}.`,
    ]);
  });

  test.each(['/jaeger', '/', '', '/a/b'])("'%s' passes", (value) => {
    expect(check('JAE152', { allInOne: { options: { 'query.base-path': value } } })).toEqual([]);
  });
});
