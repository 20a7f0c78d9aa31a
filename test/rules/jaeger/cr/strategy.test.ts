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
      `JAE002 production/jaeger spec.storage.type: 'memory' cannot be used by strategy 'production'. The operator would silently run allInOne instead and ignore collector, query and ingester settings. Use elasticsearch or cassandra.`,
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
      JAE002 production/jaeger spec.storage.type: 'badger' cannot be used by strategy 'streaming'. The operator would silently run allInOne instead and ignore collector, query and ingester settings. Use elasticsearch or cassandra.
      JAE002 production/jaeger spec.storage.type: 'memory' cannot be used by strategy 'production'. The operator would silently run allInOne instead and ignore collector, query and ingester settings. Use elasticsearch or cassandra.
      JAE002 production/jaeger spec.storage.type: 'memory' cannot be used by strategy 'production'. The operator would silently run allInOne instead and ignore collector, query and ingester settings. Use elasticsearch or cassandra.
    `);
  });

  test.each([
    { strategy: 'production', storage: { type: 'elasticsearch' } },
    { strategy: 'streaming', storage: { type: 'cassandra' } },
    { strategy: 'allInOne', storage: { type: 'memory' } },
    { storage: { type: 'badger' } },
    // A type that is none is named by JAE004.
    { strategy: 'production', storage: { type: 'opensearch' } },
    { strategy: 'production', storage: { type: 'Badger' } },
    // These keep the strategy, and are named by JAE020.
    { strategy: 'production', storage: { type: 'kafka' } },
    { strategy: 'production', storage: { type: 'grpc-plugin' } },
  ])('%j passes', (spec) => {
    expect(check('JAE002', spec)).toEqual([]);
  });
});

describe('JAE003', () => {
  test('a misspelt strategy', () => {
    expect(check('JAE003', { strategy: 'prodution' })).toMatchInlineSnapshot(
      `JAE003 production/jaeger spec.strategy: 'prodution' is not a strategy. The operator would silently run allinone. Did you mean 'production'?`,
    );
  });

  test('a word that is near to none', () => {
    expect(check('JAE003', { strategy: 'xyz' })).toMatchInlineSnapshot(
      `JAE003 production/jaeger spec.strategy: 'xyz' is not a strategy. The operator would silently run allinone. Use one of allinone, production, streaming.`,
    );
  });

  test.each([undefined, '', 'allInOne', 'all-in-one', 'Production', 'streaming'])('%s passes', (strategy) => {
    expect(check('JAE003', { strategy })).toEqual([]);
  });
});

describe('JAE004', () => {
  test('opensearch', () => {
    expect(check('JAE004', { storage: { type: 'opensearch' } })).toMatchInlineSnapshot(
      `JAE004 production/jaeger spec.storage.type: 'opensearch' is not a storage type of Jaeger 1.62. The operator would silently keep the traces in memory. Use 'elasticsearch'; it speaks to OpenSearch too.`,
    );
  });

  test('a misspelt type', () => {
    expect(check('JAE004', { storage: { type: 'elasticserach' } })).toMatchInlineSnapshot(
      `JAE004 production/jaeger spec.storage.type: 'elasticserach' is not a storage type of Jaeger 1.62. The operator would silently keep the traces in memory. Did you mean 'elasticsearch'?`,
    );
  });

  test('reports each of these', () => {
    expect(
      ['Elasticsearch', 'CASSANDRA', 'elasticsearch ', 'es', 'clickhouse', 'grpc', 'postgres'].flatMap((type) =>
        check('JAE004', { strategy: 'production', storage: { type } }),
      ),
    ).toMatchInlineSnapshot(`
      JAE004 production/jaeger spec.storage.type: 'Elasticsearch' is not a storage type of Jaeger 1.62. The operator would silently keep the traces in memory. Write 'elasticsearch'.
      JAE004 production/jaeger spec.storage.type: 'CASSANDRA' is not a storage type of Jaeger 1.62. The operator would silently keep the traces in memory. Write 'cassandra'.
      JAE004 production/jaeger spec.storage.type: 'elasticsearch ' is not a storage type of Jaeger 1.62. The operator would silently keep the traces in memory. Write 'elasticsearch'.
      JAE004 production/jaeger spec.storage.type: 'es' is not a storage type of Jaeger 1.62. The operator would silently keep the traces in memory. Write 'elasticsearch'.
      JAE004 production/jaeger spec.storage.type: 'clickhouse' is not a storage type of Jaeger 1.62. The operator would silently keep the traces in memory. Use elasticsearch or cassandra: ClickHouse needs Jaeger 2, which this operator does not run.
      JAE004 production/jaeger spec.storage.type: 'grpc' is not a storage type of Jaeger 1.62. The operator would silently keep the traces in memory. Use elasticsearch or cassandra: remote storage needs Jaeger 2, which this operator does not run.
      JAE004 production/jaeger spec.storage.type: 'postgres' is not a storage type of Jaeger 1.62. The operator would silently keep the traces in memory. Use one of memory, badger, cassandra, elasticsearch.
    `);
  });

  test.each([undefined, '', 'elasticsearch', 'badger', 'Memory'])('%s passes', (type) => {
    expect(check('JAE004', { storage: { type } })).toEqual([]);
  });
});
