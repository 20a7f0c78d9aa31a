import { flatMapRows } from '../../../support/rows';
import { checkObject } from '../../../../lib/rules/objects';
import { check } from '../../../support/jaeger';

test.each([
  ['v1', 'Jaeger'],
  ['jaegertracing.io/v1', 'JaegerList'],
])('%s %s is not checked as a Jaeger', (apiVersion, kind) => {
  const other = { apiVersion, kind, metadata: { name: '1', namespace: 'default' }, spec: { strategy: 'prodution' } };
  expect(checkObject(other, 'x').filter(({ code }) => code.startsWith('JAE'))).toEqual([]);
});

describe('JAE002', () => {
  test('production with memory', () => {
    expect(check('JAE002', { strategy: 'production', storage: { type: 'memory' } })).toMatchInlineSnapshot(
      `JAE002 production/jaeger spec.storage.type: 'memory' cannot be shared by the pods of strategy 'production'. The operator silently falls back to allinone and ignores collector, query and ingester settings. Use 'elasticsearch' or 'cassandra'.`,
    );
  });

  test('a storage that a strategy cannot share', () => {
    expect(
      flatMapRows(
        [
          ['streaming', { type: 'badger' }],
          ['Production', { type: 'Memory' }],
          ['production', {}],
        ],

        (strategy, storage) => check('JAE002', { strategy, storage }),
      ),
    ).toMatchInlineSnapshot(`
      JAE002 production/jaeger spec.storage.type: 'badger' cannot be shared by the pods of strategy 'streaming'. The operator silently falls back to allinone and ignores collector, query and ingester settings. Use 'elasticsearch' or 'cassandra'.
      JAE002 production/jaeger spec.storage.type: 'memory' cannot be shared by the pods of strategy 'production'. The operator silently falls back to allinone and ignores collector, query and ingester settings. Use 'elasticsearch' or 'cassandra'.
      JAE002 production/jaeger spec.storage.type: 'memory' cannot be shared by the pods of strategy 'production'. The operator silently falls back to allinone and ignores collector, query and ingester settings. Use 'elasticsearch' or 'cassandra'.
    `);
  });

  test.each([
    { strategy: 'production', storage: { type: 'elasticsearch' } },
    { strategy: 'streaming', storage: { type: 'cassandra' } },
    { strategy: 'allInOne', storage: { type: 'memory' } },
    { storage: { type: 'badger' } },
    // JAE004 reports unknown types.
    { strategy: 'production', storage: { type: 'opensearch' } },
    { strategy: 'production', storage: { type: 'Badger' } },
    // JAE020 reports these, with which the strategy is kept.
    { strategy: 'production', storage: { type: 'kafka' } },
    { strategy: 'production', storage: { type: 'grpc-plugin' } },
  ])('%j passes', (spec) => {
    expect(check('JAE002', spec)).toEqual([]);
  });
});

describe('JAE003', () => {
  test('a misspelt strategy', () => {
    expect(check('JAE003', { strategy: 'prodution' })).toMatchInlineSnapshot(
      `JAE003 production/jaeger spec.strategy: unknown strategy 'prodution'. The operator silently falls back to allinone. Did you mean 'production'?`,
    );
  });

  test('a strategy that is not like any other', () => {
    expect(check('JAE003', { strategy: 'xyz' })).toMatchInlineSnapshot(
      `JAE003 production/jaeger spec.strategy: unknown strategy 'xyz'. The operator silently falls back to allinone. Use one of allinone, production, streaming.`,
    );
  });

  test.each([undefined, '', 'allInOne', 'all-in-one', 'Production', 'streaming'])('%s passes', (strategy) => {
    expect(check('JAE003', { strategy })).toEqual([]);
  });
});

describe('JAE004', () => {
  test('opensearch', () => {
    expect(check('JAE004', { storage: { type: 'opensearch' } })).toMatchInlineSnapshot(
      `JAE004 production/jaeger spec.storage.type: unknown storage type 'opensearch'. The operator silently falls back to memory, and a restart of the pod loses all traces. Use 'elasticsearch', which works with OpenSearch too.`,
    );
  });

  test('a misspelt type', () => {
    expect(check('JAE004', { storage: { type: 'elasticserach' } })).toMatchInlineSnapshot(
      `JAE004 production/jaeger spec.storage.type: unknown storage type 'elasticserach'. The operator silently falls back to memory, and a restart of the pod loses all traces. Did you mean 'elasticsearch'?`,
    );
  });

  test('reports each of these', () => {
    expect(
      ['Elasticsearch', 'CASSANDRA', 'elasticsearch ', 'es', 'clickhouse', 'grpc', 'postgres'].flatMap((type) =>
        check('JAE004', { strategy: 'production', storage: { type } }),
      ),
    ).toMatchInlineSnapshot(`
      JAE004 production/jaeger spec.storage.type: unknown storage type 'Elasticsearch'. The operator silently falls back to memory, and a restart of the pod loses all traces. Use 'elasticsearch'.
      JAE004 production/jaeger spec.storage.type: unknown storage type 'CASSANDRA'. The operator silently falls back to memory, and a restart of the pod loses all traces. Use 'cassandra'.
      JAE004 production/jaeger spec.storage.type: unknown storage type 'elasticsearch '. The operator silently falls back to memory, and a restart of the pod loses all traces. Use 'elasticsearch'.
      JAE004 production/jaeger spec.storage.type: unknown storage type 'es'. The operator silently falls back to memory, and a restart of the pod loses all traces. Use 'elasticsearch'.
      JAE004 production/jaeger spec.storage.type: unknown storage type 'clickhouse'. The operator silently falls back to memory, and a restart of the pod loses all traces. Use 'elasticsearch' or 'cassandra'. ClickHouse needs Jaeger 2, which this operator does not run.
      JAE004 production/jaeger spec.storage.type: unknown storage type 'grpc'. The operator silently falls back to memory, and a restart of the pod loses all traces. Use 'elasticsearch' or 'cassandra'. Remote storage needs Jaeger 2, which this operator does not run.
      JAE004 production/jaeger spec.storage.type: unknown storage type 'postgres'. The operator silently falls back to memory, and a restart of the pod loses all traces. Use one of memory, badger, cassandra, elasticsearch.
    `);
  });

  test.each([undefined, '', 'elasticsearch', 'badger', 'Memory'])('%s passes', (type) => {
    expect(check('JAE004', { storage: { type } })).toEqual([]);
  });
});
