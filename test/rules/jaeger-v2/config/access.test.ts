import { check, inMemory } from '../../../support/jaeger-v2';

describe('JVT035', () => {
  function basePath(base_path: unknown) {
    return inMemory({ extensions: { jaeger_query: { base_path, storage: { traces: 'traces' } } } });
  }

  test('paths that are refused', () => {
    expect([
      ...['jaeger', '/a//b', '/a/../b/', '/a b'].flatMap((path) => check('JVT035', basePath(path))),
      ...['jaeger', '/jaeger/', '/a//b'].flatMap((path) => check('JVT035', basePath(path), { version: '2.17.0' })),
    ]).toMatchInlineSnapshot(`
      JVT035 config.yaml extensions.jaeger_query.base_path: 'jaeger' must begin with a slash. Jaeger exits at startup and crash-loops. Use '/jaeger'.
      JVT035 config.yaml extensions.jaeger_query.base_path: '/a//b' must have no '//', '.' or '..' in it. Jaeger exits at startup and crash-loops. Use '/a/b'.
      JVT035 config.yaml extensions.jaeger_query.base_path: '/a/../b/' must have no '//', '.' or '..' in it. Jaeger exits at startup and crash-loops. Use '/b'.
      JVT035 config.yaml extensions.jaeger_query.base_path: '/a b' must not have spaces. Jaeger exits at startup and crash-loops. Use '/a-b'.
      JVT035 config.yaml extensions.jaeger_query.base_path: 'jaeger' must begin with a slash. Jaeger exits at startup and crash-loops. Use '/jaeger'.
      JVT035 config.yaml extensions.jaeger_query.base_path: '/jaeger/' must not end with a slash. Jaeger exits at startup and crash-loops. Use '/jaeger'.
      JVT035 config.yaml extensions.jaeger_query.base_path: '/a//b' must have no '//', '.' or '..' in it. The UI is served at another path. Jaeger 2.18.0 and later exit at startup. Use '/a/b'.
    `);
  });

  test.each(['', '/', '/jaeger', '/a/b', '/jaeger/', '${env:BASE}', null])('%j passes', (path) => {
    expect(check('JVT035', basePath(path))).toEqual([]);
  });
});

describe('JVT036', () => {
  function health(healthcheckv2: unknown) {
    return inMemory({ extensions: { healthcheckv2 } });
  }

  test('settings without use_v2, and the reverse', () => {
    expect(
      [
        { http: { endpoint: '0.0.0.0:13133' } },
        { use_v2: false, grpc: null },
        { use_v2: true },
        { use_v2: true, component_health: {} },
      ].flatMap((each) => check('JVT036', health(each))),
    ).toMatchInlineSnapshot(`
      JVT036 config.yaml extensions.healthcheckv2.use_v2: must be true: without it http is ignored. The health check listens on 127.0.0.1:13133, where Kubernetes cannot reach it. Set use_v2: true.
      JVT036 config.yaml extensions.healthcheckv2.use_v2: false must be true: without it grpc is ignored. The health check listens on 127.0.0.1:13133, where Kubernetes cannot reach it. Set use_v2: true.
      JVT036 config.yaml extensions.healthcheckv2.http: missing, with use_v2: true. Jaeger exits at startup and crash-loops. Set http.endpoint, such as '0.0.0.0:13133'.
      JVT036 config.yaml extensions.healthcheckv2.http: missing, with use_v2: true. Jaeger exits at startup and crash-loops. Set http.endpoint, such as '0.0.0.0:13133'.
    `);
  });

  test.each([null, {}, { use_v2: true, http: null }, { use_v2: true, grpc: {} }, { endpoint: '0.0.0.0:13133' }])(
    '%j passes',
    (settings) => {
      expect(check('JVT036', health(settings))).toEqual([]);
    },
  );
});

describe('JVT037', () => {
  const adaptive = { adaptive: { sampling_store: 'traces' } };
  const traces = { receivers: ['otlp'], processors: ['adaptive_sampling'], exporters: ['jaeger_storage_exporter'] };

  test('no source, two, and the processor without adaptive', () => {
    expect([
      ...check('JVT037', inMemory({ extensions: { remote_sampling: null } })),
      ...check('JVT037', inMemory({ extensions: { remote_sampling: { ...adaptive, file: { path: '/x' } } } })),
      ...check('JVT037', inMemory({ processors: { adaptive_sampling: null }, service: { pipelines: { traces } } })),
      ...check(
        'JVT037',
        inMemory({
          extensions: { remote_sampling: { file: { path: '/x' } } },
          processors: { adaptive_sampling: null },
          service: { extensions: ['remote_sampling'], pipelines: { traces } },
        }),
      ),
    ]).toMatchInlineSnapshot(`
      JVT037 config.yaml extensions.remote_sampling: has neither file nor adaptive. Jaeger exits at startup and crash-loops. Add file or adaptive.
      JVT037 config.yaml extensions.remote_sampling: has both file and adaptive. Jaeger exits at startup and crash-loops. Keep one of them.
      JVT037 config.yaml processors.adaptive_sampling: needs extension remote_sampling with adaptive, in service.extensions. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Add remote_sampling.adaptive, or remove this processor.
      JVT037 config.yaml processors.adaptive_sampling: needs extension remote_sampling with adaptive, in service.extensions. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Add remote_sampling.adaptive, or remove this processor.
    `);
  });

  test('one source, and the processor with it, pass', () => {
    const config = inMemory({
      extensions: { remote_sampling: adaptive },
      processors: { adaptive_sampling: null },
      service: { extensions: ['remote_sampling'], pipelines: { traces } },
    });
    expect(check('JVT037', config)).toEqual([]);
    expect(check('JVT037', inMemory({ processors: { adaptive_sampling: null } }))).toEqual([]);
  });
});
