import { ApiObject, App, Chart } from 'cdk8s';
import { Environment, type EnvironmentProps, Jaeger, JaegerOperator, TracingApp } from '../../lib';
import { environment, manifests } from '../support/environment';

const configMap = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };

test('minimal: everything goes to the namespace default, without labels', () => {
  const { app, env } = environment();
  new ApiObject(env, 'a', configMap);
  expect(env.namespace).toBe('default');
  expect(env.labels).toEqual({});
  expect(manifests(app)).toEqual({
    '2-jaeger/configmap.default.a.yaml': { ...configMap, metadata: { name: 'a', namespace: 'default' } },
  });
});

test('with all props: namespace and labels reach every object', () => {
  const props: Required<EnvironmentProps> = { namespace: 'team', labels: { owner: 'search', 'a.b/c': 'd' } };
  const { app, env } = environment(props);
  new ApiObject(env, 'a', configMap);
  new ApiObject(env, 'b', { ...configMap, metadata: { name: 'b', namespace: 'own', labels: { owner: 'me' } } });
  new ApiObject(env, 'c', { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', metadata: { name: 'c' } });
  new Jaeger(env, 'jaeger');
  expect(manifests(app)).toEqual({
    '0-setup/namespace.team.yaml': {
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'team', labels: { ...props.labels, 'kubernetes.io/metadata.name': 'team' } },
    },
    '2-jaeger/clusterrole.c.yaml': {
      apiVersion: 'rbac.authorization.k8s.io/v1',
      kind: 'ClusterRole',
      metadata: { name: 'c', labels: props.labels },
    },
    '2-jaeger/configmap.team.a.yaml': {
      ...configMap,
      metadata: { name: 'a', namespace: 'team', labels: props.labels },
    },
    '2-jaeger/configmap.own.b.yaml': {
      ...configMap,
      metadata: { name: 'b', namespace: 'own', labels: { ...props.labels, owner: 'me' } },
    },
    '2-jaeger/jaeger.team.jaeger.yaml': {
      apiVersion: 'jaegertracing.io/v1',
      kind: 'Jaeger',
      metadata: { name: 'jaeger', namespace: 'team', labels: props.labels },
      spec: {
        strategy: 'allinone',
        storage: { type: 'memory', options: { memory: { 'max-traces': 100000 } } },
        ingress: { enabled: false },
      },
    },
  });
});

test('a generated name has no hash', () => {
  const { env } = environment();
  expect(new ApiObject(env, 'a', { apiVersion: 'v1', kind: 'ConfigMap' }).name).toBe('env-a');
});

test('isEnvironment tells an environment from any other chart', () => {
  const { app, env } = environment();
  expect(Environment.isEnvironment(env)).toBe(true);
  expect(Environment.isEnvironment(new Chart(app, 'chart'))).toBe(false);
  expect(Environment.isEnvironment(app)).toBe(false);
});

test('works as a chart of a stock app', () => {
  const env = new Environment(new App(), 'env', { namespace: 'team' });
  new ApiObject(env, 'a', configMap);
  expect(env.toJson()).toEqual([{ ...configMap, metadata: { name: 'a', namespace: 'team' } }]);
});

describe('the Namespace object', () => {
  const namespaces = (app: TracingApp) =>
    Object.keys(manifests(app)).filter((path) => path.startsWith('0-setup/namespace.'));

  test('is made once, however many name it', () => {
    const { app, env } = environment();
    new JaegerOperator(env, 'operator', { namespace: 'tracing' });
    new Jaeger(env, 'a', { namespace: 'tracing' });
    new Jaeger(env, 'b', { namespace: 'tracing' });
    new Jaeger(env, 'c', { namespace: 'other' });
    expect(namespaces(app)).toEqual(['0-setup/namespace.other.yaml', '0-setup/namespace.tracing.yaml']);
  });

  test.each(['default', 'kube-system', 'kube-public', 'kube-node-lease'])('is not made for %s', (namespace) => {
    const { app, env } = environment();
    new JaegerOperator(env, 'operator', { namespace });
    new Jaeger(env, 'jaeger', { namespace });
    expect(namespaces(app)).toEqual([]);
  });

  test('is somebody else’s with createNamespace: false', () => {
    const { app, env } = environment();
    new JaegerOperator(env, 'operator', { namespace: 'tracing', createNamespace: false });
    new Jaeger(env, 'jaeger', { namespace: 'tracing', createNamespace: false });
    expect(namespaces(app)).toEqual([]);
  });

  test('is made for who wants it, beside who does not', () => {
    const { app, env } = environment();
    new Jaeger(env, 'a', { namespace: 'tracing', createNamespace: false });
    new Jaeger(env, 'b', { namespace: 'tracing', createNamespace: true });
    expect(namespaces(app)).toEqual(['0-setup/namespace.tracing.yaml']);
  });

  test('is made in each environment that needs it', () => {
    const app = new TracingApp();
    for (const id of ['a', 'b']) new Jaeger(new Environment(app, id), 'jaeger', { namespace: 'tracing' });
    expect(Object.keys(app.render()).filter((path) => path.includes('/namespace.'))).toEqual([
      'a/manifests/0-setup/namespace.tracing.yaml',
      'b/manifests/0-setup/namespace.tracing.yaml',
    ]);
  });
});
