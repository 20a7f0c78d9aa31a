import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ApiObject, Chart, Include, JsonPatch } from 'cdk8s';
import * as kplus from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import {
  Diagnostics,
  Environment,
  Jaeger,
  JaegerIngress,
  JaegerOperator,
  JaegerStorage,
  JaegerStrategy,
  MilvusRelease,
  MilvusTracing,
  TracingApp,
} from '../../lib';
import { environment, manifests } from '../support/environment';
import { withFolder } from '../support/folder';
import { thrown } from '../support/thrown';

const limited = JaegerStrategy.allInOne({ storage: JaegerStorage.memory({ maxTraces: 1000 }) });

test('one object per file, in apply order', () => {
  const { app, env } = environment();
  const jaeger = new Jaeger(env, 'jaeger', { namespace: 'tracing', strategy: limited });
  new MilvusRelease(env, 'b', { tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 1 }) });
  new MilvusRelease(env, 'a', { tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 1 }) });
  new JaegerOperator(env, 'operator');
  const operator = [
    'certificate.observability.jaeger-operator-serving-cert',
    'clusterrole.jaeger-editor',
    'clusterrole.jaeger-operator-manager',
    'clusterrole.jaeger-operator-metrics-proxy',
    'clusterrole.jaeger-operator-metrics-reader',
    'clusterrole.jaeger-viewer',
    'clusterrolebinding.jaeger-operator-manager',
    'clusterrolebinding.jaeger-operator-metrics-proxy',
    'deployment.observability.jaeger-operator',
    'issuer.observability.jaeger-operator-selfsigned-issuer',
    'mutatingwebhookconfiguration.jaeger-operator-mutating-webhook-configuration',
    'networkpolicy.observability.jaeger-operator',
    'role.observability.jaeger-operator-leader-election',
    'rolebinding.observability.jaeger-operator-leader-election',
    'service.observability.jaeger-operator-metrics',
    'service.observability.jaeger-operator-webhook-service',
    'serviceaccount.observability.jaeger-operator',
    'validatingwebhookconfiguration.jaeger-operator-validating-webhook-configuration',
  ];
  expect(Object.keys(app.render())).toEqual([
    'env/README.md',
    'env/plan.json',
    'env/helm/a.values.yml',
    'env/helm/b.values.yml',
    'env/manifests/0-setup/customresourcedefinition.jaegers.jaegertracing.io.yaml',
    'env/manifests/0-setup/namespace.observability.yaml',
    'env/manifests/0-setup/namespace.tracing.yaml',
    ...operator.map((name) => `env/manifests/1-operator/${name}.yaml`),
    'env/manifests/2-jaeger/jaeger.tracing.jaeger.yaml',
  ]);
});

test('environments in their order, each in its folder', () => {
  const app = new TracingApp();
  for (const name of ['b', 'a']) new Jaeger(new Environment(app, name), 'jaeger', { strategy: limited });
  expect(Object.keys(app.render())).toEqual([
    'b/README.md',
    'b/plan.json',
    'b/manifests/2-jaeger/jaeger.default.jaeger.yaml',
    'a/README.md',
    'a/plan.json',
    'a/manifests/2-jaeger/jaeger.default.jaeger.yaml',
  ]);
});

