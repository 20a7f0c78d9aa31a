import { check, inMemory } from '../../../support/jaeger-v2';

describe('JVT012', () => {
  test('an extension that is not defined', () => {
    expect(check('JVT012', inMemory({ service: { extensions: ['jaeger_storag', 'pprof'] } }))).toMatchInlineSnapshot(`
      JVT012 config.yaml service.extensions[0]: 'jaeger_storag' is not defined in extensions. Jaeger exits at startup and crash-loops. Did you mean 'jaeger_storage'?
      JVT012 config.yaml service.extensions[1]: 'pprof' is not defined in extensions. Jaeger exits at startup and crash-loops. Define it in extensions, or remove it here.
    `);
  });

  test('defined ones pass', () => {
    expect(check('JVT012', inMemory({}))).toEqual([]);
  });
});

describe('JVT013', () => {
  test('jaeger_storage is not listed', () => {
    expect([
      ...check('JVT013', inMemory({ service: { extensions: [] } })),
      ...check('JVT013', inMemory({ service: { extensions: ['jaeger_query'], pipelines: {} } })),
    ]).toMatchInlineSnapshot(`
      JVT013 config.yaml service.extensions: does not name jaeger_storage, which jaeger_storage_exporter needs. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Add jaeger_storage.
      JVT013 config.yaml service.extensions: does not name jaeger_storage, which jaeger_query needs. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Add jaeger_storage.
    `);
  });

  test('where nothing uses a storage it passes', () => {
    expect(check('JVT013', inMemory({}))).toEqual([]);
    expect(check('JVT013', inMemory({ service: { extensions: [], pipelines: {} } }))).toEqual([]);
  });
});

describe('JVT014', () => {
  test('jaeger_query is not listed', () => {
    expect(check('JVT014', inMemory({ service: { extensions: ['jaeger_storage'] } }))).toMatchInlineSnapshot(
      `JVT014 config.yaml extensions.jaeger_query: 'jaeger_query' is not in service.extensions. Jaeger runs without its UI and query API. Add it to service.extensions, or remove it here.`,
    );
  });

  test('a collector without jaeger_query passes', () => {
    expect(check('JVT014', inMemory({}))).toEqual([]);
    expect(check('JVT014', { extensions: { jaeger_storage: {} }, service: { extensions: [] } })).toEqual([]);
  });
});

describe('JVT015', () => {
  test('components that nothing starts', () => {
    expect(
      check(
        'JVT015',
        inMemory({
          receivers: { otlp: { protocols: { grpc: null } }, 'zipkin/2': null },
          processors: { batch: null },
          exporters: { jaeger_storage_exporter: { trace_storage: 'traces' }, debug: null },
          extensions: { jaeger_storage: {}, jaeger_query: {}, pprof: null },
        }),
      ),
    ).toMatchInlineSnapshot(`
      JVT015 config.yaml receivers.zipkin/2: 'zipkin/2' is not in the receivers of a pipeline. Jaeger does not start zipkin. Add it there, or remove it here.
      JVT015 config.yaml processors.batch: 'batch' is not in the processors of a pipeline. Jaeger does not start batch. Add it there, or remove it here.
      JVT015 config.yaml exporters.debug: 'debug' is not in the exporters of a pipeline. Jaeger does not start debug. Add it there, or remove it here.
      JVT015 config.yaml extensions.pprof: 'pprof' is not in service.extensions. Jaeger does not start pprof. Add it there, or remove it here.
    `);
  });

  test('used ones pass', () => {
    expect(check('JVT015', inMemory({}))).toEqual([]);
  });
});
