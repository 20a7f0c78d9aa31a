import { cassandra, check, elasticsearch, streaming } from '../../../support/jaeger';

describe('JAE013', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          strategy: 'production',
          storage: elasticsearch({ 'elasticsearch.timeout': '5s' }),
        },
        {
          strategy: 'production',
          storage: elasticsearch({ 'cassandra.port': 9042 }),
        },
        {
          strategy: 'production',
          storage: elasticsearch({ es: { serverurls: 'x' } }),
        },
        { storage: { type: 'memory', options: { 'max-traces': 5 } } },
        {
          strategy: 'production',
          storage: elasticsearch({ 'kafka.producer.topic': 'x' }),
        },
      ].flatMap((spec) => check('JAE013', spec)),
    ).toMatchInlineSnapshot(`
      JAE013 production/jaeger spec.storage.options.elasticsearch.timeout: unknown option for storage 'elasticsearch': its options begin with 'es.' or 'es-archive.'. The operator silently drops it. Did you mean 'es.timeout'?
      JAE013 production/jaeger spec.storage.options.cassandra.port: unknown option for storage 'elasticsearch': its options begin with 'es.' or 'es-archive.'. The operator silently drops it. Remove it, or set spec.storage.type to 'cassandra'.
      JAE013 production/jaeger spec.storage.options.es.serverurls: unknown option for Jaeger 1.62. Jaeger exits at startup and crash-loops. Did you mean 'es.server-urls'?
      JAE013 production/jaeger spec.storage.options.max-traces: unknown option for storage 'memory': its options begin with 'memory.'. The operator silently drops it. Did you mean 'memory.max-traces'?
      JAE013 production/jaeger spec.storage.options.kafka.producer.topic: unknown option for storage 'elasticsearch': its options begin with 'es.' or 'es-archive.'. The operator silently drops it. Set spec.strategy to 'streaming', which uses Kafka, or remove it.
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: elasticsearch({ 'es.use-aliases': true, 'skip-dependencies': true }),
    },
    {
      strategy: 'production',
      storage: elasticsearch({ 'es-archive.enabled': true }),
    },
    {
      strategy: 'production',
      storage: elasticsearch({ 'es.tls': true }),
    },
    { storage: { type: 'opensearch', options: { 'os.a': 1 } } },
    {
      strategy: 'streaming',
      storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e', 'kafka.producer.topic': 'x' } },
      collector: { options: { kafka: { producer: {} } } },
      ingester: { options: { kafka: { consumer: {} } } },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE013', spec)).toEqual([]);
  });
});

describe('JAE014', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          strategy: 'production',
          storage: elasticsearch({ 'es.tls': true }),
        },
        {
          strategy: 'production',
          storage: cassandra({ cassandra: { tls: true } }, { cassandraCreateSchema: { enabled: false } }),
        },
      ].flatMap((spec) => check('JAE014', spec)),
    ).toMatchInlineSnapshot(`
      JAE014 production/jaeger spec.storage.options.es.tls: unknown option: only older versions of Jaeger have it. Jaeger exits at startup and crash-loops. Use 'es.tls.enabled'.
      JAE014 production/jaeger spec.storage.options.cassandra.tls: unknown option: only older versions of Jaeger have it. Jaeger exits at startup and crash-loops. Use 'cassandra.tls.enabled'.
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: elasticsearch({ 'es.tls.enabled': true }),
    },
  ])('%j passes', (spec) => {
    expect(check('JAE014', spec)).toEqual([]);
  });
});

describe('JAE020', () => {
  test('reports each of these', () => {
    expect(
      [{ storage: { type: 'kafka' } }, { storage: { type: 'grpc-plugin' } }].flatMap((spec) => check('JAE020', spec)),
    ).toMatchInlineSnapshot(`
      JAE020 production/jaeger spec.storage.type: 'kafka' is not a usable storage: Jaeger can write to it, but not read from it. Jaeger exits at startup and crash-loops. Use JaegerStrategy.streaming({ storage, kafka }), where Kafka is the buffer.
      JAE020 production/jaeger spec.storage.type: 'grpc-plugin' is not supported by Jaeger 1.60 and newer. Jaeger exits at startup and crash-loops. Use elasticsearch or cassandra; remote storage needs Jaeger v2.
    `);
  });

  test.each([
    { storage: { type: 'memory' } },
    streaming({
      collector: { options: { kafka: { producer: {} } } },
      ingester: { options: { kafka: { consumer: {} } } },
    }),
  ])('%j passes', (spec) => {
    expect(check('JAE020', spec)).toEqual([]);
  });
});
