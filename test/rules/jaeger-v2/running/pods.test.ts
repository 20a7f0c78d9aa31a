import { check, inMemory, stored } from '../../../support/jaeger-v2';

describe('JVT050', () => {
  test('several pods with a storage of their own', () => {
    expect([
      ...check('JVT050', inMemory(), { replicas: 3 }),
      ...check('JVT050', stored({ badger: { ephemeral: true } }), { replicas: 2 }),
    ]).toMatchInlineSnapshot(`
      JVT050 config.yaml extensions.jaeger_storage.backends.traces.memory: cannot be shared, but up to 3 pods run. Each pod has some of the traces, and the UI shows those of one pod at random. Run one pod, or use a storage that all pods share.
      JVT050 config.yaml extensions.jaeger_storage.backends.traces.badger: cannot be shared, but up to 2 pods run. Each pod has some of the traces, and the UI shows those of one pod at random. Run one pod, or use a storage that all pods share.
    `);
  });

  test('one pod, an unknown number, and a shared storage pass', () => {
    expect(check('JVT050', inMemory(), { replicas: 1 })).toEqual([]);
    expect(check('JVT050', inMemory())).toEqual([]);
    expect(check('JVT050', stored({ grpc: { endpoint: 'x:17271' } }), { replicas: 3 })).toEqual([]);
  });
});

describe('JVT051', () => {
  function badger(directories: object, ephemeral = false) {
    return stored({ badger: { ephemeral, directories } });
  }

  const folders = { keys: '/badger/keys', values: '/data/values' };

  test('directories in the container', () => {
    expect([
      ...check('JVT051', badger(folders), { persistentFolders: ['/badger'] }),
      ...check('JVT051', badger({}), { persistentFolders: ['/badger'] }),
    ]).toMatchInlineSnapshot(`
      JVT051 config.yaml extensions.jaeger_storage.backends.traces.badger.directories.values: '/data/values' is not on a volume that outlives the pod. Traces are stored in the container or the pod, and lost with it. Mount a persistentVolumeClaim, and set both directories to folders on it.
      JVT051 config.yaml extensions.jaeger_storage.backends.traces.badger.directories.keys: missing. Traces are stored in the container or the pod, and lost with it. Mount a persistentVolumeClaim, and set both directories to folders on it.
      JVT051 config.yaml extensions.jaeger_storage.backends.traces.badger.directories.values: missing. Traces are stored in the container or the pod, and lost with it. Mount a persistentVolumeClaim, and set both directories to folders on it.
    `);
  });

  test('directories on volumes, unknown volumes, and an ephemeral Badger pass', () => {
    expect(check('JVT051', badger(folders), { persistentFolders: ['/badger', '/data/values'] })).toEqual([]);
    expect(check('JVT051', badger(folders))).toEqual([]);
    expect(check('JVT051', badger(folders, true), { persistentFolders: [] })).toEqual([]);
    expect(check('JVT051', badger({ keys: '${env:K}', values: '${env:V}' }), { persistentFolders: [] })).toEqual([]);
  });
});

describe('JVT052', () => {
  const traces = { receivers: ['otlp'], processors: ['tail_sampling'], exporters: ['jaeger_storage_exporter'] };
  const config = inMemory({
    processors: { tail_sampling: { policies: [{ name: 'all', type: 'always_sample' }] } },
    service: { pipelines: { traces } },
  });

  test('several pods', () => {
    expect(check('JVT052', config, { replicas: 2 })).toMatchInlineSnapshot(
      `JVT052 config.yaml processors.tail_sampling: runs in up to 2 pods. Each pod decides by the spans that it has, so traces can be stored without some of their spans. Run one pod, or send all spans of a trace to one pod.`,
    );
  });

  test('one pod, and a processor that no pipeline uses, pass', () => {
    expect(check('JVT052', config, { replicas: 1 })).toEqual([]);
    expect(check('JVT052', inMemory({ processors: { tail_sampling: null } }), { replicas: 2 })).toEqual([]);
  });

  test('Kafka gives each trace to one pod, unless spans come another way, too', () => {
    const reading = (...receivers: readonly string[]) =>
      check(
        'JVT052',
        inMemory({
          receivers: { kafka: { brokers: ['kafka:9092'] } },
          processors: { tail_sampling: { policies: [{ name: 'all', type: 'always_sample' }] } },
          service: { pipelines: { traces: { ...traces, receivers } } },
        }),
        { replicas: 2 },
      );
    expect(reading('kafka')).toEqual([]);
    expect(reading('kafka', 'otlp')).toHaveLength(1);
  });
});

describe('JVT058', () => {
  const config = stored({ elasticsearch: { server_urls: ['${env:ES_URL}'] } });

  test('a variable that the container does not set', () => {
    expect(check('JVT058', config, { variables: ['ES_URLS'] })).toMatchInlineSnapshot(
      `JVT058 config.yaml extensions.jaeger_storage.backends.traces.elasticsearch.server_urls[0]: variable 'ES_URL' is not set in the container. Jaeger reads an empty text in its place, and can exit at startup. Set it by the prop 'environment' of the role, or give it a default: \${env:ES_URL:-...}.`,
    );
  });

  test('one that it sets, and unknown containers pass', () => {
    expect(check('JVT058', config, { variables: ['ES_URL'] })).toEqual([]);
    expect(check('JVT058', config)).toEqual([]);
    expect(check('JVT058', inMemory(), { variables: [] })).toEqual([]);
  });
});
