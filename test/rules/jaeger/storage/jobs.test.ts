import { flatMapRows } from '../../../support/rows';
import { check, elasticsearch } from '../../../support/jaeger';

const ELASTIC = elasticsearch();

describe('JAE155', () => {
  test('each job that runs', () => {
    const storage = {
      ...ELASTIC,
      options: { ...ELASTIC.options, 'es.use-aliases': true },
      dependencies: { schedule: '@nightly' },
      esIndexCleaner: { numberOfDays: 7, schedule: '0 0 3 * * *' },
      esRollover: { schedule: '0 24 * * *' },
    };
    expect(check('JAE155', { strategy: 'production', storage })).toMatchInlineSnapshot(`
      JAE155 production/jaeger spec.storage.dependencies.schedule: '@nightly' is not a schedule; those with @ are @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly and @every. The API server refuses the CronJob, and the Jaeger is Failed. Use five fields such as '55 23 * * *': minute, hour, day of the month, month, day of the week (0 is Sunday).
      JAE155 production/jaeger spec.storage.esIndexCleaner.schedule: '0 0 3 * * *' has 6 fields; a schedule has 5. The API server refuses the CronJob, and the Jaeger is Failed. Use five fields such as '55 23 * * *': minute, hour, day of the month, month, day of the week (0 is Sunday).
      JAE155 production/jaeger spec.storage.esRollover.schedule: '0 24 * * *' has '24' for the hour, which goes from 0 to 23. The API server refuses the CronJob, and the Jaeger is Failed. Use five fields such as '55 23 * * *': minute, hour, day of the month, month, day of the week (0 is Sunday).
    `);
  });

  test.each([
    { ...ELASTIC, esIndexCleaner: { numberOfDays: 7, schedule: '30 4 * * 0' } },
    { ...ELASTIC, esIndexCleaner: { schedule: '' } },
    {
      ...ELASTIC,
      esIndexCleaner: { enabled: false, schedule: 'never' },
      dependencies: { enabled: false, schedule: 'never' },
    },
  ])('%j passes', (storage) => {
    expect(check('JAE155', { strategy: 'production', storage })).toEqual([]);
  });
});

describe('JAE060', () => {
  test('a job that does not fit the storage', () => {
    expect(
      flatMapRows(
        [
          ['memory', 'esIndexCleaner', { numberOfDays: 30 }],
          ['cassandra', 'esRollover', { conditions: '{}' }],
          ['elasticsearch', 'cassandraCreateSchema', { datacenter: 'dc1' }],
          ['badger', 'dependencies', { enabled: true }],
        ],

        (type, section, settings) => check('JAE060', { storage: { type, [section]: settings } }),
      ),
    ).toMatchInlineSnapshot(`
      JAE060 production/jaeger spec.storage.esIndexCleaner: is not read for storage 'memory'. There would be no such job. Remove it, or use elasticsearch.
      JAE060 production/jaeger spec.storage.esRollover: is not read for storage 'cassandra'. There would be no such job. Remove it, or use elasticsearch.
      JAE060 production/jaeger spec.storage.cassandraCreateSchema: is not read for storage 'elasticsearch'. There would be no such job. Remove it, or use cassandra.
      JAE060 production/jaeger spec.storage.dependencies: is not read for storage 'badger'. There would be no such job. Remove it, or use cassandra or elasticsearch.
    `);
  });

  // The operator writes these into every Jaeger.
  test('what the operator writes back passes, and what is switched off', () => {
    const storage = {
      type: 'memory',
      cassandraCreateSchema: { enabled: false, mode: 'test' },
      dependencies: { schedule: '55 23 * * *', resources: {} },
      esIndexCleaner: { numberOfDays: 7, schedule: '55 23 * * *', resources: {} },
      esRollover: { schedule: '0 0 * * *', resources: {} },
    };
    expect(check('JAE060', { storage })).toEqual([]);
  });

  test.each([
    ['elasticsearch', 'esIndexCleaner', { numberOfDays: 30 }],
    ['elasticsearch', 'dependencies', { enabled: true }],
    ['cassandra', 'cassandraCreateSchema', { datacenter: 'dc1' }],
  ])('storage %s with %s passes', (type, section, settings) => {
    expect(check('JAE060', { storage: { type, [section]: settings } })).toEqual([]);
  });
});
