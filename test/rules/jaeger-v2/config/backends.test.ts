import { check, inMemory, stored } from '../../../support/jaeger-v2';

const URLS = { server_urls: ['http://elasticsearch:9200'] };

describe('JVT022', () => {
  test('Badger without the word', () => {
    expect([
      ...check('JVT022', stored({ badger: { directories: { keys: '/badger/keys', values: '/badger/values' } } })),
      ...check('JVT022', stored({ badger: null })),
    ]).toMatchInlineSnapshot(`
      JVT022 config.yaml extensions.jaeger_storage.backends.traces.badger.ephemeral: missing, and true by default. All traces are lost when the pod restarts, even with directories set. Set it to false with both directories on a volume, or to true if this is intended.
      JVT022 config.yaml extensions.jaeger_storage.backends.traces.badger.ephemeral: missing, and true by default. All traces are lost when the pod restarts, even with directories set. Set it to false with both directories on a volume, or to true if this is intended.
    `);
  });

  test.each([true, false])('%j passes', (ephemeral) => {
    expect(check('JVT022', stored({ badger: { ephemeral } }))).toEqual([]);
  });
});

describe('JVT023', () => {
  test('no URL, or one without a scheme', () => {
    expect([
      ...check('JVT023', stored({ elasticsearch: {} })),
      ...check('JVT023', stored({ opensearch: { server_urls: [] } })),
      ...check('JVT023', stored({ elasticsearch: { server_urls: ['elasticsearch:9200', 'http://e:9200'] } })),
    ]).toMatchInlineSnapshot(`
      JVT023 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.server_urls: missing. Jaeger connects to itself at http://127.0.0.1:9200. It exits at startup, or loses all traces. Set it to a list of URLs, such as ['http://elasticsearch:9200'].
      JVT023 config.yaml extensions.jaeger_storage.backends.traces.opensearch.server_urls: must not be empty. Jaeger exits at startup and crash-loops. Set it to a list of URLs, such as ['http://opensearch:9200'].
      JVT023 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.server_urls[0]: 'elasticsearch:9200' has no scheme. Jaeger exits at startup and crash-loops. Write it as http://HOST:PORT or https://HOST:PORT.
    `);
  });

  test.each([['https://e:9200'], ['${env:URL}'], 'http://a:9200,http://b:9200'])('%j passes', (server_urls) => {
    expect(check('JVT023', stored({ elasticsearch: { server_urls } }))).toEqual([]);
  });
});

describe('JVT024', () => {
  test('no address', () => {
    expect([
      ...check('JVT024', stored({ cassandra: {} })),
      ...check('JVT024', stored({ cassandra: { connection: { servers: [] } } })),
      ...check('JVT024', stored({ clickhouse: {} })),
      ...check('JVT024', stored({ grpc: { endpoint: '' } })),
    ]).toMatchInlineSnapshot(`
      JVT024 config.yaml extensions.jaeger_storage.backends.traces.cassandra.connection.servers: missing: the default is 127.0.0.1. No Cassandra listens in the pod. Jaeger exits at startup and crash-loops. Set it to a list of HOST:PORT, such as ['cassandra:9042'].
      JVT024 config.yaml extensions.jaeger_storage.backends.traces.cassandra.connection.servers: must not be empty. Jaeger exits at startup and crash-loops. Set it to a list of HOST:PORT, such as ['cassandra:9042'].
      JVT024 config.yaml extensions.jaeger_storage.backends.traces.clickhouse.addresses: missing. Jaeger exits at startup and crash-loops. Set it to a list of HOST:PORT, such as ['clickhouse:9000'].
      JVT024 config.yaml extensions.jaeger_storage.backends.traces.grpc.endpoint: missing. Jaeger has no server to read from and to write to. Set it to HOST:PORT, such as 'storage:17271'.
    `);
  });

  test.each([
    { cassandra: { connection: { servers: ['cassandra:9042'] } } },
    { clickhouse: { addresses: '${env:CLICKHOUSE}' } },
    { grpc: { endpoint: 'storage:17271' } },
  ])('%j passes', (storage) => {
    expect(check('JVT024', stored(storage))).toEqual([]);
  });
});

describe('JVT025', () => {
  const auth = { basic: { username: 'a' }, bearer_token: { file_path: '/t' } };

  test('two methods', () => {
    expect([
      ...check('JVT025', stored({ elasticsearch: { ...URLS, auth } })),
      ...check('JVT025', stored({ elasticsearch: { ...URLS, auth } }), { version: '2.19.0' }),
    ]).toMatchInlineSnapshot(`
      JVT025 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.auth: has 2 methods: basic, bearer_token. Jaeger exits at startup and crash-loops. Keep one of them.
      JVT025 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.auth: has 2 methods: basic, bearer_token. Only one of them can be sent in the header Authorization. Jaeger 2.20.0 exits at startup. Keep one of them.
    `);
  });

  test('one passes', () => {
    expect(check('JVT025', stored({ opensearch: { ...URLS, auth: { ...auth, basic: null } } }))).toEqual([]);
  });
});

