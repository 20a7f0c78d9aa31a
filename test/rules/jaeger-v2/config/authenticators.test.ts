import { check, inMemory } from '../../../support/jaeger-v2';

function authenticated(authenticator: unknown, service: object = {}) {
  const http = { endpoint: '0.0.0.0:4318', auth: { authenticator } };
  return inMemory({ receivers: { otlp: { protocols: { http } } }, extensions: { basicauth: {} }, service });
}

describe('JVT055', () => {
  test('authenticators that are not started, and middlewares', () => {
    const elasticsearch = { server_urls: ['http://e:9200'], auth: { authenticator: 'sigv4auth' } };
    expect([
      ...check('JVT055', authenticated('basicauth')),
      ...check('JVT055', inMemory({ extensions: { jaeger_storage: { backends: { traces: { elasticsearch } } } } })),
      ...check(
        'JVT055',
        inMemory({ receivers: { otlp: { protocols: { grpc: { middlewares: [{ id: 'pprof' }] } } } } }),
      ),
    ]).toMatchInlineSnapshot(`
      JVT055 config.yaml receivers.otlp.protocols.http.auth.authenticator: 'basicauth' is not in service.extensions. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Define it in extensions, and add it to service.extensions.
      JVT055 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.auth.authenticator: 'sigv4auth' is not in service.extensions. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Define it in extensions, and add it to service.extensions.
      JVT055 config.yaml receivers.otlp.protocols.grpc.middlewares: needs an extension that no build of Jaeger has. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Remove it.
    `);
  });

  test('started ones, variables, and components that nothing starts, pass', () => {
    const pipelines = { traces: { receivers: ['otlp'], exporters: ['jaeger_storage_exporter'] } };
    expect(check('JVT055', authenticated('basicauth', { extensions: ['basicauth'], pipelines }))).toEqual([]);
    expect(check('JVT055', authenticated('${env:AUTH}'))).toEqual([]);
    expect(check('JVT055', authenticated(null))).toEqual([]);
    const unused = { 'otlp/2': { protocols: { grpc: { auth: { authenticator: 'basicauth' } } } } };
    expect(check('JVT055', inMemory({ receivers: unused }))).toEqual([]);
  });
});

describe('JVT062', () => {
  const metrics = (prometheus: object, of = 'metric_backends') =>
    inMemory({ extensions: { jaeger_storage: { [of]: { metrics: { prometheus } } } } });
  const basic = { username: 'jaeger', password: '${env:PASSWORD}' };

  test('logins that are never sent', () => {
    expect([
      ...check('JVT062', metrics({ auth: { basic } })),
      ...check('JVT062', metrics({ auth: { bearer_token: { file_path: '/token' } } })),
      ...check('JVT062', metrics({ auth: { api_key: { file_path: '/key' }, basic: null } })),
    ]).toMatchInlineSnapshot(`
      JVT062 config.yaml extensions.jaeger_storage.metric_backends.metrics.prometheus.auth.basic: is never sent. Jaeger has no metrics if Prometheus requires a login. Set auth.authenticator to an extension basicauth that has client_auth.
      JVT062 config.yaml extensions.jaeger_storage.metric_backends.metrics.prometheus.auth.bearer_token: is never sent. Jaeger has no metrics if Prometheus requires a login. Use token_file_path.
      JVT062 config.yaml extensions.jaeger_storage.metric_backends.metrics.prometheus.auth.api_key: is never sent. Jaeger has no metrics if Prometheus requires a login. Use auth.authenticator or token_file_path.
    `);
  });

  test('what is sent, and logins to other storages, pass', () => {
    expect(check('JVT062', metrics({ auth: { authenticator: 'basicauth' } }))).toEqual([]);
    expect(check('JVT062', metrics({ token_file_path: '/token' }))).toEqual([]);
    expect(check('JVT062', metrics({ token_file_path: '/token', auth: { basic } }))).toEqual([]);
    const elasticsearch = { server_urls: ['http://e:9200'], auth: { basic } };
    expect(
      check('JVT062', inMemory({ extensions: { jaeger_storage: { metric_backends: { e: { elasticsearch } } } } })),
    ).toEqual([]);
  });
});
