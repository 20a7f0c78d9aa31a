import { check } from './support';
import { Environment, JaegerOperator, TracingApp } from '../../../lib';

const problemsOf = (app: TracingApp) => () => app.render();

const first = { where: 'env/first', namespace: 'observability', leaderElection: true };

describe('OPR001', () => {
  test('both watch everything', () => {
    expect(check('OPR001', { namespace: 'tracing', others: [first] })).toMatchInlineSnapshot(
      `OPR001 env/operator namespace: 'tracing' is the place of a second operator; the first is env/first, and both watch all namespaces. Whichever is faster takes a Jaeger, and the webhooks of both decide about each. Keep one, or give each its own: watch: WatchScope.namespaces([...]).`,
    );
  });

  test('they share some', () => {
    expect(check('OPR001', { watched: ['a', 'b', 'c'], others: [{ ...first, watched: ['c', 'b'] }] })).toEqual([
      expect.stringContaining('and both watch b, c: '),
    ]);
  });

  test('each its own, and one alone, pass', () => {
    expect(check('OPR001', { watched: ['a'], others: [{ ...first, watched: ['b'] }] })).toEqual([]);
    expect(check('OPR001')).toEqual([]);
  });
});

describe('OPR002', () => {
  test('settings beside the upstream profile', () => {
    expect(check('OPR002', { besideUpstream: ['replicas', 'metrics'] })).toMatchInlineSnapshot(`
      OPR002 env/operator replicas: is given beside the upstream profile. The manifest would be upstream's, and the setting silently gone. Use the standard profile, or patch the object.
      OPR002 env/operator metrics: is given beside the upstream profile. The manifest would be upstream's, and the setting silently gone. Use the standard profile, or patch the object.
    `);
  });

  test('none pass', () => {
    expect(check('OPR002')).toEqual([]);
  });
});

describe('OPR003', () => {
  test('reports each of these', () => {
    expect(['2nd', 'x2_', 'Op', 'a'.repeat(48)].flatMap((name) => check('OPR003', { name }))).toMatchInlineSnapshot(`
      OPR003 env/operator name: '2nd' begins with a digit. The API server refuses the Service of the webhooks, and they never answer. Call it 'operator-2nd'.
      OPR003 env/operator name: 'x2_' is not a DNS label (a-z, 0-9 and -, first and last alphanumeric). The API server refuses the Service of the webhooks, and they never answer. Call it 'x2'.
      OPR003 env/operator name: 'Op' is not a DNS label (a-z, 0-9 and -, first and last alphanumeric). The API server refuses the Service of the webhooks, and they never answer. Call it 'op'.
      OPR003 env/operator name: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' has 48 characters; the limit is 47, as '-webhook-service' is added. The API server refuses the Service of the webhooks, and they never answer. Call it 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.
    `);
  });

  test('47 characters, and a digit that is not the first, pass', () => {
    expect(check('OPR003', { name: 'a'.repeat(47) })).toEqual([]);
    expect(check('OPR003', { name: 'operator-2nd' })).toEqual([]);
  });
});

describe('OPR004', () => {
  test('no namespace, one twice, and what is none', () => {
    expect(check('OPR004', { watched: [] })).toMatchInlineSnapshot(
      `OPR004 env/operator watch: [] names no namespace. The operator would take that for all of them, without the rights for it. Name the namespaces, or use WatchScope.cluster().`,
    );
    expect(check('OPR004', { watched: ['a', 'a', 'B'] })).toMatchInlineSnapshot(`
      OPR004 env/operator watch[1]: 'a' is named twice. Its Role would be there twice. Name it once.
      OPR004 env/operator watch[2]: 'B' is not a DNS label (a-z, 0-9 and -, first and last alphanumeric). There is no such namespace, and its Role is refused. Call it 'b'.
    `);
  });

  test('two, and all, pass', () => {
    expect(check('OPR004', { watched: ['a', 'b'] })).toEqual([]);
    expect(check('OPR004')).toEqual([]);
  });
});

describe('OPR005', () => {
  const others = [{ ...first, watched: ['a'] }];

  test('two leaders in one namespace', () => {
    expect(check('OPR005', { watched: ['b'], others })).toMatchInlineSnapshot(
      `OPR005 env/operator namespace: 'observability' is that of env/first too. The two would share one Lease, whose name is fixed, and the second would wait for ever. Give each a namespace of its own.`,
    );
  });

  test('in two namespaces, or without an election, they pass', () => {
    expect(check('OPR005', { namespace: 'tracing', watched: ['b'], others })).toEqual([]);
    expect(check('OPR005', { leaderElection: false, watched: ['b'], others })).toEqual([]);
  });
});

describe('OPR006', () => {
  test('what is no version', () => {
    expect(check('OPR006', { operatorVersion: 'v1.62.0', jaegerVersion: '1.62' })).toMatchInlineSnapshot(`
      OPR006 env/operator version.operator: 'v1.62.0' is no version of three numbers, without v. There is no image of that tag, and the pods never start. Write it as in '1.62.0'.
      OPR006 env/operator version.jaeger: '1.62' is no version of three numbers, without v. There is no image of that tag, and the pods never start. Write it as in '1.62.0'.
    `);
  });

  test.each(['1.62.0-rc1', '1.62.0.1', 'v1.62.0'])('%s is none', (operatorVersion) => {
    expect(check('OPR006', { operatorVersion })).toEqual([
      expect.stringContaining(`version.operator: '${operatorVersion}' is`),
    ]);
  });

  test('versions pass', () => {
    expect(check('OPR006', { operatorVersion: '1.53.0', jaegerVersion: '1.53.1' })).toEqual([]);
    expect(check('OPR006', { operatorVersion: '11.0.12' })).toEqual([]);
  });
});

describe('OPR001', () => {
  test('a second operator', () => {
    const env = new Environment(new TracingApp(), 'production');
    new JaegerOperator(env, 'one');
    expect(() => new JaegerOperator(env, 'two', { namespace: 'tracing' })).toThrow(
      new Error(
        "OPR001 production/two namespace: 'tracing' is the place of a second operator; the first is production/one, and both watch " +
          'all namespaces: whichever is faster takes a Jaeger, and the webhooks of both decide about each. Keep one, or give each ' +
          'its own: watch: WatchScope.namespaces([...]).',
      ),
    );
  });

  test('one in each environment passes', () => {
    const app = new TracingApp();
    for (const name of ['test', 'production']) new JaegerOperator(new Environment(app, name), 'operator');
    expect(problemsOf(app)).not.toThrow();
  });
});
