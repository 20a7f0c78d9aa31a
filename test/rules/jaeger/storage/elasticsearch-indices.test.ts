import { cassandra, check, elasticsearch, production } from '../../../support/jaeger';

describe('JAE025', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          strategy: 'production',
          storage: elasticsearch({ 'es.use-aliases': true }, { esRollover: { readTTL: '7d' } }),
        },
        {
          strategy: 'production',
          storage: elasticsearch({ 'es.use-aliases': true }, { esRollover: { readTTL: 'a week' } }),
        },
      ].flatMap((spec) => check('JAE025', spec)),
    ).toMatchInlineSnapshot(`
      JAE025 production/jaeger spec.storage.esRollover.readTTL: invalid duration '7d': Go durations have no days. The operator stops reconciling this Jaeger: nothing is created and STATUS stays empty. Use '168h'.
      JAE025 production/jaeger spec.storage.esRollover.readTTL: invalid duration 'a week': Go uses the units h, m, s and ms. The operator stops reconciling this Jaeger: nothing is created and STATUS stays empty. Use a duration such as '168h'.
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: elasticsearch({ 'es.use-aliases': true }, { esRollover: { readTTL: '168h' } }),
    },
    {
      strategy: 'production',
      storage: elasticsearch({}, { esRollover: { readTTL: '' } }),
    },
  ])('%j passes', (spec) => {
    expect(check('JAE025', spec)).toEqual([]);
  });
});

describe('JAE027', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          strategy: 'production',
          storage: elasticsearch({}, { esRollover: { conditions: '{"max_age": "2d"}' } }),
        },
        {
          strategy: 'production',
          storage: elasticsearch({ 'es.use-aliases': 'false' }, { esRollover: { readTTL: '1h' } }),
        },
        {
          strategy: 'production',
          storage: elasticsearch(
            {},
            { esRollover: { enabled: true, schedule: '0 */6 * * *', backoffLimit: 3, resources: {} } },
          ),
        },
        {
          strategy: 'production',
          storage: elasticsearch({ 'es.use-ilm': 'True' }),
        },
        {
          strategy: 'production',
          storage: elasticsearch({ 'es.use-ilm': true, 'es.use-aliases': true }),
        },
      ].flatMap((spec) => check('JAE027', spec)),
    ).toMatchInlineSnapshot(`
      JAE027 production/jaeger spec.storage.esRollover.conditions: '{"max_age": "2d"}' has no effect without the option 'es.use-aliases: true'. Indices never roll over. Use JaegerStorage.elasticsearch({ rollover: Rollover.of({ ... }) }), or remove esRollover.
      JAE027 production/jaeger spec.storage.esRollover.readTTL: '1h' has no effect without the option 'es.use-aliases: true'. Indices never roll over. Use JaegerStorage.elasticsearch({ rollover: Rollover.of({ ... }) }), or remove esRollover.
      JAE027 production/jaeger spec.storage.esRollover.schedule: '0 */6 * * *' has no effect without the option 'es.use-aliases: true'. Indices never roll over. Use JaegerStorage.elasticsearch({ rollover: Rollover.of({ ... }) }), or remove esRollover.
      JAE027 production/jaeger spec.storage.esRollover.backoffLimit: 3 has no effect without the option 'es.use-aliases: true'. Indices never roll over. Use JaegerStorage.elasticsearch({ rollover: Rollover.of({ ... }) }), or remove esRollover.
      JAE027 production/jaeger spec.storage.options.es.use-ilm: 'True' requires 'es.use-aliases'. Jaeger exits at startup and crash-loops. Remove it, and use the operator's rollover.
      JAE027 production/jaeger spec.storage.options.es.use-ilm: true conflicts with the operator's rollover. The operator's jobs and the lifecycle policy both roll over the indices and interfere. Remove it, and use the operator's rollover.
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: elasticsearch({ 'es.use-aliases': true }, { esRollover: { conditions: '{}' } }),
    },
    {
      strategy: 'production',
      storage: elasticsearch({}, { esRollover: { schedule: '0 0 * * *' } }),
    },
    {
      strategy: 'production',
      storage: elasticsearch({ 'es.use-ilm': false }),
    },
    {
      strategy: 'production',
      storage: cassandra({ 'es.use-ilm': true }, { cassandraCreateSchema: {} }),
    },
  ])('%j passes', (spec) => {
    expect(check('JAE027', spec)).toEqual([]);
  });
});

describe('JAE028', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          strategy: 'production',
          storage: elasticsearch({}, { esIndexCleaner: { enabled: true, numberOfDays: 0 } }),
        },
        {
          strategy: 'production',
          storage: elasticsearch({}, { esIndexCleaner: { numberOfDays: -1 } }),
        },
      ].flatMap((spec) => check('JAE028', spec)),
    ).toMatchInlineSnapshot(`
      JAE028 production/jaeger spec.storage.esIndexCleaner.numberOfDays: 0 must be a whole number of 1 or more. All traces are deleted every night. Use Retention.days(14), or Retention.keepForever().
      JAE028 production/jaeger spec.storage.esIndexCleaner.numberOfDays: -1 must be a whole number of 1 or more. The job fails every night. Use Retention.days(14), or Retention.keepForever().
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: elasticsearch({}, { esIndexCleaner: { numberOfDays: 1 } }),
    },
    {
      strategy: 'production',
      storage: elasticsearch({}, { esIndexCleaner: { enabled: false, numberOfDays: 0 } }),
    },
  ])('%j passes', (spec) => {
    expect(check('JAE028', spec)).toEqual([]);
  });
});

describe('JAE035', () => {
  test('reports each of these', () => {
    expect(
      [
        production(),
        {
          strategy: 'production',
          storage: elasticsearch({}, { esIndexCleaner: { enabled: true } }),
        },
      ].flatMap((spec) => check('JAE035', spec)),
    ).toMatchInlineSnapshot(`
      JAE035 production/jaeger spec.storage.esIndexCleaner.numberOfDays: missing. By default the operator deletes traces older than 7 days. Use Retention.days(7), or Retention.keepForever().
      JAE035 production/jaeger spec.storage.esIndexCleaner.numberOfDays: missing. By default the operator deletes traces older than 7 days. Use Retention.days(7), or Retention.keepForever().
    `);
  });

  test.each([
    {
      strategy: 'production',
      storage: elasticsearch({}, { esIndexCleaner: { enabled: false } }),
    },
    {
      strategy: 'production',
      storage: elasticsearch({}, { esIndexCleaner: { numberOfDays: 7 } }),
    },
    {
      strategy: 'production',
      storage: cassandra({}, { cassandraCreateSchema: {} }),
    },
  ])('%j passes', (spec) => {
    expect(check('JAE035', spec)).toEqual([]);
  });
});
