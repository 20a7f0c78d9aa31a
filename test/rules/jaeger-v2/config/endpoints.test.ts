import { check, inMemory } from '../../../support/jaeger-v2';

const ALL = ['jaeger_storage', 'jaeger_query', 'healthcheckv2', 'remote_sampling', 'pprof'];
const HEALTH = { healthcheckv2: { use_v2: true, http: { endpoint: '0.0.0.0:13133' } } };

function otlp(grpc: unknown, http: unknown = { endpoint: '0.0.0.0:4318' }) {
  return { receivers: { otlp: { protocols: { grpc, http } } } };
}

describe('JVT027', () => {
  test('what is not HOST:PORT', () => {
    expect(
      ['http://0.0.0.0:4317', '0.0.0.0', ':otlp', '0.0.0.0:99999', '', '::1:4317'].flatMap((endpoint) =>
        check('JVT027', inMemory(otlp({ endpoint }))),
      ),
    ).toMatchInlineSnapshot(`
      JVT027 config.yaml receivers.otlp.protocols.grpc.endpoint: 'http://0.0.0.0:4317' must be HOST:PORT, without a scheme, with a port up to 65535. Jaeger exits at startup and crash-loops. Write it as '0.0.0.0:PORT'.
      JVT027 config.yaml receivers.otlp.protocols.grpc.endpoint: '0.0.0.0' must be HOST:PORT, without a scheme, with a port up to 65535. Jaeger exits at startup and crash-loops. Write it as '0.0.0.0:PORT'.
      JVT027 config.yaml receivers.otlp.protocols.grpc.endpoint: ':otlp' must be HOST:PORT, without a scheme, with a port up to 65535. Jaeger exits at startup and crash-loops. Write it as '0.0.0.0:PORT'.
      JVT027 config.yaml receivers.otlp.protocols.grpc.endpoint: '0.0.0.0:99999' must be HOST:PORT, without a scheme, with a port up to 65535. Jaeger exits at startup and crash-loops. Write it as '0.0.0.0:PORT'.
      JVT027 config.yaml receivers.otlp.protocols.grpc.endpoint: '' must not be empty. Jaeger listens on a random port. Write it as '0.0.0.0:PORT'.
      JVT027 config.yaml receivers.otlp.protocols.grpc.endpoint: '\\u003a:1:4317' must be HOST:PORT, without a scheme, with a port up to 65535. Jaeger exits at startup and crash-loops. Write it as '0.0.0.0:PORT'.
    `);
  });

  test.each(['0.0.0.0:4317', ':4317', '[::]:4317', '${env:HOST}:4317', '${env:ENDPOINT:-x}', 'jaeger:4317', 5, null])(
    '%j passes',
    (endpoint) => {
      expect(check('JVT027', inMemory(otlp({ endpoint })))).toEqual([]);
    },
  );

  test('a socket of the file system, and receivers that no pipeline uses, pass', () => {
    expect(check('JVT027', inMemory(otlp({ endpoint: '/run/otlp.sock', transport: 'unix' })))).toEqual([]);
    expect(check('JVT027', inMemory({ receivers: { zipkin: { endpoint: 'http://z' } } }))).toEqual([]);
  });
});

describe('JVT028', () => {
  test('each use', () => {
    const config = inMemory({
      ...otlp({ endpoint: 'localhost:4317' }, { endpoint: '[::1]:4318' }),
      extensions: {
        jaeger_query: { storage: { traces: 'traces' }, http: { endpoint: '127.0.0.1:16686' } },
        healthcheckv2: { use_v2: true, http: { endpoint: 'localhost:13133' } },
        remote_sampling: { file: { path: '/x' }, http: { endpoint: 'localhost:5778' } },
        pprof: { endpoint: 'localhost:1777' },
      },
      service: {
        extensions: ALL,
        pipelines: { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } },
      },
    });
    expect(check('JVT028', config, { isQueryBehindProxy: false })).toMatchInlineSnapshot(`
      JVT028 config.yaml receivers.otlp.protocols.grpc.endpoint: 'localhost:4317' is an address of the pod itself. Senders in other pods cannot reach it, and no traces arrive. Use '0.0.0.0:4317'.
      JVT028 config.yaml receivers.otlp.protocols.http.endpoint: '[::1]:4318' is an address of the pod itself. Senders in other pods cannot reach it, and no traces arrive. Use '0.0.0.0:4318'.
      JVT028 config.yaml extensions.jaeger_query.http.endpoint: '127.0.0.1:16686' is an address of the pod itself. The UI is unreachable from outside of the pod. Use '0.0.0.0:16686'.
      JVT028 config.yaml extensions.healthcheckv2.http.endpoint: 'localhost:13133' is an address of the pod itself. Kubernetes cannot reach it: probes fail, and the pod is restarted. Use '0.0.0.0:13133'.
      JVT028 config.yaml extensions.remote_sampling.http.endpoint: 'localhost:5778' is an address of the pod itself. Clients in other pods cannot reach it. Use '0.0.0.0:5778'.
    `);
  });

  test.each(['0.0.0.0:4317', '[::]:4317', ':4317', '${env:POD_IP}:4317', 'jaeger:4317'])('%j passes', (endpoint) => {
    expect(check('JVT028', inMemory(otlp({ endpoint })))).toEqual([]);
  });
});

test('JVT028 leaves jaeger_query on localhost to a proxy in the pod', () => {
  const query = {
    storage: { traces: 'traces' },
    http: { endpoint: 'localhost:16686' },
    grpc: { endpoint: 'localhost:16685' },
  };
  const config = inMemory({ ...otlp({ endpoint: 'localhost:4317' }), extensions: { jaeger_query: query } });
  expect(check('JVT028', config, { isQueryBehindProxy: true })).toHaveLength(1);
  expect(check('JVT028', config, { isQueryBehindProxy: false })).toHaveLength(3);
});

