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
      JAE026 production/jaeger spec.storage.cassandraCreateSchema.mode: unknown mode 'production'. The schema job fails, and the operator reconciles no Jaeger for up to 24 hours. Use CassandraSchema.production({ datacenter }) or CassandraSchema.test({ datacenter }).
      JAE026 production/jaeger spec.storage.cassandraCreateSchema.mode: unknown mode 'tst'. The schema job fails, and the operator reconciles no Jaeger for up to 24 hours. Use CassandraSchema.production({ datacenter }) or CassandraSchema.test({ datacenter }).
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
      JAE102 production/jaeger spec.storage.cassandraCreateSchema.traceTTL: invalid duration '2d': Go durations have no days. The operator silently falls back to 48h. Use '48h'.
      JAE102 production/jaeger spec.storage.cassandraCreateSchema.timeout: invalid duration '10': the unit is missing (h, m, s or ms). The operator silently falls back to 24h. Use a duration such as '10m'.
      JAE102 production/jaeger spec.storage.cassandraCreateSchema.traceTTL: '59s' must be at least 1m. Cassandra rejects the table 'traces'. The schema job fails, and the operator reconciles no Jaeger for 500ms. Use a duration such as '48h'.
      JAE102 production/jaeger spec.storage.cassandraCreateSchema.timeout: '500ms' must be at least 1s. Kubernetes stops the schema job at once, and nothing is created for this Jaeger. Use a duration such as '10m'.
      JAE102 production/jaeger spec.storage.cassandraCreateSchema.traceTTL: '-48h' must be at least 1m. Cassandra rejects the table 'traces'. The schema job fails, and the operator reconciles no Jaeger for up to 24 hours. Use a duration such as '48h'.
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
      JAE038 production/jaeger spec.storage.cassandraCreateSchema.timeout: missing. If the schema job fails, the operator waits up to 24 hours for it and reconciles no other Jaeger. Use CassandraSchema.production({ datacenter, timeout: Duration.minutes(10) }), or CassandraSchema.none().
      JAE038 production/jaeger spec.storage.cassandraCreateSchema.enabled: must be false: the schema job does not support TLS. If the schema job fails, the operator waits up to 24 hours for it and reconciles no other Jaeger. Create the tables yourself, and use CassandraSchema.none().
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
      JAE149 production/jaeger spec.storage.options.cassandra.servers: ["a","b"] must be a comma-separated string, not a list. Jaeger uses only the last entry, and the schema job uses host 'cassandra'. Use 'a,b'.
      JAE149 production/jaeger spec.storage.options.cassandra-archive.servers: ["c"] must be a comma-separated string, not a list. Jaeger uses only the last entry. Use 'c'.
    `);
  });

  test('a string passes', () => {
    expect(check('JAE149', { storage: { type: 'cassandra', options: { 'cassandra.servers': 'a,b' } } })).toEqual([]);
  });
});
