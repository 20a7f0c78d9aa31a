import { flatMapRows } from '../../../support/rows';
import { check, elasticsearch } from '../../../support/jaeger';

const ELASTIC = elasticsearch();

describe('JAE155', () => {
  test('an invalid schedule of each job', () => {
    const storage = {
      ...ELASTIC,
      options: { ...ELASTIC.options, 'es.use-aliases': true },
      dependencies: { schedule: '@nightly' },
      esIndexCleaner: { numberOfDays: 7, schedule: '0 0 3 * * *' },
      esRollover: { schedule: '0 24 * * *' },
    };
    expect(check('JAE155', { strategy: 'production', storage })).toMatchInlineSnapshot(`
      JAE155 production/jaeger spec.storage.dependencies.schedule: invalid schedule '@nightly': the only words with '@' are @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly and @every. The API server rejects the CronJob, and the Jaeger is Failed. Use five fields, such as '55 23 * * *' (minute, hour, day of the month, month, day of the week with 0 for Sunday).
      JAE155 production/jaeger spec.storage.esIndexCleaner.schedule: invalid schedule '0 0 3 * * *': must have 5 fields, not 6. The API server rejects the CronJob, and the Jaeger is Failed. Use five fields, such as '55 23 * * *' (minute, hour, day of the month, month, day of the week with 0 for Sunday).
      JAE155 production/jaeger spec.storage.esRollover.schedule: invalid schedule '0 24 * * *': '24' is not a valid hour (0 to 23). The API server rejects the CronJob, and the Jaeger is Failed. Use five fields, such as '55 23 * * *' (minute, hour, day of the month, month, day of the week with 0 for Sunday).
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
  test('job settings for another storage', () => {
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
      JAE060 production/jaeger spec.storage.esIndexCleaner: has no effect with storage 'memory'. The operator creates no such job. Remove it, or use storage elasticsearch.
      JAE060 production/jaeger spec.storage.esRollover: has no effect with storage 'cassandra'. The operator creates no such job. Remove it, or use storage elasticsearch.
      JAE060 production/jaeger spec.storage.cassandraCreateSchema: has no effect with storage 'elasticsearch'. The operator creates no such job. Remove it, or use storage cassandra.
      JAE060 production/jaeger spec.storage.dependencies: has no effect with storage 'badger'. The operator creates no such job. Remove it, or use storage cassandra or elasticsearch.
    `);
  });

  // The operator writes these into every Jaeger.
  test('settings that the operator writes, and disabled jobs, pass', () => {
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
    // JAE004 reports the type.
    ['elastic', 'esIndexCleaner', { numberOfDays: 30 }],
  ])('storage %s with %s passes', (type, section, settings) => {
    expect(check('JAE060', { storage: { type, [section]: settings } })).toEqual([]);
  });
});
