import { check, elasticsearch } from '../../../support/jaeger';

describe('JAE033', () => {
  const storage = elasticsearch();

  test('a long name', () => {
    expect(check('JAE033', {}, 't'.repeat(45))).toMatchInlineSnapshot(
      `JAE033 production/jaeger metadata.name: 'ttttttttttttttttttttttttttttttttttttttttttttt' has 45 characters. Two such names can meet, for the operator would make the Service 'tttttttttttttttttttttttttttttttttttttttttttt-collector-headless'. Use no dots, and at most 44 characters, 33 where there are jobs.`,
    );
  });

  test('a shorter one, with jobs', () => {
    expect(check('JAE033', { strategy: 'production', storage }, 't'.repeat(34))).toMatchInlineSnapshot(
      `JAE033 production/jaeger metadata.name: 'tttttttttttttttttttttttttttttttttt' has 34 characters. Two such names can meet, for the operator would make the CronJob 'ttttttttttttttttttttttttttttttttt-spark-dependencies'. Use no dots, and at most 44 characters, 33 where there are jobs.`,
    );
    expect(check('JAE033', { strategy: 'production', storage }, 't'.repeat(33))).toEqual([]);
  });

  test('dots', () => {
    expect(check('JAE033', {}, 'a.b')).toMatchInlineSnapshot(
      `JAE033 production/jaeger metadata.name: 'a.b' has dots. Two such names can meet, for the operator would make the Service 'a-b-agent', the Service 'a-b-collector', the Service 'a-b-collector-headless', the Service 'a-b-query'. Use no dots, and at most 44 characters, 33 where there are jobs.`,
    );
  });

  // A name that JAE001 refuses is not warned about as well.
  test.each(['t'.repeat(44), 't'.repeat(53), 'A.b'])('%s passes', (name) => {
    expect(check('JAE033', {}, name)).toEqual([]);
  });
});

describe('JAE125', () => {
  const storage = elasticsearch();

  test('dots, and a job', () => {
    expect(check('JAE125', { storage }, 'a.b')).toMatchInlineSnapshot(
      `JAE125 production/jaeger metadata.name: 'a.b' has dots, and so has the container of the CronJob 'a.b-es-index-cleaner'. The API server refuses the job, and the Jaeger is Failed. Call it 'a-b'.`,
    );
    expect(check('JAE125', { storage: { type: 'cassandra' } }, 'a.b')).toMatchInlineSnapshot(
      `JAE125 production/jaeger metadata.name: 'a.b' has dots, and so has the container of the Job 'a.b-cassandra-schema-job'. The API server refuses the job, and the Jaeger is Failed. Call it 'a-b'.`,
    );
  });

  test('dots without a job, and a job without dots, pass', () => {
    expect(check('JAE125', {}, 'a.b')).toEqual([]);
    expect(check('JAE125', { storage }, 'a-b')).toEqual([]);
    expect(check('JAE125', { storage }, 'A.b')).toEqual([]);
  });
});

describe('JAE001', () => {
  test('reports each of these', () => {
    expect(
      ['1tracing', 'Jaeger', 'jaeger-', 't'.repeat(53), 't'.repeat(59), 't'.repeat(62), 't'.repeat(64)].flatMap(
        (name) => check('JAE001', {}, name),
      ),
    ).toMatchInlineSnapshot(`
      JAE001 production/jaeger metadata.name: '1tracing' must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9, - and . The operator would make a Service or label that the API server refuses, and the Jaeger would stay Failed. Use a name of at most 44 characters (33 where there are jobs), such as 'jaeger'.
      JAE001 production/jaeger metadata.name: 'Jaeger' must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9, - and . The operator would make a Service or label that the API server refuses, and the Jaeger would stay Failed. Use a name of at most 44 characters (33 where there are jobs), such as 'jaeger'.
      JAE001 production/jaeger metadata.name: 'jaeger-' must begin with a-z, end with a-z or 0-9 and hold only a-z, 0-9, - and . The operator would make a Service or label that the API server refuses, and the Jaeger would stay Failed. Use a name of at most 44 characters (33 where there are jobs), such as 'jaeger'.
      JAE001 production/jaeger metadata.name: 'ttttttttttttttttttttttttttttttttttttttttttttttttttttt' has 53 characters, one of the lengths that fail. The operator would make a Service or label that the API server refuses, and the Jaeger would stay Failed. Use a name of at most 44 characters (33 where there are jobs), such as 'jaeger'.
      JAE001 production/jaeger metadata.name: 'ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt' has 59 characters, one of the lengths that fail. The operator would make a Service or label that the API server refuses, and the Jaeger would stay Failed. Use a name of at most 44 characters (33 where there are jobs), such as 'jaeger'.
      JAE001 production/jaeger metadata.name: 'tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt' has 62 characters, one of the lengths that fail. The operator would make a Service or label that the API server refuses, and the Jaeger would stay Failed. Use a name of at most 44 characters (33 where there are jobs), such as 'jaeger'.
      JAE001 production/jaeger metadata.name: 'tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt' has 64 characters; the limit is 63. The operator would make a Service or label that the API server refuses, and the Jaeger would stay Failed. Use a name of at most 44 characters (33 where there are jobs), such as 'jaeger'.
    `);
  });

  test.each(['jaeger', 'my-tracing-backend', 'tracing.a', 't'.repeat(52), 't'.repeat(54), 't'.repeat(63)])(
    '%s runs',
    (name) => {
      expect(check('JAE001', {}, name)).toEqual([]);
    },
  );
});