describe('JVT207', () => {
  const query = (endpoint: string) =>
    inMemory({ extensions: { jaeger_query: { storage: { traces: 'some_storage' }, http: { endpoint } } } });

  test('jaeger_query on localhost in unknown pods', () => {
    expect(check('JVT207', query('127.0.0.1:16686'))).toMatchInlineSnapshot(
      `JVT207 config.yaml extensions.jaeger_query.http.endpoint: '127.0.0.1:16686' is an address of the pod itself, which only a proxy in the pod can use. The UI is unreachable from outside of the pod. Use '0.0.0.0:16686' unless such a proxy, for example a login, leads there.`,
    );
  });

  test('passes elsewhere, and where the pods are known', () => {
    expect(check('JVT207', query('0.0.0.0:16686'))).toEqual([]);
    for (const isQueryBehindProxy of [true, false])
      expect(check('JVT207', query('localhost:16686'), { isQueryBehindProxy })).toEqual([]);
  });
});

describe('JVT029', () => {
  const unset = inMemory({
    ...otlp(null, {}),
    extensions: {
      jaeger_storage: {},
      jaeger_query: {},
      healthcheckv2: { use_v2: true, http: null },
      remote_sampling: { http: null },
      pprof: null,
    },
    service: {
      extensions: ALL,
      pipelines: { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } },
    },
  });

  test('receivers and health checks without an endpoint', () => {
    expect(check('JVT029', unset)).toMatchInlineSnapshot(`
      JVT029 config.yaml receivers.otlp.protocols.grpc.endpoint: missing: the default is 127.0.0.1:4317. Senders in other pods cannot reach it, and no traces arrive. Set it to '0.0.0.0:4317'.
      JVT029 config.yaml receivers.otlp.protocols.http.endpoint: missing: the default is 127.0.0.1:4318. Senders in other pods cannot reach it, and no traces arrive. Set it to '0.0.0.0:4318'.
      JVT029 config.yaml extensions.healthcheckv2.http.endpoint: missing: the default is 127.0.0.1:13133. Kubernetes cannot reach it: probes fail, and the pod is restarted. Set it to '0.0.0.0:13133'.
    `);
  });

  test('where something writes the endpoints, and where they are written, they pass', () => {
    expect(check('JVT029', unset, { listensOnAll: true })).toEqual([]);
    expect(check('JVT029', inMemory({ ...otlp({ endpoint: 'localhost:4317' }), extensions: HEALTH }))).toEqual([]);
  });
});

describe('JVT030', () => {
  const READERS = [{ pull: { exporter: { prometheus: { host: '0.0.0.0', port: 8889 } } } }];
  const spm = (telemetry: object) =>
    inMemory({
      exporters: { prometheus: { endpoint: '0.0.0.0:8889' } },
      service: {
        extensions: ['jaeger_storage'],
        pipelines: {
          traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] },
          metrics: { receivers: ['otlp'], exporters: ['prometheus'] },
        },
        telemetry,
      },
    });

  test('two on one port', () => {
    expect([
      ...check('JVT030', inMemory(otlp({ endpoint: '0.0.0.0:4317' }, { endpoint: '127.0.0.1:4317' }))),
      ...check('JVT030', inMemory({ ...otlp({ endpoint: ':16686' }) })),
      ...check('JVT030', spm({ metrics: { readers: READERS } })),
      ...check('JVT030', { ...spm({}), exporters: { prometheus: { endpoint: '0.0.0.0:8888' } } }),
    ]).toMatchInlineSnapshot(`
      JVT030 config.yaml receivers.otlp.protocols.http.endpoint: '127.0.0.1:4317' is port 4317, where otlp listens as well. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Use another port here, or change receivers.otlp.protocols.grpc.endpoint.
      JVT030 config.yaml receivers.otlp.protocols.grpc.endpoint: ':16686' is port 16686, where jaeger_query listens as well. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Use another port here, or change extensions.jaeger_query.http.endpoint.
      JVT030 config.yaml service.telemetry.metrics.readers[0].pull.exporter.prometheus.port: 8889 is port 8889, where prometheus listens as well. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Use another port here, or change exporters.prometheus.endpoint.
      JVT030 config.yaml exporters.prometheus.endpoint: '0.0.0.0:8888' is port 8888, where service.telemetry listens as well. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Use another port here, or change service.telemetry.metrics.readers.
    `);
  });

  test('other ports, hosts and protocols pass', () => {
    expect(check('JVT030', inMemory(otlp({ endpoint: '127.0.0.1:4317' }, { endpoint: '127.0.0.2:4317' })))).toEqual([]);
    expect(check('JVT030', inMemory(otlp({ endpoint: '0.0.0.0:0' }, { endpoint: '0.0.0.0:0' })))).toEqual([]);
    expect(check('JVT030', inMemory(otlp({ endpoint: '0.0.0.0:${env:A}' }, { endpoint: '0.0.0.0:${env:A}' })))).toEqual(
      [],
    );
    expect(check('JVT030', spm({ metrics: { level: 'none', readers: READERS } }))).toEqual([]);
    const jaeger = { protocols: { thrift_compact: { endpoint: ':4317' } } };
    const traces = { receivers: ['otlp', 'jaeger'], exporters: ['jaeger_storage_exporter'] };
    const udp = inMemory({ receivers: { jaeger }, service: { pipelines: { traces } } });
    expect(check('JVT030', udp)).toEqual([]);
  });
});