describe('JVT026', () => {
  test('the settings of before 2.20.0', () => {
    expect(check('JVT026', stored({ elasticsearch: { ...URLS, use_aliases: false, use_ilm: true } })))
      .toMatchInlineSnapshot(`
      JVT026 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.use_aliases: 'use_aliases' is no longer supported. Jaeger exits at startup and crash-loops. Use manual_rollover or auto_rollover in indices.spans.rotation, and in the other indices.
      JVT026 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.use_ilm: 'use_ilm' is no longer supported. Jaeger exits at startup and crash-loops. Use manual_rollover or auto_rollover in indices.spans.rotation, and in the other indices.
    `);
  });

  test('rotations that 2.20.0 refuses', () => {
    const indices = {
      spans: { date_layout: '2006-01-02', rotation: { periodic: {} } },
      services: { rotation: { periodic: {}, manual_rollover: {} } },
      sampling: { rotation: { data_stream: {} } },
    };
    expect(check('JVT026', stored({ opensearch: { ...URLS, indices } }))).toMatchInlineSnapshot(`
      JVT026 config.yaml extensions.jaeger_storage.backends.traces.opensearch.indices.spans.date_layout: '2006-01-02' is set together with rotation. Jaeger exits at startup and crash-loops. Move it to rotation.periodic.date_layout, or remove it.
      JVT026 config.yaml extensions.jaeger_storage.backends.traces.opensearch.indices.services.rotation: has 2 kinds: periodic, manual_rollover. Jaeger exits at startup and crash-loops. Keep one of them.
      JVT026 config.yaml extensions.jaeger_storage.backends.traces.opensearch.indices.sampling.rotation.data_stream: is not implemented yet. Jaeger exits at startup and crash-loops. Use periodic, manual_rollover or auto_rollover here.
    `);
  });

  test('one rotation, none, and older versions pass', () => {
    const indices = {
      spans: { rotation: { manual_rollover: {} } },
      services: { date_layout: '2006-01-02', rotation: {} },
    };
    expect(check('JVT026', stored({ elasticsearch: { ...URLS, indices } }))).toEqual([]);
    expect(check('JVT026', stored({ elasticsearch: { ...URLS, use_aliases: true } }), { version: '2.19.0' })).toEqual(
      [],
    );
  });
});

describe('JVT065', () => {
  test('versions that Jaeger does not know, also of metrics', () => {
    const metrics = { jaeger_storage: { metric_backends: { m: { elasticsearch: { ...URLS, version: 104 } } } } };
    expect([
      ...check('JVT065', stored({ elasticsearch: { ...URLS, version: 6 } })),
      ...check('JVT065', stored({ opensearch: { ...URLS, version: 2 } })),
      ...check('JVT065', inMemory({ extensions: metrics })),
    ]).toMatchInlineSnapshot(`
      JVT065 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.version: unknown version 6. Jaeger exits at startup and crash-loops. Remove it, and Jaeger asks the server. Or use 7, 8 or 9 for Elasticsearch, and 101, 102 or 103 for OpenSearch 1, 2 or 3.
      JVT065 config.yaml extensions.jaeger_storage.backends.traces.opensearch.version: unknown version 2. Jaeger exits at startup and crash-loops. Remove it, and Jaeger asks the server. Or use 7, 8 or 9 for Elasticsearch, and 101, 102 or 103 for OpenSearch 1, 2 or 3.
      JVT065 config.yaml extensions.jaeger_storage.metric_backends.m.elasticsearch.version: unknown version 104. Jaeger exits at startup and crash-loops. Remove it, and Jaeger asks the server. Or use 7, 8 or 9 for Elasticsearch, and 101, 102 or 103 for OpenSearch 1, 2 or 3.
    `);
  });

  test('known ones, variables, and versions of Jaeger that do not check it, pass', () => {
    for (const version of [0, 7, 8, 9, 101, 102, 103, '${env:VERSION}', null]) {
      expect(check('JVT065', stored({ opensearch: { ...URLS, version } }))).toEqual([]);
    }
    expect(check('JVT065', stored({ elasticsearch: { ...URLS, version: 6 } }), { version: '2.19.0' })).toEqual([]);
  });
});

describe('JVT059', () => {
  const servers = (servers: unknown) => stored({ cassandra: { connection: { servers } } });

  test('a name without a dot or a port', () => {
    expect([
      ...check('JVT059', servers(['cassandra'])),
      ...check('JVT059', servers(['localhost', 'cassandra:9042'])),
      ...check('JVT059', servers('cassandra,cassandra-2')),
    ]).toMatchInlineSnapshot(`
      JVT059 config.yaml extensions.jaeger_storage.backends.traces.cassandra.connection.servers[0]: 'cassandra' has neither a dot nor a port. Jaeger exits at startup and crash-loops. Write it as HOST:PORT, such as 'cassandra:9042'.
      JVT059 config.yaml extensions.jaeger_storage.backends.traces.cassandra.connection.servers[0]: 'localhost' has neither a dot nor a port. Jaeger exits at startup and crash-loops. Write it as HOST:PORT, such as 'cassandra:9042'.
      JVT059 config.yaml extensions.jaeger_storage.backends.traces.cassandra.connection.servers: 'cassandra' has neither a dot nor a port. Jaeger exits at startup and crash-loops. Write it as HOST:PORT, such as 'cassandra:9042'.
    `);
  });

  // Jaeger checks the first one only.
  test.each([
    [['cassandra:9042']],
    [['cassandra.data']],
    [['10.0.0.1', 'cassandra']],
    ['cassandra:9042,cassandra'],
    [['${env:CASSANDRA}']],
    [[]],
    [null],
    [{ cassandra: 9042 }],
  ])('%j passes', (each) => {
    expect(check('JVT059', servers(each))).toEqual([]);
  });
});