describe('the stage of an object', () => {
  const thing = { apiVersion: 'example.com/v1', kind: 'Thing', metadata: { name: 'a' } };

  test('of an object outside our constructs is that of the Jaegers, except for Namespaces and CRDs', () => {
    const { app, env } = environment();
    new ApiObject(env, 'thing', thing);
    new ApiObject(new Construct(env, 'group'), 'ns', { ...thing, apiVersion: 'v1', kind: 'Namespace' });
    new ApiObject(env, 'crd', { ...thing, apiVersion: 'apiextensions.k8s.io/v1', kind: 'CustomResourceDefinition' });
    expect(Object.keys(manifests(app))).toEqual([
      '0-setup/customresourcedefinition.a.yaml',
      '0-setup/namespace.a.yaml',
      '2-jaeger/thing.default.a.yaml',
    ]);
  });

  test('of an object in one of our constructs is that of the construct', () => {
    const { app, env } = environment();
    const operator = new JaegerOperator(env, 'operator');
    const jaeger = new Jaeger(env, 'jaeger', { strategy: limited });
    const release = new MilvusRelease(env, 'r', { tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 1 }) });
    [operator, jaeger, release].forEach((scope, index) => {
      const group = new Construct(scope, 'group');
      new ApiObject(group, 'thing', { ...thing, metadata: { name: `t${index}` } });
    });
    expect(Object.keys(manifests(app)).filter((path) => path.includes('/thing.'))).toEqual([
      '1-operator/thing.default.t0.yaml',
      '2-jaeger/thing.default.t1.yaml',
      '3-milvus/thing.default.t2.yaml',
    ]);
  });

  test('from cdk8s Include and from cdk8s-plus too', () => {
    const { app, env } = environment({ namespace: 'team' });
    withFolder((folder) => {
      const url = join(folder, 'objects.yaml');
      const namespace = 'apiVersion: v1\nkind: Namespace\nmetadata: {name: extra}\n';
      writeFileSync(
        url,
        `${namespace}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: included}\ndata: {a: '1'}\n`,
      );
      new Include(env, 'include', { url });
    });
    new kplus.ConfigMap(env, 'plus', { metadata: { name: 'plus' }, data: { b: '2' } });
    new kplus.ClusterRole(env, 'role', { metadata: { name: 'plus' } });
    new kplus.Namespace(env, 'ns', { metadata: { name: 'plus' } });
    const configMap = { apiVersion: 'v1', kind: 'ConfigMap' };
    expect(manifests(app)).toEqual({
      '0-setup/namespace.extra.yaml': { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'extra' } },
      '0-setup/namespace.plus.yaml': { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'plus' }, spec: {} },
      '2-jaeger/clusterrole.plus.yaml': {
        apiVersion: 'rbac.authorization.k8s.io/v1',
        kind: 'ClusterRole',
        metadata: { name: 'plus' },
        rules: [],
      },
      '2-jaeger/configmap.team.included.yaml': {
        ...configMap,
        metadata: { name: 'included', namespace: 'team' },
        data: { a: '1' },
      },
      '2-jaeger/configmap.team.plus.yaml': {
        ...configMap,
        metadata: { name: 'plus', namespace: 'team' },
        data: { b: '2' },
        immutable: false,
      },
    });
  });
});

describe('file names', () => {
  function paths(...objects: readonly (readonly [string, string, string])[]): string[] {
    const { app, env } = environment();
    objects.forEach(([apiVersion, kind, name], index) => {
      new ApiObject(env, `o${index}`, { apiVersion, kind, metadata: { name } });
    });
    return Object.keys(manifests(app)).map((path) => path.replace('2-jaeger/', ''));
  }
  const RBAC = 'rbac.authorization.k8s.io/v1';

  test('characters that a file system rejects are encoded, and two names stay two', () => {
    expect(
      paths([RBAC, 'ClusterRole', 'system:a'], [RBAC, 'ClusterRole', 'system-a'], [RBAC, 'ClusterRole', 'a*\t_']),
    ).toEqual(['clusterrole.a%2a%09_.yaml', 'clusterrole.system%3aa.yaml', 'clusterrole.system-a.yaml']);
  });

  test.each([
    ['serving.knative.dev/v1', 'v1', ['service.core.default.a.yaml', 'service.default.a.yaml']],
    ['v1', 'serving.knative.dev/v1', ['service.default.a.yaml', 'service.serving.knative.dev.default.a.yaml']],
  ])('Services of %s and %s', (first, second, names) => {
    expect(paths([first, 'Service', 'a'], [second, 'Service', 'a'])).toEqual(names);
  });
});

