import { check, inMemory, stored } from '../../../support/jaeger-v2';

describe('JVT060', () => {
  const probability = (default_sampling_probability: unknown) =>
    inMemory({ extensions: { remote_sampling: { file: { default_sampling_probability } } } });

  test('above 1, and below 0', () => {
    expect([2, 1.01, -0.1].flatMap((each) => check('JVT060', probability(each)))).toMatchInlineSnapshot(`
      JVT060 config.yaml extensions.remote_sampling.file.default_sampling_probability: 2 must be a number from 0 to 1. Jaeger exits at startup and crash-loops. Use a share such as 0.1 for 10 %.
      JVT060 config.yaml extensions.remote_sampling.file.default_sampling_probability: 1.01 must be a number from 0 to 1. Jaeger exits at startup and crash-loops. Use a share such as 0.1 for 10 %.
      JVT060 config.yaml extensions.remote_sampling.file.default_sampling_probability: -0.1 must be a number from 0 to 1. Jaeger exits at startup and crash-loops. Use a share such as 0.1 for 10 %.
    `);
  });

  test('shares, variables, and adaptive sampling pass', () => {
    for (const each of [0, 0.001, 1, '${env:PROBABILITY}', null]) {
      expect(check('JVT060', probability(each))).toEqual([]);
    }
    const adaptive = { remote_sampling: { adaptive: { default_sampling_probability: 2 } } };
    expect(check('JVT060', inMemory({ extensions: adaptive }))).toEqual([]);
  });
});

describe('JVT061', () => {
  function adaptive(storage: object, started = true) {
    return stored(storage, {
      extensions: { remote_sampling: { adaptive: { sampling_store: 'traces' } } },
      service: { extensions: ['jaeger_storage', ...(started ? ['remote_sampling'] : [])] },
    });
  }

  test('kinds that keep no probabilities', () => {
    expect([
      ...check('JVT061', adaptive({ grpc: { endpoint: 'storage:17271' } })),
      ...check('JVT061', adaptive({ clickhouse: { addresses: ['clickhouse:9000'] } })),
    ]).toMatchInlineSnapshot(`
      JVT061 config.yaml extensions.remote_sampling.adaptive.sampling_store: 'traces' is a storage of kind grpc, which keeps no probabilities. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Name a storage of another kind, or use file instead of adaptive.
      JVT061 config.yaml extensions.remote_sampling.adaptive.sampling_store: 'traces' is a storage of kind clickhouse, which keeps no probabilities. Jaeger's validate accepts it. Jaeger exits at startup and crash-loops. Name a storage of another kind, or use file instead of adaptive.
    `);
  });

  test('other kinds, unknown storages, and an extension that nothing starts, pass', () => {
    for (const kind of ['memory', 'badger', 'cassandra', 'elasticsearch', 'opensearch']) {
      expect(check('JVT061', adaptive({ [kind]: {} }))).toEqual([]);
    }
    expect(check('JVT061', adaptive({ grpc: { endpoint: 'storage:17271' } }, false))).toEqual([]);
    const named = { remote_sampling: { adaptive: { sampling_store: 'missing' } } };
    const service = { extensions: ['jaeger_storage', 'remote_sampling'] };
    expect(check('JVT061', stored({ grpc: {} }, { extensions: named, service }))).toEqual([]);
  });
});
