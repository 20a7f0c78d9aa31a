import { check, messagesOfYaml } from '../../../support/jaeger';

function elasticsearch(options: object, more: object = {}): object {
  return { strategy: 'production', storage: { type: 'elasticsearch', options }, ...more };
}

function cassandra(options: object, more: object = {}): object {
  return {
    strategy: 'production',
    storage: { type: 'cassandra', options, cassandraCreateSchema: { enabled: false }, ...more },
  };
}

function streaming(producer: object, metadata: object = {}): object {
  return {
    metadata,
    strategy: 'streaming',
    storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
    collector: { options: { kafka: { producer } } },
    ingester: { options: { 'kafka.consumer.brokers': 'k.example.com:9093' } },
  };
}

describe('JAE171', () => {
  test('reports each of these', () => {
    expect(
      [
        // tls.enabled
        elasticsearch({ 'es.server-urls': 'http://a:9200, HTTP://b:9200', 'es.tls.enabled': true }),
        // a CA
        elasticsearch({ es: { 'server-urls': 'http://a:9200', tls: { ca: '/etc/ssl/ca.crt' } } }),
        // of the archive
        elasticsearch({ 'es-archive': { enabled: true, 'server-urls': 'http://a:9200', tls: { enabled: true } } }),
      ].flatMap((spec) => check('JAE171', spec)),
    ).toMatchInlineSnapshot(`
      JAE171 production/jaeger spec.storage.options.es.server-urls: 'http://a:9200, HTTP://b:9200' must use https: 'es.tls' is set. Jaeger ignores the TLS options: credentials and traces are sent unencrypted, or the server closes the connection. Use 'https://a:9200,https://b:9200', or remove the TLS options.
      JAE171 production/jaeger spec.storage.options.es.server-urls: 'http://a:9200' must use https: 'es.tls' is set. Jaeger ignores the TLS options: credentials and traces are sent unencrypted, or the server closes the connection. Use 'https://a:9200', or remove the TLS options.
      JAE171 production/jaeger spec.storage.options.es-archive.server-urls: 'http://a:9200' must use https: 'es-archive.tls' is set. Jaeger ignores the TLS options: credentials and traces are sent unencrypted, or the server closes the connection. Use 'https://a:9200', or remove the TLS options.
    `);
  });

  test.each<[string, object]>([
    ['https', elasticsearch({ 'es.server-urls': 'https://a:9200', 'es.tls.enabled': true })],
    ['both', elasticsearch({ 'es.server-urls': 'https://a:9200,http://b:9200', 'es.tls.enabled': true })],
    ['no TLS', elasticsearch({ 'es.server-urls': 'http://a:9200', 'es.tls.enabled': false })],
    ['no scheme, which JAE016 is about', elasticsearch({ 'es.server-urls': 'a:9200', 'es.tls.enabled': true })],
    ['an archive that is off', elasticsearch({ 'es-archive': { 'server-urls': 'http://a', tls: { enabled: true } } })],
    ['Cassandra', cassandra({ 'cassandra.servers': 'http:a', 'cassandra.tls.enabled': true })],
  ])('%s passes', (_, spec) => {
    expect(check('JAE171', spec)).toEqual([]);
  });
});