describe('finds what it can check', () => {
  const closed = { ingress: { enabled: false }, storage: { options: { 'memory.max-traces': 1 } } };
  const cr = { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'raw' } };

  test('a raw CR meets the rules of a Jaeger, and its schema', () => {
    const { app, env } = environment();
    new ApiObject(env, 'raw', { ...cr, spec: { ...closed, strategy: 'prodution', storge: {} } });
    expect(thrown(() => app.render())).toMatchInlineSnapshot(`
      JAE003 env/raw spec.strategy: unknown strategy 'prodution'. The operator silently falls back to allinone. Did you mean 'production'?
      APP006 env/raw spec.storge: unknown field, set to {}. The API server drops it or rejects the object. Did you mean 'storage'?
    `);
  });

  test('a good raw CR is rendered as it is', () => {
    const { app, env } = environment({ namespace: 'team' });
    new ApiObject(env, 'raw', { ...cr, spec: closed });
    expect(manifests(app)).toEqual({
      '2-jaeger/jaeger.team.raw.yaml': { ...cr, metadata: { name: 'raw', namespace: 'team' }, spec: closed },
    });
  });

  test('a patch is seen, and its place is that of the construct', () => {
    const { app, env } = environment();
    new Jaeger(env, 'jaeger', { strategy: limited }).apiObject.addJsonPatch(JsonPatch.add('/spec/storge', {}));
    expect(thrown(() => app.render())).toMatchInlineSnapshot(
      `APP006 env/jaeger spec.storge: unknown field, set to {}. The API server drops it or rejects the object. Did you mean 'storage'?`,
    );
  });

  test('a good patch is rendered', () => {
    const { app, env } = environment();
    const { apiObject } = new Jaeger(env, 'jaeger', { strategy: limited });
    apiObject.addJsonPatch(JsonPatch.add('/spec/query', { serviceType: 'NodePort' }));
    expect(manifests(app)).toMatchObject({
      '2-jaeger/jaeger.default.jaeger.yaml': { spec: { query: { serviceType: 'NodePort' } } },
    });
  });

  test('the problems of all environments are told together', () => {
    const app = new TracingApp();
    for (const id of ['a', 'b'])
      new ApiObject(new Environment(app, id), 'raw', { ...cr, spec: { ...closed, storge: {} } });
    expect(thrown(() => app.render())).toMatchInlineSnapshot(`
      APP006 a/raw spec.storge: unknown field, set to {}. The API server drops it or rejects the object. Did you mean 'storage'?
      APP006 b/raw spec.storge: unknown field, set to {}. The API server drops it or rejects the object. Did you mean 'storage'?
    `);
  });
});

describe('how often', () => {
  test('200 tenants: each object is rendered exactly once', () => {
    const app = new TracingApp();
    for (let tenant = 0; tenant < 200; tenant++) {
      const env = new Environment(app, `tenant-${tenant}`);
      new Jaeger(env, 'jaeger', { namespace: 'tracing', strategy: limited });
    }
    const spy = jest.spyOn(ApiObject.prototype, 'toJson');
    try {
      expect(Object.keys(app.render()).length).toBe(800);
      expect(spy).toHaveBeenCalledTimes(400);
      expect(new Set(spy.mock.contexts).size).toBe(400);
    } finally {
      spy.mockRestore();
    }
  });

  test('a second render gives the same, and includes what was added in between', () => {
    const { app, env } = environment();
    const operator = new JaegerOperator(env, 'operator');
    const first = app.render();
    expect(Object.entries(app.render())).toEqual(Object.entries(first));
    new Jaeger(env, 'jaeger', { operator, strategy: limited });
    expect(Object.keys(app.render()).length).toBe(Object.keys(first).length + 1);
  });
});

test('a chart below an environment, with a namespace of its own', () => {
  const { app, env } = environment();
  const chart = new Chart(env, 'chart', { namespace: 'inner' });
  const jaeger = new Jaeger(chart, 'jaeger', { ingress: JaegerIngress.openToEverybody(), strategy: limited });
  Diagnostics.of(chart).accept('JAE031', 'because');
  expect(jaeger.namespace).toBe('inner');
  expect(Object.keys(manifests(app))).toEqual(['0-setup/namespace.inner.yaml', '2-jaeger/jaeger.inner.jaeger.yaml']);
});
