import { cassandra, check, elasticsearch, production } from '../../../support/jaeger';

describe('JAE015', () => {
  test('reports each of these', () => {
    expect(
      [
        { strategy: 'production', storage: { type: 'elasticsearch' } },
        { storage: { type: 'elasticsearch' } },
        {
          strategy: 'production',
          storage: { type: 'elasticsearch', secretName: 'es', elasticsearch: { name: 'elasticsearch' } },
        },
        { strategy: 'production', storage: elasticsearch({ 'es-archive.enabled': true }) },
      ].flatMap((spec) => check('JAE015', spec)),
    ).toMatchInlineSnapshot(`
      JAE015 production/jaeger spec.storage.options.es.server-urls: missing. The operator sets a default URL, which overrides one from a Secret, and Jaeger crash-loops. Use JaegerStorage.elasticsearch({ servers: ['http://elasticsearch.data.svc:9200'], retention }), or on OpenShift JaegerStorage.openShiftElasticsearch({ elasticsearch, retention }).
      JAE015 production/jaeger spec.storage.options.es.server-urls: missing. Jaeger looks for Elasticsearch in its own pod and crash-loops. Use JaegerStorage.elasticsearch({ servers: ['http://elasticsearch.data.svc:9200'], retention }).
      JAE015 production/jaeger spec.storage.options.es.server-urls: missing. The operator sets a default URL, which overrides one from a Secret, and Jaeger crash-loops. Use JaegerStorage.elasticsearch({ servers: ['http://elasticsearch.data.svc:9200'], retention }), or on OpenShift JaegerStorage.openShiftElasticsearch({ elasticsearch, retention }).
      JAE015 production/jaeger spec.storage.options.es-archive.server-urls: missing. The archive does not use the servers of the storage. Jaeger exits at startup and crash-loops. Use JaegerStorage.elasticsearch({ archive: ElasticsearchArchive.sameServers() }).
    `);
  });

  test.each([
    production(),
    { storage: { type: 'elasticsearch', secretName: 'es' } },
    { strategy: 'production', storage: { type: 'elasticsearch', elasticsearch: { nodeCount: 3 } } },
    { storage: { type: 'cassandra' } },
    production({ storage: elasticsearch({ 'es-archive.enabled': false }) }),
    production({
      storage: { type: 'elasticsearch', options: { 'es-archive.enabled': true }, elasticsearch: { nodeCount: 3 } },
    }),
    production({ storage: elasticsearch({ 'es-archive.enabled': true, 'es-archive.server-urls': 'http://e:9200' }) }),
    production({ storage: elasticsearch({ 'es-archive.enabled': true }, { secretName: 'es' }) }),
  ])('%j passes', (spec) => {
    expect(check('JAE015', spec)).toEqual([]);
  });
});

