import { check, inMemory, stored } from '../../../support/jaeger-v2';

const MEMORY = { memory: { max_traces: 100000 } };

describe('JVT016', () => {
  test('no storage', () => {
    expect([
      ...check('JVT016', inMemory({ extensions: { jaeger_storage: {} } })),
      ...check('JVT016', inMemory({ extensions: { 'jaeger_storage/2': null } })),
      ...check('JVT016', inMemory({ extensions: { jaeger_storage: { backends: {} } } })),
    ]).toMatchInlineSnapshot(`
      JVT016 config.yaml extensions.jaeger_storage.backends: missing: jaeger_storage needs at least one. Jaeger exits at startup and crash-loops. Declare one, such as memory: {max_traces: 100000} below a name.
      JVT016 config.yaml extensions.jaeger_storage/2.backends: missing: jaeger_storage needs at least one. Jaeger exits at startup and crash-loops. Declare one, such as memory: {max_traces: 100000} below a name.
      JVT016 config.yaml extensions.jaeger_storage.backends: missing: jaeger_storage needs at least one. Jaeger exits at startup and crash-loops. Declare one, such as memory: {max_traces: 100000} below a name.
    `);
  });

  test('a storage passes', () => {
    expect(check('JVT016', inMemory())).toEqual([]);
  });
});

describe('JVT017', () => {
  const metrics = { jaeger_storage: { backends: { traces: MEMORY }, metric_backends: { m: {} } } };

  test('none or two kinds', () => {
    expect([
      ...check('JVT017', stored({})),
      ...check('JVT017', stored({ ...MEMORY, badger: {} })),
      ...check('JVT017', stored({ ...MEMORY, badger: {} }), { version: '2.14.1' }),
      ...check('JVT017', inMemory({ extensions: metrics })),
      ...check('JVT017', inMemory({ extensions: metrics }), { version: '2.13.0' }),
    ]).toMatchInlineSnapshot(`
      JVT017 config.yaml extensions.jaeger_storage.backends.traces: has no kind. Jaeger exits at startup and crash-loops. Add one of memory, badger, grpc, cassandra, elasticsearch, opensearch, clickhouse below it.
      JVT017 config.yaml extensions.jaeger_storage.backends.traces: has 2 kinds: memory, badger. Jaeger exits at startup and crash-loops. Declare each kind as a storage with its own name.
      JVT017 config.yaml extensions.jaeger_storage.backends.traces: has 2 kinds: memory, badger. Jaeger silently uses one of them. Later versions exit at startup. Declare each kind as a storage with its own name.
      JVT017 config.yaml extensions.jaeger_storage.metric_backends.m: has no kind. Jaeger exits at startup and crash-loops. Add one of prometheus, elasticsearch, opensearch, clickhouse below it.
      JVT017 config.yaml extensions.jaeger_storage.metric_backends.m: has no kind. Jaeger has no such storage. Add one of prometheus, elasticsearch, opensearch, clickhouse below it.
    `);
  });

  test('one passes, also if it is empty', () => {
    expect(check('JVT017', stored({ memory: null }))).toEqual([]);
  });
});

describe('JVT018', () => {
  test('a name is missing', () => {
    expect([
      ...check('JVT018', inMemory({ exporters: { jaeger_storage_exporter: null } })),
      ...check('JVT018', inMemory({ extensions: { jaeger_query: {} } })),
      ...check('JVT018', inMemory({ extensions: { remote_sampling: { adaptive: { sampling_store: '' } } } })),
    ]).toMatchInlineSnapshot(`
      JVT018 config.yaml exporters.jaeger_storage_exporter.trace_storage: missing. Jaeger exits at startup and crash-loops. Set it to 'traces'.
      JVT018 config.yaml extensions.jaeger_query.storage.traces: missing. Jaeger exits at startup and crash-loops. Set it to 'traces'.
      JVT018 config.yaml extensions.remote_sampling.adaptive.sampling_store: missing. Jaeger exits at startup and crash-loops. Set it to 'traces'.
    `);
  });

  test('optional names may be missing', () => {
    expect(check('JVT018', inMemory({ extensions: { remote_sampling: { file: { path: '/x' } } } }))).toEqual([]);
  });
});

