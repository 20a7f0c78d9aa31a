import { check } from '../../../support/jaeger';

describe('JAE006', () => {
  test('reports each of these', () => {
    expect(
      [1.5, 'many', '5 traces', 'about 5', '~5', true, 1e21].flatMap((maxTraces) => [
        ...check('JAE006', { storage: { options: { memory: { 'max-traces': maxTraces } } } }),
        ...check('JAE006', { storage: { options: { 'memory.max-traces': maxTraces } } }),
      ]),
    ).toMatchInlineSnapshot(`
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 1.5 is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 1.5 is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 'many' is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 'many' is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: '5 traces' is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: '5 traces' is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 'about 5' is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 'about 5' is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: '~5' is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: '~5' is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: true is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: true is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 1e+21 is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
      JAE006 production/jaeger spec.storage.options.memory.max-traces: 1e+21 is not a whole number. Jaeger exits at startup and crash-loops. Use a whole number, such as 100000.
    `);
  });

  test.each([1, 100000, '100000', 0])('%j passes', (maxTraces) => {
    expect(check('JAE006', { storage: { options: { memory: { 'max-traces': maxTraces } } } })).toEqual([]);
  });
});

describe('JAE032', () => {
  test('memory without a limit', () => {
    expect(check('JAE032', { storage: { type: 'memory' } })).toMatchInlineSnapshot(
      `JAE032 production/jaeger spec.storage.options.memory.max-traces: is not set. Traces would pile up in the pod until it is killed for its memory, and then all are lost. Use JaegerStorage.memory({ maxTraces: 100000 }).`,
    );
  });

  test('a number that is no limit', () => {
    expect(
      [0, -1].flatMap((maxTraces) =>
        check('JAE032', { storage: { type: 'memory', options: { memory: { 'max-traces': maxTraces } } } }),
      ),
    ).toMatchInlineSnapshot(`
      JAE032 production/jaeger spec.storage.options.memory.max-traces: 0 means no limit. Traces would pile up in the pod until it is killed for its memory, and then all are lost. Use JaegerStorage.memory({ maxTraces: 100000 }).
      JAE032 production/jaeger spec.storage.options.memory.max-traces: -1 means no limit. Traces would pile up in the pod until it is killed for its memory, and then all are lost. Use JaegerStorage.memory({ maxTraces: 100000 }).
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
      JAE061 production/jaeger spec.allInOne.resources.limits.memory: is not set, and the traces are kept in memory. They would take what the node has, until Kubernetes stops pods of others as well. Use JaegerStrategy.allInOne({ resources: { limits: { memory: '2Gi' } } }).
      JAE061 production/jaeger spec.allInOne.resources.limits.memory: is not set, and the traces are kept in memory. They would take what the node has, until Kubernetes stops pods of others as well. Use JaegerStrategy.allInOne({ resources: { limits: { memory: '2Gi' } } }).
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
