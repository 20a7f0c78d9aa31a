import { check } from '../../../support/jaeger';

describe('JAE006', () => {
  test('reports each of these', () => {
    expect(
      [1.5, 'many', '5 traces', 'about 5', '~5', true, 1e21].flatMap((maxTraces) => [
        ...check('JAE006', { storage: { options: { memory: { 'max-traces': maxTraces } } } }),
        ...check('JAE006', { storage: { options: { 'memory.max-traces': maxTraces } } }),
      ]),
    ).toMatchInlineSnapshot(`
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 1.5 must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 1.5 must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 'many' must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 'many' must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: '5 traces' must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: '5 traces' must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 'about 5' must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 'about 5' must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: '~5' must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: '~5' must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: true must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: true must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 1e+21 must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 1e+21 must be a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
    `);
  });

  test.each([1, 100000, '100000', 0])('%j passes', (maxTraces) => {
    expect(check('JAE006', { storage: { options: { memory: { 'max-traces': maxTraces } } } })).toEqual([]);
  });
});

describe('JAE032', () => {
  test('a missing limit', () => {
    expect(check('JAE032', { storage: { type: 'memory' } })).toMatchInlineSnapshot(
      `JAE032 production/jaeger spec.storage.options.memory.max-traces: missing: by default there is no limit. Traces accumulate until the pod runs out of memory and is killed, and all of them are lost. Use JaegerStorage.memory({ maxTraces: 100000 }).`,
    );
  });

  test('a number that means no limit', () => {
    expect(
      [0, -1].flatMap((maxTraces) =>
        check('JAE032', { storage: { type: 'memory', options: { memory: { 'max-traces': maxTraces } } } }),
      ),
    ).toMatchInlineSnapshot(`
      JAE032 production/jaeger spec.storage.options.memory.max-traces: 0 means no limit. Traces accumulate until the pod runs out of memory and is killed, and all of them are lost. Use JaegerStorage.memory({ maxTraces: 100000 }).
      JAE032 production/jaeger spec.storage.options.memory.max-traces: -1 means no limit. Traces accumulate until the pod runs out of memory and is killed, and all of them are lost. Use JaegerStorage.memory({ maxTraces: 100000 }).
    `);
  });

  test.each([{ type: 'badger' }, { options: { es: { 'server-urls': 'http://e:9200' } } }])(
    '%j is another storage',
    (storage) => {
      expect(check('JAE032', { storage })).toEqual([]);
    },
  );

  test.each([{ 'memory.max-traces': 1000 }, { memory: { 'max-traces': 1000 } }, { memory: { 'max-traces': 'many' } }])(
    '%j passes',
    (options) => {
      expect(check('JAE032', { storage: { type: 'memory', options } })).toEqual([]);
    },
  );
});

describe('JAE061', () => {
  test('reports each of these', () => {
    expect(
      [{}, { resources: { limits: { cpu: '1' }, requests: { memory: '1Gi' } } }].flatMap((spec) =>
        check('JAE061', spec),
      ),
    ).toMatchInlineSnapshot(`
      JAE061 production/jaeger spec.allInOne.resources.limits.memory: missing, although traces are kept in memory. Traces can use all memory of the node, and then other pods are killed as well. Use JaegerStrategy.allInOne({ resources: { limits: { memory: '2Gi' } } }).
      JAE061 production/jaeger spec.allInOne.resources.limits.memory: missing, although traces are kept in memory. Traces can use all memory of the node, and then other pods are killed as well. Use JaegerStrategy.allInOne({ resources: { limits: { memory: '2Gi' } } }).
    `);
  });

  test.each([
    { resources: { limits: { memory: '2Gi' } } },
    { allInOne: { resources: { limits: { memory: '2Gi' } } } },
    { storage: { type: 'badger' } },
    { storage: { options: { 'es.server-urls': 'http://e:9200' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE061', spec)).toEqual([]);
  });
});
