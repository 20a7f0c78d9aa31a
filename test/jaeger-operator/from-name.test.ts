import { Jaeger, JaegerOperator, type JaegerOperatorReferenceProps, JaegerOperatorVersion } from '../../lib';
import { environment, manifests } from '../support/environment';
import { thrown } from '../support/thrown';

const PROPS: Required<JaegerOperatorReferenceProps> = {
  namespace: 'platform',
  version: JaegerOperatorVersion.V1_65_0,
};

test('a reference writes nothing', () => {
  const { app, env } = environment();
  const operator = JaegerOperator.fromOperatorName(env, 'operator', 'jaegers', PROPS);
  expect([operator.name, operator.namespace, operator.version]).toEqual([
    'jaegers',
    'platform',
    JaegerOperatorVersion.V1_65_0,
  ]);
  expect(manifests(app)).toEqual({});
});

test('a Jaeger has the version of the operator, and its manifests are as without', () => {
  const { app, env } = environment();
  const operator = JaegerOperator.fromOperatorName(env, 'operator', 'jaegers', PROPS);
  new Jaeger(env, 'jaeger', { operator });
  const without = environment();
  new Jaeger(without.env, 'jaeger');
  expect(manifests(app)).toEqual(manifests(without.app));
  expect(app.render()['env/README.md']).toContain('jaeger   Running   1.65.0   ');
  expect(without.app.render()['env/README.md']).toContain('jaeger   Running   1.62.0   ');
});

test.each([
  [
    '',
    'platform',
    "APP003 env/operator metadata.name: invalid object name ''. The API server rejects the object, and no file can be named after it. Use a name of lower-case letters, digits, dots and hyphens.",
  ],
  [
    'jaegers',
    'My_Team',
    "APP004 env/operator metadata.namespace: invalid namespace 'My_Team': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). The API server rejects every object in it. Use 'my-team'.",
  ],
])('operator "%s" in namespace "%s" is rejected', (name, namespace, message) => {
  const { env } = environment();
  expect(thrown(() => JaegerOperator.fromOperatorName(env, 'operator', name, { ...PROPS, namespace }))).toBe(message);
});