describe('JAE016', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          strategy: 'production',
          storage: { type: 'elasticsearch', options: { 'es.server-urls': ['http://a:9200', 'http://b:9200'] } },
        },
        {
          strategy: 'production',
          storage: { type: 'elasticsearch', options: { 'es.server-urls': 'elasticsearch:9200' } },
        },
        {
          strategy: 'production',
          storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://a:9200,b:9200' } },
        },
        {
          strategy: 'production',
          storage: elasticsearch({ 'es-archive.server-urls': 'http://' }),
        },
        {
          strategy: 'production',
          storage: {
            type: 'elasticsearch',
            options: { 'es.server-urls': 'elasticsearch.data.svc:9200', es: { tls: { enabled: true } } },
          },
        },
      ].flatMap((spec) => check('JAE016', spec)),
    ).toMatchInlineSnapshot(`
      JAE016 production/jaeger spec.storage.options.es.server-urls: ["http://a:9200","http://b:9200"] must be a comma-separated string, not a list. Jaeger uses only the last entry, and the jobs use none. Use 'http://a:9200,http://b:9200'.
      JAE016 production/jaeger spec.storage.options.es.server-urls: 'elasticsearch:9200' must be one or more http(s) URLs, separated by commas. Jaeger cannot reach Elasticsearch and crash-loops. Use 'http://elasticsearch:9200'.
      JAE016 production/jaeger spec.storage.options.es.server-urls: 'http://a:9200,b:9200' must be one or more http(s) URLs, separated by commas. Jaeger cannot reach Elasticsearch and crash-loops. Use 'http://a:9200,http://b:9200'.
      JAE016 production/jaeger spec.storage.options.es-archive.server-urls: 'http://' must be one or more http(s) URLs, separated by commas. Jaeger cannot reach Elasticsearch and crash-loops. Use 'http://elasticsearch:9200'.
      JAE016 production/jaeger spec.storage.options.es.server-urls: 'elasticsearch.data.svc:9200' must be one or more http(s) URLs, separated by commas. Jaeger cannot reach Elasticsearch and crash-loops. Use 'https://elasticsearch.data.svc:9200'.
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://a:9200, https://b:9200' } },
    },
    {
      strategy: 'production',
      storage: cassandra({ 'es.server-urls': 'x' }, { cassandraCreateSchema: {} }),
    },
  ])('%j passes', (spec) => {
    expect(check('JAE016', spec)).toEqual([]);
  });
});

describe('JAE101', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          strategy: 'production',
          storage: { type: 'elasticsearch', options: { 'es.server-urls': 'https://e:9200', 'es.tls.enabled': true } },
        },
        {
          strategy: 'production',
          storage: {
            type: 'elasticsearch',
            options: { 'es.server-urls': 'https://e:9200', 'es.tls.skip-host-verify': true },
            dependencies: { enabled: true },
          },
        },
        {
          strategy: 'production',
          storage: {
            type: 'elasticsearch',
            options: { 'es.server-urls': 'https://e:9200', 'es.tls.ca': '/ca' },
            dependencies: { enabled: true },
          },
        },
        {
          strategy: 'production',
          storage: {
            type: 'elasticsearch',
            options: { 'es.server-urls': 'https://es.example.com', 'es.tls.enabled': true, 'es.tls.cert': '/c' },
          },
        },
      ].flatMap((spec) => check('JAE101', spec)),
    ).toMatchInlineSnapshot(`
      JAE101 production/jaeger spec.storage.dependencies.enabled: missing: must be false with the option 'es.tls.enabled'. The dependencies job cannot use these TLS settings and fails every night. Use JaegerStorage.elasticsearch({ dependencies: SparkDependencies.none() }), or set a Java trust store in javaOpts.
      JAE101 production/jaeger spec.storage.dependencies.enabled: true must be false with the option 'es.tls.skip-host-verify'. The dependencies job cannot use these TLS settings and fails every night. Use JaegerStorage.elasticsearch({ dependencies: SparkDependencies.none() }), or set a Java trust store in javaOpts.
      JAE101 production/jaeger spec.storage.dependencies.enabled: true must be false with the option 'es.tls.ca'. The dependencies job cannot use these TLS settings and fails every night. Use JaegerStorage.elasticsearch({ dependencies: SparkDependencies.none() }), or set a Java trust store in javaOpts.
      JAE101 production/jaeger spec.storage.dependencies.enabled: missing: must be false with the option 'es.tls.cert'. The dependencies job cannot use these TLS settings and fails every night. Use JaegerStorage.elasticsearch({ dependencies: SparkDependencies.none() }), or set a Java trust store in javaOpts.
    `);
  });

  test.each([
    // A trust store gives the job its CA.
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'https://e:9200', 'es.tls.enabled': true, 'es.tls.ca': '/ca/ca.crt' },
        dependencies: {
          enabled: true,
          javaOpts: '-Djavax.net.ssl.trustStore=/trust/store.jks',
          volumes: [{ name: 'trust', secret: { secretName: 'trust' } }],
          volumeMounts: [{ name: 'trust', mountPath: '/trust' }],
        },
      },
    },
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'https://e:9200', 'es.tls.enabled': true },
        dependencies: { enabled: false },
      },
    },
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'https://e:9200', 'es.tls.enabled': true, 'es.tls.ca': '/ca' },
      },
    },
    {
      strategy: 'production',
      storage: { type: 'elasticsearch', options: { 'es.server-urls': 'https://e:9200', 'es.tls.enabled': false } },
    },
    // Java trusts public certificate authorities; http has no TLS.
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'https://es.example.com', 'es.tls.enabled': true },
      },
    },
    {
      strategy: 'production',
      storage: {
        type: 'elasticsearch',
        options: { 'es.server-urls': 'http://a:9200, http://b:9200', 'es.tls.ca': '/ca' },
        dependencies: { enabled: true },
      },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE101', spec)).toEqual([]);
  });
});

describe('JAE042', () => {
  test('reports each of these', () => {
    const spec = { strategy: 'production', storage: { type: 'elasticsearch', elasticsearch: { nodeCount: 3 } } };

    expect(check('JAE042', spec)).toMatchInlineSnapshot(
      `JAE042 production/jaeger spec.storage.elasticsearch: requests an Elasticsearch from the operator. This works only on OpenShift with its Elasticsearch operator. Elsewhere Jaeger crash-loops. On other clusters, use JaegerStorage.elasticsearch({ servers: ['http://elasticsearch.data.svc:9200'], retention }).`,
    );
  });

  test.each([
    {
      strategy: 'production',
      storage: elasticsearch({}, { elasticsearch: { nodeCount: 3 } }),
    },
    { storage: { type: 'elasticsearch', elasticsearch: { nodeCount: 3 } } },
    { strategy: 'production', storage: { type: 'elasticsearch', elasticsearch: { name: 'x' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE042', spec)).toEqual([]);
  });
});