describe('JVT019', () => {
  test('storages that are not declared', () => {
    const storage = { traces: 'trace', traces_archive: 'archive', metrics: 'traces' };
    expect([
      ...check('JVT019', inMemory({ extensions: { jaeger_query: { storage } } })),
      ...check('JVT019', inMemory({ exporters: { 'jaeger_storage_exporter/2': { trace_storage: 'x' } } })),
    ]).toMatchInlineSnapshot(`
      JVT019 config.yaml extensions.jaeger_query.storage.traces: unknown storage 'trace'. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Did you mean 'traces'?
      JVT019 config.yaml extensions.jaeger_query.storage.traces_archive: unknown storage 'archive'. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Declare it in extensions.jaeger_storage.backends.
      JVT019 config.yaml extensions.jaeger_query.storage.metrics: storage 'traces' is not in metric_backends. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Declare it in extensions.jaeger_storage.metric_backends as well.
      JVT019 config.yaml exporters.jaeger_storage_exporter/2.trace_storage: unknown storage 'x'. Jaeger exits at startup as soon as it is used. Declare it in extensions.jaeger_storage.backends.
    `);
  });

  test('declared ones and variables pass', () => {
    expect(check('JVT019', inMemory())).toEqual([]);
    expect(
      check('JVT019', inMemory({ exporters: { jaeger_storage_exporter: { trace_storage: '${env:S}' } } })),
    ).toEqual([]);
  });
});

describe('JVT020', () => {
  test('0, less, or null', () => {
    expect([0, -1, 0.5, 1.5, null].flatMap((max_traces) => check('JVT020', stored({ memory: { max_traces } }))))
      .toMatchInlineSnapshot(`
      JVT020 config.yaml extensions.jaeger_storage.backends.traces.memory.max_traces: 0 must be a whole number of 1 or more. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Set it to the most traces that fit into memory, such as 100000.
      JVT020 config.yaml extensions.jaeger_storage.backends.traces.memory.max_traces: -1 must be a whole number of 1 or more. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Set it to the most traces that fit into memory, such as 100000.
      JVT020 config.yaml extensions.jaeger_storage.backends.traces.memory.max_traces: 0.5 must be a whole number of 1 or more. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Set it to the most traces that fit into memory, such as 100000.
      JVT020 config.yaml extensions.jaeger_storage.backends.traces.memory.max_traces: 1.5 must be a whole number of 1 or more. Jaeger cuts it to a whole number. Set it to the most traces that fit into memory, such as 100000.
      JVT020 config.yaml extensions.jaeger_storage.backends.traces.memory.max_traces: null must be a whole number of 1 or more. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Set it to the most traces that fit into memory, such as 100000.
    `);
  });

  test.each([{ memory: { max_traces: 1 } }, { memory: {} }, { memory: null }, { badger: { max_traces: 0 } }])(
    '%j passes',
    (storage) => {
      expect(check('JVT020', stored(storage))).toEqual([]);
    },
  );
});

describe('JVT021', () => {
  test('no number', () => {
    expect([...check('JVT021', stored({ memory: {} })), ...check('JVT021', stored({ memory: null }))])
      .toMatchInlineSnapshot(`
      JVT021 config.yaml extensions.jaeger_storage.backends.traces.memory.max_traces: missing: the default is 1,000,000 traces. Traces can use all memory of the pod. Then it is killed, and all of them are lost. Set it, such as to 100000.
      JVT021 config.yaml extensions.jaeger_storage.backends.traces.memory.max_traces: missing: the default is 1,000,000 traces. Traces can use all memory of the pod. Then it is killed, and all of them are lost. Set it, such as to 100000.
    `);
  });

  test('a number and another storage pass', () => {
    expect(check('JVT021', inMemory())).toEqual([]);
    expect(check('JVT021', stored({ badger: {} }))).toEqual([]);
  });
});
