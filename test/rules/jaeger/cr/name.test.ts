import { check } from '../../../support/jaeger';

describe('JAE033', () => {
  const fix = 'Use no dots, and at most 44 characters, 33 where there are jobs.';
  const storage = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };

  test('a long name', () => {
    expect(check('JAE033', {}, 't'.repeat(45))).toEqual([
      `JAE033 production/jaeger metadata.name: '${'t'.repeat(45)}' has 45 characters: two such names can meet, for the ` +
        `operator would make the Service '${'t'.repeat(44)}-collector-headless'. ${fix}`,
    ]);
  });

  test('a shorter one, with jobs', () => {
    expect(check('JAE033', { strategy: 'production', storage }, 't'.repeat(34))).toEqual([
      `JAE033 production/jaeger metadata.name: '${'t'.repeat(34)}' has 34 characters: two such names can meet, for the ` +
        `operator would make the CronJob '${'t'.repeat(33)}-spark-dependencies'. ${fix}`,
    ]);
    expect(check('JAE033', { strategy: 'production', storage }, 't'.repeat(33))).toEqual([]);
  });

  test('dots', () => {
    const names = ['agent', 'collector', 'collector-headless', 'query'].map((suffix) => `the Service 'a-b-${suffix}'`);
    expect(check('JAE033', {}, 'a.b')).toEqual([
      `JAE033 production/jaeger metadata.name: 'a.b' has dots: two such names can meet, for the operator would make ${names.join(', ')}. ${fix}`,
    ]);
  });

  // A name that JAE001 refuses is not warned about as well.
  test.each(['t'.repeat(44), 't'.repeat(53), 'A.b'])('%s passes', (name) => {
    expect(check('JAE033', {}, name)).toEqual([]);
  });
});

describe('JAE125', () => {
  const storage = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };
  const message = (job: string) =>
    `JAE125 production/jaeger metadata.name: 'a.b' has dots, and so has the container of the ${job}: the API server ` +
    "refuses the job, and the Jaeger is Failed. Call it 'a-b'.";

  test('dots, and a job', () => {
    expect(check('JAE125', { storage }, 'a.b')).toEqual([message("CronJob 'a.b-es-index-cleaner'")]);
    expect(check('JAE125', { storage: { type: 'cassandra' } }, 'a.b')).toEqual([
      message("Job 'a.b-cassandra-schema-job'"),
    ]);
  });

  test('dots without a job, and a job without dots, pass', () => {
    expect(check('JAE125', {}, 'a.b')).toEqual([]);
    expect(check('JAE125', { storage }, 'a-b')).toEqual([]);
    expect(check('JAE125', { storage }, 'A.b')).toEqual([]);
  });
});
