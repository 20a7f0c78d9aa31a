import { check } from '../../../support/jaeger-v2';

function storage(settings: object) {
  return { extensions: { jaeger_storage: { backends: { traces: settings } } } };
}

describe('JVT002', () => {
  test('keys that no version knows', () => {
    expect([
      ...check('JVT002', storage({ memory: { 'max-traces': 100000 } })),
      ...check('JVT002', storage({ elasticsarch: { server_urls: ['http://e:9200'] } })),
      ...check('JVT002', storage({ badger: { Ephemeral: false, directory: '/badger' } })),
      ...check('JVT002', { receivers: { jaeger: { protocols: { thrift: null } } } }),
      ...check('JVT002', { receivers: { jaeger: { remote_sampling: {} } } }),
      ...check('JVT002', { extensions: { jaeger_query: { 'query.base-path': '/jaeger' } } }),
      ...check('JVT002', { service: { pipeline: {}, pipelines: { traces: { receiver: ['otlp'] } } } }),
      ...check('JVT002', { extensions: { jaeger_query: { multi_tenancy: { tenants: ['a'] } } } }),
      ...check('JVT002', {
        service: { telemetry: { metrics: { address: '0.0.0.0:8888' }, logs: { levels: 'info' } } },
      }),
    ]).toMatchInlineSnapshot(`
      JVT002 config.yaml extensions.jaeger_storage.backends.traces.memory.max-traces: unknown key 'max-traces'. Jaeger exits at startup and crash-loops. Did you mean 'max_traces'?
      JVT002 config.yaml extensions.jaeger_storage.backends.traces.elasticsarch: unknown key 'elasticsarch'. Jaeger exits at startup and crash-loops. Did you mean 'elasticsearch'?
      JVT002 config.yaml extensions.jaeger_storage.backends.traces.badger.Ephemeral: unknown key 'Ephemeral'. Jaeger exits at startup and crash-loops. Did you mean 'ephemeral'?
      JVT002 config.yaml extensions.jaeger_storage.backends.traces.badger.directory: unknown key 'directory'. Jaeger exits at startup and crash-loops. Did you mean 'directories'?
      JVT002 config.yaml receivers.jaeger.protocols.thrift: unknown key 'thrift'. Jaeger exits at startup and crash-loops. Remove it, or use one of grpc, thrift_http, thrift_binary, thrift_compact.
      JVT002 config.yaml receivers.jaeger.remote_sampling: unknown key 'remote_sampling'. Jaeger exits at startup and crash-loops. Remove it, and use the extension remote_sampling.
      JVT002 config.yaml extensions.jaeger_query.query.base-path: unknown key 'query.base-path'. Jaeger exits at startup and crash-loops. Did you mean 'base_path'?
      JVT002 config.yaml service.pipeline: unknown key 'pipeline'. Jaeger exits at startup and crash-loops. Did you mean 'pipelines'?
      JVT002 config.yaml service.pipelines.traces.receiver: unknown key 'receiver'. Jaeger exits at startup and crash-loops. Did you mean 'receivers'?
      JVT002 config.yaml extensions.jaeger_query.multi_tenancy.tenants: unknown key 'tenants'. Jaeger exits at startup and crash-loops. Did you mean 'Tenants'?
      JVT002 config.yaml service.telemetry.metrics.address: unknown key 'address'. Jaeger exits at startup and crash-loops. Set readers instead, with pull.exporter.prometheus.host and port.
      JVT002 config.yaml service.telemetry.logs.levels: unknown key 'levels'. Jaeger exits at startup and crash-loops. Did you mean 'level'?
    `);
  });

  test('flags and variables of version 1', () => {
    expect(check('JVT002', { SPAN_STORAGE_TYPE: 'memory', 'es.server-urls': 'http://e:9200', collector: { otlp: {} } }))
      .toMatchInlineSnapshot(`
      JVT002 config.yaml SPAN_STORAGE_TYPE: unknown key 'SPAN_STORAGE_TYPE'. Jaeger exits at startup and crash-loops. Remove it: Jaeger 2 reads no flags and variables of version 1. Storages are in extensions.jaeger_storage.backends.
      JVT002 config.yaml es.server-urls: unknown key 'es.server-urls'. Jaeger exits at startup and crash-loops. Remove it: Jaeger 2 reads no flags and variables of version 1. Storages are in extensions.jaeger_storage.backends.
      JVT002 config.yaml collector: unknown key 'collector'. Jaeger exits at startup and crash-loops. Remove it: Jaeger 2 reads no flags and variables of version 1. Storages are in extensions.jaeger_storage.backends.
    `);
  });

  test('keys that another version knows', () => {
    expect([
      ...check('JVT002', storage({ elasticsearch: { max_trace_duration: '1h' } }), { version: '2.19.0' }),
      ...check('JVT002', storage({ clickhouse: { ttl: '72h', tls: {} } }), { version: '2.18.0' }),
      ...check('JVT002', { exporters: { kafka: { topic: 'spans', encoding: 'otlp_proto' } } }),
      ...check('JVT002', { receivers: { kafka: { traces: { topic: 'spans' } } } }),
      ...check('JVT002', { receivers: { kafka: { traces: { topics: ['spans'] } } } }, { version: '2.13.0' }),
      ...check('JVT002', { exporters: { otlp: { user_agent: 'milvus' } } }, { version: '2.13.0' }),
    ]).toMatchInlineSnapshot(`
      JVT002 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.max_trace_duration: unknown key 'max_trace_duration' in Jaeger 2.19.0. Jaeger exits at startup and crash-loops. Remove it, or use Jaeger 2.20 or later.
      JVT002 config.yaml extensions.jaeger_storage.backends.traces.clickhouse.tls: unknown key 'tls' in Jaeger 2.18.0. Jaeger exits at startup and crash-loops. Remove it, or use Jaeger 2.19 or later.
      JVT002 config.yaml exporters.kafka.topic: unknown key 'topic' in Jaeger 2.20.0. Jaeger exits at startup and crash-loops. Set traces.topic instead.
      JVT002 config.yaml exporters.kafka.encoding: unknown key 'encoding' in Jaeger 2.20.0. Jaeger exits at startup and crash-loops. Set traces.encoding instead.
      JVT002 config.yaml receivers.kafka.traces.topic: unknown key 'topic' in Jaeger 2.20.0. Jaeger exits at startup and crash-loops. Set topics instead, which is a list.
      JVT002 config.yaml receivers.kafka.traces.topics: unknown key 'topics' in Jaeger 2.13.0. Jaeger exits at startup and crash-loops. Set topic instead, which is one text.
      JVT002 config.yaml exporters.otlp.user_agent: unknown key 'user_agent' in Jaeger 2.13.0. Jaeger exits at startup and crash-loops. Remove it, or use Jaeger 2.20.0.
    `);
  });

  test.each([
    ['2.13.0', storage({ clickhouse: { addresses: ['c:9000'] } })],
    ['2.13.0', { exporters: { kafka: { topic: 'spans' } }, receivers: { kafka: { traces: { topic: 'spans' } } } }],
    ['2.16.0', { exporters: { kafka: { topic: 'spans' } }, receivers: { kafka: { traces: { topics: ['spans'] } } } }],
    ['2.18.0', storage({ clickhouse: { ttl: '72h' } })],
    ['2.20.0', { extensions: { jaeger_query: { multi_tenancy: { Enabled: true } } } }],
    ['2.20.0', { receivers: { otlp: { protocols: { grpc: { enabled: true } } } } }],
    [
      '2.20.0',
      { processors: { tail_sampling: { policies: [{ name: 'a', type: 'and', and: { and_sub_policy: [] } }] } } },
    ],
    // What a newer version knows was not compared.
    ['2.21.0', storage({ memory: { max_bytes: 5 } })],
    ['3.0.0', storage({ memory: { max_bytes: 5 } })],
  ])('%s knows %j', (version, config) => {
    expect(check('JVT002', config, { version })).toEqual([]);
  });

  test('settings that are not a mapping, and components without settings, have no keys', () => {
    expect(check('JVT002', { receivers: { otlp: 'x', nop: { a: 1 }, zipkin: ['x'] }, service: null })).toEqual([]);
  });
});