describe('JAE067', () => {
  test('reports each of these', () => {
    expect(
      [
        // Elasticsearch
        elasticsearch({ 'es.server-urls': 'https://es.data.svc:9200' }),
        // one of several, by its short name
        elasticsearch({
          'es.server-urls': 'https://es.example.com, https://elasticsearch:9200',
          'es.tls.enabled': true,
        }),
        // Cassandra
        cassandra({ cassandra: { servers: 'c.data.svc.cluster.local', tls: { enabled: 'true' } } }),
        // Kafka
        streaming({ brokers: 'kafka.data.svc:9093', authentication: 'tls' }),
      ].flatMap((spec) => check('JAE067', spec)),
    ).toMatchInlineSnapshot(`
      JAE067 production/jaeger spec.storage.options.es.server-urls: 'https://es.data.svc:9200' is a Service with TLS, but 'es.tls.ca' is missing. Jaeger trusts only public CAs, and those sign no names of Services. It exits at startup and crash-loops. Use tls: StorageTls.fromSecret(SecretRef.fromName('ca')), a Secret with ca.crt.
      JAE067 production/jaeger spec.storage.options.es.server-urls: 'https://es.example.com, https://elasticsearch:9200' is a Service with TLS, but 'es.tls.ca' is missing. Jaeger trusts only public CAs, and those sign no names of Services. It exits at startup and crash-loops. Use tls: StorageTls.fromSecret(SecretRef.fromName('ca')), a Secret with ca.crt.
      JAE067 production/jaeger spec.storage.options.cassandra.servers: 'c.data.svc.cluster.local' is a Service with TLS, but 'cassandra.tls.ca' is missing. Jaeger trusts only public CAs, and those sign no names of Services. It exits at startup and crash-loops. Use tls: StorageTls.fromSecret(SecretRef.fromName('ca')), a Secret with ca.crt.
      JAE067 production/jaeger spec.collector.options.kafka.producer.brokers: 'kafka.data.svc:9093' is a Service with TLS, but 'kafka.producer.tls.ca' is missing. Jaeger trusts only public CAs, and those sign no names of Services. It exits at startup and crash-loops. Use tls: StorageTls.fromSecret(SecretRef.fromName('ca')), a Secret with ca.crt.
    `);
  });

  test('YAML', () => {
    const spec = elasticsearch({ 'es.server-urls': 'https://es.data.svc:9200' });
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'x' }, spec };
    expect(messagesOfYaml('JAE067', cr)).toMatchInlineSnapshot(
      `JAE067 x spec.storage.options.es.server-urls: 'https://es.data.svc:9200' is a Service with TLS, but 'es.tls.ca' is missing. Jaeger trusts only public CAs, and those sign no names of Services. It exits at startup and crash-loops. Mount a Secret with the CA (volumes, volumeMounts), and set 'es.tls.enabled: true' and 'es.tls.ca' to its path.`,
    );
  });

  const mount = { volumeMounts: [{ name: 'ca', mountPath: '/etc/ssl/certs/own' }] };
  test.each<[string, object]>([
    ['a public name', elasticsearch({ 'es.server-urls': 'https://es.example.com:9200' })],
    ['http', elasticsearch({ 'es.server-urls': 'http://es.data.svc:9200' })],
    ['a CA', elasticsearch({ es: { 'server-urls': 'https://es.data.svc:9200', tls: { ca: '/ca' } } })],
    ['no verification', elasticsearch({ 'es.server-urls': 'https://e', 'es.tls.skip-host-verify': true })],
    ['an IP address', elasticsearch({ 'es.server-urls': 'https://10.0.0.1:9200,https://[::1]:9200' })],
    ['this pod', elasticsearch({ 'es.server-urls': 'https://localhost:9200' })],
    ['a sidecar-like http one beside a public one', elasticsearch({ 'es.server-urls': 'http://es,https://e.com' })],
    ['a CA below /etc/ssl', elasticsearch({ 'es.server-urls': 'https://e' }, mount)],
    ['the same of a component', elasticsearch({ 'es.server-urls': 'https://e' }, { collector: mount })],
    ['a custom image', elasticsearch({ 'es.server-urls': 'https://e' }, { query: { image: 'a/b' } })],
    ['Cassandra without TLS', cassandra({ 'cassandra.servers': 'c.data.svc' })],
    ['Kafka without TLS', streaming({ brokers: 'kafka.data.svc:9092' })],
    ['an archive that is off', cassandra({ 'cassandra-archive': { servers: 'c', tls: { enabled: true } } })],
    ['a list, which JAE016 is about', elasticsearch({ 'es.server-urls': ['https://e'] })],
  ])('%s passes', (_, spec) => {
    expect(check('JAE067', spec)).toEqual([]);
  });

  test('a Kafka of Strimzi gets its CA from the operator', () => {
    const metadata = { name: 'x', annotations: { 'jaegertracing.io/kafka-provisioned': 'true' } };
    const spec = streaming({ brokers: 'k:9093', 'tls.enabled': true });
    const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata, spec };
    expect(messagesOfYaml('JAE067', cr)).toEqual([]);
  });
});

