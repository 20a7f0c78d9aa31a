import { keyOf } from '../../../lib/doctor/answers/question';
import { exampleChain } from '../../../lib/doctor/chain/example';
import { fourthWave } from '../../../lib/doctor/questions/fourth';
import type { JsonObject } from '../../../lib/kubernetes/json';
import { deploymentOf, podOf, type PodProps } from '../../support/doctor-objects';

const asked = (...objects: readonly JsonObject[]) =>
  fourthWave(exampleChain({ objects })).map((question) =>
    keyOf(question).replace(/^.*\/namespaces\/(.+)\/pods\/(.+)\/log\?container=([^&]+)&(.*)$/, '$1/$2 $3 $4'),
  );
const milvusLabels = (component: string) => ({
  ...{ 'app.kubernetes.io/name': 'milvus', 'app.kubernetes.io/instance': 'my-release', component },
});
const milvus = (component: string, ...pods: readonly Omit<PodProps, 'labels'>[]) => [
  deploymentOf({ name: component, labels: milvusLabels(component), images: ['milvusdb/milvus:v2.6.15'] }),
  ...pods.map((pod) =>
    podOf({
      containers: [{ name: component, image: 'milvusdb/milvus:v2.6.15' }],
      ...pod,
      labels: milvusLabels(component),
    }),
  ),
];

test('nothing on the cluster', () => {
  expect(asked()).toEqual([]);
});

test('the operator, a Jaeger that was restarted, and Milvus with the start of its log', () => {
  const operator = { name: 'op', namespace: 'observability', labels: { name: 'op' } };
  expect(
    asked(
      deploymentOf({ ...operator, images: ['jaegertracing/jaeger-operator:1.62.0', 'x/kube-rbac-proxy:v0.13.1'] }),
      podOf({ ...operator, containers: [{ name: 'kube-rbac-proxy' }, { name: 'jaeger-operator' }] }),
      deploymentOf({ name: 'jaeger', labels: { app: 'jaeger' } }),
      podOf({
        ...{ name: 'jaeger-1', labels: { app: 'jaeger' } },
        statuses: [{ name: 'jaeger', restartCount: 2, state: { running: {} } }],
      }),
      ...milvus('standalone', { name: 'milvus-1' }),
    ),
  ).toEqual([
    'observability/op jaeger-operator tailLines=600&limitBytes=1500000',
    'default/jaeger-1 jaeger tailLines=600&limitBytes=1500000',
    'default/jaeger-1 jaeger previous=true&tailLines=50&limitBytes=1500000',
    'default/milvus-1 standalone limitBytes=400000',
    'default/milvus-1 standalone tailLines=600&limitBytes=1500000',
    'kubectl get leases.coordination.k8s.io 31e04290.jaegertracing.io -n observability -o json',
  ]);
});

test('of many pods those that are not ready, then one of each component; none that was evicted', () => {
  const lines = asked(
    ...milvus('proxy', { name: 'proxy-1' }, { name: 'proxy-2' }, { name: 'proxy-0', phase: 'Failed' }),
    ...milvus('querynode', ...[1, 2, 3, 4, 5, 6, 7].map((each) => ({ name: `query-${each}`, isReady: each !== 7 }))),
    ...milvus('datanode', { name: 'data-1' }),
  );
  expect([...new Set(lines.map((line) => line.split(' ')[0]))]).toEqual([
    ...['default/query-7', 'default/proxy-1', 'default/query-1', 'default/data-1', 'default/proxy-2'],
    ...['default/query-2', 'default/query-3', 'default/query-4'],
  ]);
  expect(lines).toHaveLength(16);
});
