import { check } from './support';
import { Environment, JaegerOperator, TracingApp } from '../../../lib';

const problemsOf = (app: TracingApp) => () => app.render();

const first = { where: 'env/first', namespace: 'observability', leaderElection: true };

describe('OPR001', () => {
  test('both watch all namespaces', () => {
    expect(check('OPR001', { namespace: 'tracing', others: [first] })).toMatchInlineSnapshot(
      `OPR001 env/operator namespace: second operator, in namespace 'tracing': env/first also watches all namespaces. Each Jaeger goes to whichever operator is faster, and through the webhooks of both. Keep one, or let each watch other namespaces: watch: WatchScope.namespaces([...]).`,
    );
  });

  test('they share some namespaces', () => {
    expect(check('OPR001', { watched: ['a', 'b', 'c'], others: [{ ...first, watched: ['c', 'b'] }] })).toEqual([
      expect.stringContaining('env/first also watches b, c. '),
    ]);
  });

  test('separate namespaces, and a single operator, pass', () => {
    expect(check('OPR001', { watched: ['a'], others: [{ ...first, watched: ['b'] }] })).toEqual([]);
    expect(check('OPR001')).toEqual([]);
  });
});

describe('OPR002', () => {
  test('settings beside the upstream profile', () => {
    expect(check('OPR002', { besideUpstream: ['replicas', 'metrics'] })).toMatchInlineSnapshot(`
      OPR002 env/operator replicas: cannot be combined with the upstream profile. The manifest is that of upstream, and the setting is silently lost. Use the standard profile, or patch the object.
      OPR002 env/operator metrics: cannot be combined with the upstream profile. The manifest is that of upstream, and the setting is silently lost. Use the standard profile, or patch the object.
    `);
  });

  test('none pass', () => {
    expect(check('OPR002')).toEqual([]);
  });
});

describe('OPR003', () => {
  test('reports each of these', () => {
    expect(['2nd', 'x2_', 'Op', 'a'.repeat(48)].flatMap((name) => check('OPR003', { name }))).toMatchInlineSnapshot(`
      OPR003 env/operator name: invalid name '2nd': must not begin with a digit. The API server rejects the Service of the webhooks, and they never answer. Use 'operator-2nd'.
      OPR003 env/operator name: invalid name 'x2_': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). The API server rejects the Service of the webhooks, and they never answer. Use 'x2'.
      OPR003 env/operator name: invalid name 'Op': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). The API server rejects the Service of the webhooks, and they never answer. Use 'op'.
      OPR003 env/operator name: invalid name 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa': must have at most 47 characters, not 48, because '-webhook-service' is appended. The API server rejects the Service of the webhooks, and they never answer. Use 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'.
    `);
  });

  test('47 characters, and a digit that is not the first, pass', () => {
    expect(check('OPR003', { name: 'a'.repeat(47) })).toEqual([]);
    expect(check('OPR003', { name: 'operator-2nd' })).toEqual([]);
  });
});

describe('OPR004', () => {
  test('an empty list, a duplicate, and an invalid name', () => {
    expect(check('OPR004', { watched: [] })).toMatchInlineSnapshot(
      `OPR004 env/operator watch: [] must list at least one namespace. The operator watches all namespaces instead, without the permissions for it. List the namespaces, or use WatchScope.cluster().`,
    );
    expect(check('OPR004', { watched: ['a', 'a', 'B'] })).toMatchInlineSnapshot(`
      OPR004 env/operator watch[1]: duplicate namespace 'a'. Its Role is defined twice. List it once.
      OPR004 env/operator watch[2]: invalid namespace 'B': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). No such namespace can exist, and the API server rejects its Role. Use 'b'.
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
      `OPR005 env/operator namespace: 'observability' is also the namespace of env/first. Both use one Lease with a fixed name, and the second never becomes leader. Use a different namespace for each.`,
    );
  });

  test('in two namespaces, or without an election, they pass', () => {
    expect(check('OPR005', { namespace: 'tracing', watched: ['b'], others })).toEqual([]);
    expect(check('OPR005', { leaderElection: false, watched: ['b'], others })).toEqual([]);
  });
});

describe('OPR006', () => {
  test('invalid versions', () => {
    expect(check('OPR006', { operatorVersion: 'v1.62.0', jaegerVersion: '1.62' })).toMatchInlineSnapshot(`
      OPR006 env/operator version.operator: invalid version 'v1.62.0': three numbers are required, without 'v'. No image has this tag, and the pods never start. Use a version such as '1.62.0'.
      OPR006 env/operator version.jaeger: invalid version '1.62': three numbers are required, without 'v'. No image has this tag, and the pods never start. Use a version such as '1.62.0'.
    `);
  });

  test.each(['1.62.0-rc1', '1.62.0.1', 'v1.62.0'])('%s is invalid', (operatorVersion) => {
    expect(check('OPR006', { operatorVersion })).toEqual([
      expect.stringContaining(`version.operator: invalid version '${operatorVersion}': `),
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
        "OPR001 production/two namespace: second operator, in namespace 'tracing': production/one also watches all namespaces. " +
          'Each Jaeger goes to whichever operator is faster, and through the webhooks of both. Keep one, or let each watch ' +
          'other namespaces: watch: WatchScope.namespaces([...]).',
      ),
    );
  });

  test('one in each environment passes', () => {
    const app = new TracingApp();
    for (const name of ['test', 'production']) new JaegerOperator(new Environment(app, name), 'operator');
    expect(problemsOf(app)).not.toThrow();
  });
});