describe('JAE172', () => {
  const one = (own: object): object => ({ allInOne: { options: own } });

  test('reports each of these', () => {
    expect(
      [
        // no key
        elasticsearch({ es: { 'server-urls': 'https://e', tls: { enabled: true, cert: '/c' } } }),
        // no certificate, and no tls.enabled
        one({ 'query.http.tls.key': '/k' }),
        // a server with neither
        one({ collector: { otlp: { grpc: { tls: { enabled: true, 'client-ca': '/ca' } } } } }),
      ].flatMap((spec) => check('JAE172', spec)),
    ).toMatchInlineSnapshot(`
      JAE172 production/jaeger spec.storage.options.es.tls: missing 'es.tls.key'. Jaeger exits at startup and crash-loops. Set 'es.tls.key'.
      JAE172 production/jaeger spec.allInOne.options.query.http.tls: missing 'query.http.tls.cert'. Jaeger exits at startup and crash-loops. Set 'query.http.tls.cert'.
      JAE172 production/jaeger spec.allInOne.options.collector.otlp.grpc.tls: missing 'collector.otlp.grpc.tls.cert' and 'collector.otlp.grpc.tls.key'. No client can connect. Set 'collector.otlp.grpc.tls.cert' and 'collector.otlp.grpc.tls.key'.
    `);
  });

  test.each([
    'admin.http',
    'collector.grpc',
    'collector.http',
    'collector.zipkin',
    'collector.otlp.http',
    'query.grpc',
  ])('the server %s', (prefix) => {
    expect(check('JAE172', one({ [`${prefix}.tls.enabled`]: true }))).toHaveLength(1);
  });

  test.each<[string, object]>([
    ['both', one({ 'query.http.tls': { enabled: true, cert: '/c', key: '/k' } })],
    ['a client with a CA alone', elasticsearch({ es: { tls: { enabled: true, ca: '/ca' } } })],
    ['a server without tls.enabled', one({ 'query.http.tls.client-ca': '/ca' })],
    ['disabled, which JAE022 reports', one({ 'query.http.tls': { enabled: false, cert: '/c' } })],
    ['an archive that is off', elasticsearch({ 'es-archive': { tls: { enabled: true, cert: '/c' } } })],
    ['what the operator drops', elasticsearch({ cassandra: { tls: { enabled: true, cert: '/c' } } })],
    ['a component that does not run', { collector: { options: { 'collector.http.tls.enabled': true } } }],
    ['no prefix', one({ 'tls.cert': '/c' })],
  ])('%s passes', (_, spec) => {
    expect(check('JAE172', spec)).toEqual([]);
  });
});

describe('JAE068', () => {
  test('TLS', () => {
    expect(
      check('JAE068', cassandra({ 'cassandra.servers': 'c', 'cassandra.tls.enabled': true })),
    ).toMatchInlineSnapshot(
      `JAE068 production/jaeger spec.storage.dependencies.enabled: must be false when 'cassandra.tls' is set. The operator gives the job no TLS: it fails every night if Cassandra requires TLS. Use dependencies: SparkDependencies.none(). To keep the job, put CASSANDRA_USE_SSL: 'true' in the Secret of the credentials, and set a trust store in javaOpts.`,
    );
  });

  test.each<[string, object]>([
    ['no TLS', cassandra({ 'cassandra.servers': 'c' })],
    [
      'no job',
      cassandra({ 'cassandra.servers': 'c', 'cassandra.tls.enabled': true }, { dependencies: { enabled: false } }),
    ],
    [
      'TLS of the archive alone',
      cassandra({
        'cassandra.servers': 'c',
        'cassandra-archive': { enabled: true, servers: 'd', tls: { enabled: true } },
      }),
    ],
    ['Elasticsearch, which JAE101 is about', elasticsearch({ 'es.server-urls': 'https://e', 'es.tls.enabled': true })],
  ])('%s passes', (_, spec) => {
    expect(check('JAE068', spec)).toEqual([]);
  });
});
