import { cassandra, check, elasticsearch, production } from '../../../support/jaeger';

describe('JAE026', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          strategy: 'production',
          storage: cassandra({}, { cassandraCreateSchema: { mode: 'production', datacenter: 'dc1' } }),
        },
        {
          strategy: 'production',
          storage: cassandra({}, { cassandraCreateSchema: { mode: 'tst' } }),
        },
      ].flatMap((spec) => check('JAE026', spec)),
    ).toMatchInlineSnapshot(`
      JAE026 production/jaeger spec.storage.cassandraCreateSchema.mode: 'production' is not a mode of the schema job. The job would fail, and the operator wait for it up to a day, for every Jaeger. Use CassandraSchema.production({ datacenter }) or CassandraSchema.test({ datacenter }).
      JAE026 production/jaeger spec.storage.cassandraCreateSchema.mode: 'tst' is not a mode of the schema job. The job would fail, and the operator wait for it up to a day, for every Jaeger. Use CassandraSchema.production({ datacenter }) or CassandraSchema.test({ datacenter }).
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: cassandra({}, { cassandraCreateSchema: { mode: 'prod' } }),
    },
    {
      strategy: 'production',
      storage: cassandra({}, { cassandraCreateSchema: { mode: '' } }),
    },
    {
      strategy: 'production',
      storage: cassandra({}, { cassandraCreateSchema: { mode: 'x', enabled: false } }),
    },
    {
      strategy: 'production',
      storage: elasticsearch({}, { cassandraCreateSchema: { mode: 'x' } }),
    },
  ])('%j passes', (spec) => {
    expect(check('JAE026', spec)).toEqual([]);
  });
});

describe('JAE102', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          strategy: 'production',
          storage: cassandra({}, { cassandraCreateSchema: { traceTTL: '2d', timeout: '10m' } }),
        },
        {
          strategy: 'production',
          storage: cassandra({}, { cassandraCreateSchema: { timeout: '10' } }),
        },
        {
          strategy: 'production',
          storage: cassandra({}, { cassandraCreateSchema: { traceTTL: '59s', timeout: '500ms' } }),
        },
        {
          strategy: 'production',
          storage: cassandra({}, { cassandraCreateSchema: { traceTTL: '-48h' } }),
        },
      ].flatMap((spec) => check('JAE102', spec)),
    ).toMatchInlineSnapshot(`
      JAE102 production/jaeger spec.storage.cassandraCreateSchema.traceTTL: '2d' is not a duration of h, m and s. The operator silently uses 48h. Use one such as '48h'.
      JAE102 production/jaeger spec.storage.cassandraCreateSchema.timeout: '10' is not a duration of h, m and s. The operator silently uses 24h. Use one such as '48h'.
      JAE102 production/jaeger spec.storage.cassandraCreateSchema.traceTTL: '59s' is less than a minute. Cassandra rejects the tables: the schema job fails, and the operator waits for it for 500ms: no Jaeger is reconciled. Use one such as '48h'.
      JAE102 production/jaeger spec.storage.cassandraCreateSchema.timeout: '500ms' is less than a second. Kubernetes ends the schema job at once, and nothing is created for this Jaeger. Use one such as '10m'.
      JAE102 production/jaeger spec.storage.cassandraCreateSchema.traceTTL: '-48h' is less than a minute. Cassandra rejects the tables: the schema job fails, and the operator waits for it up to a day: no Jaeger is reconciled. Use one such as '48h'.
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: cassandra({}, { cassandraCreateSchema: { traceTTL: '48h', timeout: '' } }),
    },
    {
      strategy: 'production',
      storage: cassandra({}, { cassandraCreateSchema: { traceTTL: '1m', timeout: '1s' } }),
    },
    {
      strategy: 'production',
      storage: cassandra({}, { cassandraCreateSchema: { traceTTL: '+48h', timeout: '.5h' } }),
    },
    {
      strategy: 'production',
      storage: cassandra({}, { cassandraCreateSchema: { traceTTL: '2d', enabled: false } }),
    },
  ])('%j passes', (spec) => {
    expect(check('JAE102', spec)).toEqual([]);
  });
});

describe('JAE038', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          strategy: 'production',
          storage: cassandra({}, { cassandraCreateSchema: { datacenter: 'dc1' } }),
        },
        {
          strategy: 'production',
          storage: cassandra({ 'cassandra.tls.enabled': true }, { cassandraCreateSchema: { timeout: '10m' } }),
        },
      ].flatMap((spec) => check('JAE038', spec)),
    ).toMatchInlineSnapshot(`
      JAE038 production/jaeger spec.storage.cassandraCreateSchema.timeout: is not set. Where the job does not succeed, the operator would stand still for every Jaeger, up to a day. Use CassandraSchema.production({ datacenter, timeout: '10m' }), or CassandraSchema.existing().
      JAE038 production/jaeger spec.storage.cassandraCreateSchema.enabled: is not false, though the job knows no TLS. Where the job does not succeed, the operator would stand still for every Jaeger, up to a day. Make the tables yourself, and use CassandraSchema.existing().
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: cassandra({}, { cassandraCreateSchema: { timeout: '10m' } }),
    },
    {
      strategy: 'production',
      storage: cassandra({ 'cassandra.tls.enabled': true }, { cassandraCreateSchema: { enabled: false } }),
    },
    production(),
  ])('%j passes', (spec) => {
    expect(check('JAE038', spec)).toEqual([]);
  });
});

describe('JAE149', () => {
  test('a list of servers', () => {
    const options = { 'cassandra.servers': ['a', 'b'], 'cassandra-archive': { servers: ['c'] } };
    expect(check('JAE149', { storage: { type: 'cassandra', options } })).toMatchInlineSnapshot(`
      JAE149 production/jaeger spec.storage.options.cassandra.servers: ["a","b"] is a list. Jaeger would use the last one only, and the job that makes the tables look for a host named 'cassandra'. Use 'a,b'.
      JAE149 production/jaeger spec.storage.options.cassandra-archive.servers: ["c"] is a list. Jaeger would use the last one only. Use 'c'.
    `);
  });

  test('one text passes', () => {
    expect(check('JAE149', { storage: { type: 'cassandra', options: { 'cassandra.servers': 'a,b' } } })).toEqual([]);
  });
});
