import { check, elasticsearch } from '../../../support/jaeger';

describe('JAE033', () => {
  const storage = elasticsearch();

  test('a long name', () => {
    expect(check('JAE033', {}, 't'.repeat(45))).toMatchInlineSnapshot(
      `JAE033 production/jaeger metadata.name: 'ttttttttttttttttttttttttttttttttttttttttttttt' has 45 characters and is cut in names such as 'tttttttttttttttttttttttttttttttttttttttttttt-collector-headless'. The names of two Jaegers can collide. Use a name without dots, of at most 44 characters (33 with jobs).`,
    );
  });

  test('a shorter one, with jobs', () => {
    expect(check('JAE033', { strategy: 'production', storage }, 't'.repeat(34))).toMatchInlineSnapshot(
      `JAE033 production/jaeger metadata.name: 'tttttttttttttttttttttttttttttttttt' has 34 characters and is cut in names such as 'ttttttttttttttttttttttttttttttttt-spark-dependencies'. The names of two Jaegers can collide. Use a name without dots, of at most 44 characters (33 with jobs).`,
    );
    expect(check('JAE033', { strategy: 'production', storage }, 't'.repeat(33))).toEqual([]);
  });

  test('dots', () => {
    expect(check('JAE033', {}, 'a.b')).toMatchInlineSnapshot(
      `JAE033 production/jaeger metadata.name: 'a.b' contains dots, which become hyphens in names such as 'a-b-agent'. The names of two Jaegers can collide. Use a name without dots, of at most 44 characters (33 with jobs).`,
    );
  });

  // There is no warning about a name that JAE001 rejects.
  test.each(['t'.repeat(44), 't'.repeat(53), 'A.b'])('%s passes', (name) => {
    expect(check('JAE033', {}, name)).toEqual([]);
  });
});

describe('JAE125', () => {
  const storage = elasticsearch();

  test('dots, and a job', () => {
    expect(check('JAE125', { storage }, 'a.b')).toMatchInlineSnapshot(
      `JAE125 production/jaeger metadata.name: 'a.b' contains dots, and so does the container name of the CronJob 'a.b-es-index-cleaner'. The API server rejects the job; the Jaeger is Failed. Use 'a-b'.`,
    );
    expect(check('JAE125', { storage: { type: 'cassandra' } }, 'a.b')).toMatchInlineSnapshot(
      `JAE125 production/jaeger metadata.name: 'a.b' contains dots, and so does the container name of the Job 'a.b-cassandra-schema-job'. The API server rejects the job; the Jaeger is Failed. Use 'a-b'.`,
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
      [
        '1tracing',
        'Jaeger',
        'my_Tracing',
        'jaeger-',
        't'.repeat(53),
        't'.repeat(59),
        't'.repeat(62),
        't'.repeat(64),
      ].flatMap((name) => check('JAE001', {}, name)),
    ).toMatchInlineSnapshot(`
      JAE001 production/jaeger metadata.name: invalid name '1tracing': must begin with a-z, end with a-z or 0-9, and consist of a-z, 0-9, '-' and '.'. The API server rejects derived names; the Jaeger stays Failed. Use a name of at most 44 characters (33 with jobs), such as 'jaeger'.
      JAE001 production/jaeger metadata.name: invalid name 'Jaeger': must begin with a-z, end with a-z or 0-9, and consist of a-z, 0-9, '-' and '.'. The API server rejects derived names; the Jaeger stays Failed. Use a name of at most 44 characters (33 with jobs), such as 'jaeger'.
      JAE001 production/jaeger metadata.name: invalid name 'my_Tracing': must begin with a-z, end with a-z or 0-9, and consist of a-z, 0-9, '-' and '.'. The API server rejects derived names; the Jaeger stays Failed. Use a name of at most 44 characters (33 with jobs), such as 'my-tracing'.
      JAE001 production/jaeger metadata.name: invalid name 'jaeger-': must begin with a-z, end with a-z or 0-9, and consist of a-z, 0-9, '-' and '.'. The API server rejects derived names; the Jaeger stays Failed. Use a name of at most 44 characters (33 with jobs), such as 'jaeger'.
      JAE001 production/jaeger metadata.name: invalid name 'ttttttttttttttttttttttttttttttttttttttttttttttttttttt': must not have 53, 59 or 62 characters (the operator cuts a label after a hyphen). The API server rejects derived names; the Jaeger stays Failed. Use a name of at most 44 characters (33 with jobs), such as 'jaeger'.
      JAE001 production/jaeger metadata.name: invalid name 'ttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt': must not have 53, 59 or 62 characters (the operator cuts a label after a hyphen). The API server rejects derived names; the Jaeger stays Failed. Use a name of at most 44 characters (33 with jobs), such as 'jaeger'.
      JAE001 production/jaeger metadata.name: invalid name 'tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt': must not have 53, 59 or 62 characters (the operator cuts a label after a hyphen). The API server rejects derived names; the Jaeger stays Failed. Use a name of at most 44 characters (33 with jobs), such as 'jaeger'.
      JAE001 production/jaeger metadata.name: invalid name 'tttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttttt': must have at most 63 characters, not 64. The API server rejects derived names; the Jaeger stays Failed. Use a name of at most 44 characters (33 with jobs), such as 'jaeger'.
    `);
  });

  test.each(['jaeger', 'my-tracing-backend', 'tracing.a', 't'.repeat(52), 't'.repeat(54), 't'.repeat(63)])(
    '%s runs',
    (name) => {
      expect(check('JAE001', {}, name)).toEqual([]);
    },
  );
});
