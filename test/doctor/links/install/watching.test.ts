import {
  exampleJaeger,
  exampleOperator,
  OPERATED,
  RUNNING,
} from '../../../../lib/doctor/chain/operator/example-operator';
import { watchingRules } from '../../../../lib/doctor/links/install/watching';
import { ExaminedCluster } from '../../../support/doctor-cluster';

const WAITS = exampleJaeger();
const RUNS = exampleJaeger({ labels: OPERATED, status: RUNNING });
const watch = (value: string) => [{ name: 'WATCH_NAMESPACE', value }];
const FROM_OLM = [
  {
    name: 'WATCH_NAMESPACE',
    valueFrom: { fieldRef: { fieldPath: "metadata.annotations['olm.targetNamespaces']" } },
  },
];
const examined = (...objects: readonly ReturnType<typeof exampleJaeger>[]) =>
  new ExaminedCluster(watchingRules, { objects: objects.flat() });

describe('DOC028', () => {
  test('a Jaeger in another namespace', () => {
    const { messages, shown } = examined(exampleOperator({ env: watch('team,observability') }), WAITS);
    expect(messages).toMatchInlineSnapshot(
      `DOC028 observability/jaeger-operator WATCH_NAMESPACE: 'team,observability' leaves out namespace 'default'. The operator ignores Jaeger default/jaeger. Add the namespace, and a Role and RoleBinding there if the operator has no ClusterRole.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get deployment jaeger-operator -n observability -o 'jsonpath={.spec.template.spec.containers[*].env[?(@.name=="WATCH_NAMESPACE")].value}'",
        "team,observability",
        "mend: kubectl set env deployment/jaeger-operator -n observability -c jaeger-operator WATCH_NAMESPACE=team,observability,default",
      ]
    `);
  });

  test('namespaces in the annotation of OLM', () => {
    const operator = exampleOperator({ env: FROM_OLM, annotations: { 'olm.targetNamespaces': 'team' } });
    const { messages, shown } = examined(operator, WAITS);
    expect(messages).toHaveLength(1);
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get deployment jaeger-operator -n observability -o 'jsonpath={.spec.template.metadata.annotations.olm\\.targetNamespaces}'",
        "team",
        "mend: kubectl patch deployment/jaeger-operator -n observability --type=merge -p '{"spec":{"template":{"metadata":{"annotations":{"olm.targetNamespaces":"team,default"}}}}}'",
      ]
    `);
  });

  test.each([
    ['not set', []],
    ['empty', watch('')],
    ['an annotation that does not exist', FROM_OLM],
    ['its namespace', watch('default')],
    ['several namespaces', watch('team,default')],
    ['set twice, and the last wins', [...watch('team'), ...watch('default')]],
    ['in a ConfigMap', [{ name: 'WATCH_NAMESPACE', valueFrom: { configMapKeyRef: { name: 'x', key: 'y' } } }]],
  ])('%s', (_, env) => {
    expect(examined(exampleOperator({ env }), WAITS).messages).toEqual([]);
  });

  test('another operator watches it', () => {
    const other = exampleOperator({ namespace: 'operators', env: watch('default') });
    expect(examined(exampleOperator({ env: watch('team') }), other, WAITS).messages).toEqual([]);
  });

  test('each namespace once', () => {
    const more = exampleJaeger({ name: 'other' });
    expect(examined(exampleOperator({ env: watch('team') }), WAITS, more).messages).toHaveLength(1);
  });

  test('one namespace only was looked at', () => {
    const objects = [...exampleOperator({ env: watch('team') }), ...WAITS];
    expect(new ExaminedCluster(watchingRules, { objects, asked: { namespace: 'default' } }).messages).toEqual([]);
  });
});

describe('DOC029', () => {
  test('a Jaeger that was made before', () => {
    expect(examined(exampleOperator({ env: watch('team') }), RUNS).messages).toMatchInlineSnapshot(
      `DOC029 observability/jaeger-operator WATCH_NAMESPACE: 'team' leaves out namespace 'default'. Traces still flow, but the operator ignores changes of Jaeger default/jaeger. Add the namespace, and a Role and RoleBinding there if the operator has no ClusterRole.`,
    );
  });

  test('its namespace', () => {
    expect(examined(exampleOperator({ env: watch('default') }), RUNS).messages).toEqual([]);
  });
});

describe('DOC030', () => {
  test('two operators for all namespaces', () => {
    const { messages, shown } = examined(exampleOperator(), exampleOperator({ namespace: 'operators' }), RUNS);
    expect(messages).toMatchInlineSnapshot(
      `DOC030 operators/jaeger-operator WATCH_NAMESPACE: operator observability/jaeger-operator watches all namespaces too. Which of them takes a new Jaeger is random, and only that one works on it. Remove one of them, or let each watch different namespaces.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get deployments -A -o wide",
        "observability jaeger-operator",
        "operators jaeger-operator",
      ]
    `);
  });

  test('two operators for one namespace', () => {
    const other = exampleOperator({ namespace: 'operators', env: watch('team,default') });
    expect(examined(exampleOperator({ env: watch('default,x') }), other, RUNS).messages).toEqual([
      expect.stringContaining('watches default too.'),
    ]);
  });

  test('namespaces of their own, or one that is scaled to 0', () => {
    const team = exampleOperator({ namespace: 'operators', env: watch('team') });
    expect(examined(exampleOperator({ env: watch('default') }), team, RUNS).messages).toEqual([]);
    expect(examined(exampleOperator(), exampleOperator({ namespace: 'old', replicas: 0 }), RUNS).messages).toEqual([]);
  });
});

describe('DOC031', () => {
  test('a Jaeger of an operator that was moved', () => {
    const { messages, shown } = examined(
      exampleOperator({ namespace: 'operators' }),
      exampleJaeger({ labels: OPERATED }),
    );
    expect(messages).toMatchInlineSnapshot(
      `DOC031 default/jaeger metadata.labels.jaegertracing.io/operated-by: 'observability.jaeger-operator' names an operator that does not exist. Every other operator skips this Jaeger: it is not started. Remove the label: the operator then takes this Jaeger.`,
    );
    expect(shown).toMatchInlineSnapshot(`
      [
        "$ kubectl get jaegers.jaegertracing.io jaeger -n default --show-labels",
        "jaegertracing.io/operated-by=observability.jaeger-operator",
        "mend: kubectl label jaegers.jaegertracing.io jaeger -n default jaegertracing.io/operated-by-",
      ]
    `);
  });

  test.each([
    ['no label', exampleOperator({ namespace: 'operators' }), WAITS],
    ['its operator', exampleOperator(), exampleJaeger({ labels: OPERATED })],
    ['no operator at all', [], exampleJaeger({ labels: OPERATED })],
    [
      'a name in a ConfigMap',
      exampleOperator({
        namespace: 'operators',
        env: [{ name: 'OPERATOR_NAME', valueFrom: { configMapKeyRef: { name: 'x', key: 'y' } } }],
      }),
      exampleJaeger({ labels: OPERATED }),
    ],
  ])('%s', (_, operator, jaeger) => {
    expect(examined(operator, jaeger).messages).toEqual([]);
  });
});

describe('DOC032', () => {
  test('the Jaeger runs', () => {
    expect(examined(exampleOperator({ namespace: 'operators' }), RUNS).messages).toMatchInlineSnapshot(
      `DOC032 default/jaeger metadata.labels.jaegertracing.io/operated-by: 'observability.jaeger-operator' names an operator that does not exist. Traces still flow, but every other operator ignores changes of this Jaeger. Remove the label: the operator then takes this Jaeger.`,
    );
  });

  test('the operator is where it was', () => {
    expect(examined(exampleOperator(), RUNS).messages).toEqual([]);
  });
});
