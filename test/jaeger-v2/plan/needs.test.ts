import { jaegerV2Needs } from '../../../lib/jaeger-v2/plan/needs';
import type { Step } from '../../../lib/app/plan/step';
import type { JsonObject } from '../../../lib/kubernetes/json';

function needs(objects: readonly JsonObject[], storage: readonly Step[] = []) {
  const { prerequisites, beforeApply } = jaegerV2Needs({ name: 'jaeger', namespace: 'obs', objects, storage });
  const facts = (steps: readonly Step[]) =>
    steps
      .flatMap((step) => step.needs ?? [])
      .map(({ kind, name = '', namespace = '' }) => `${kind} ${namespace}/${name}`);
  return {
    texts: [...prerequisites, ...beforeApply].map(({ text }) => text),
    before: facts(prerequisites),
    at: facts(beforeApply),
  };
}

const pods = (kind: string, volumes: readonly JsonObject[]) => ({
  kind,
  metadata: { name: kind.toLowerCase() },
  spec: { template: { spec: { volumes } } },
});

test('plain objects of Kubernetes need nothing', () => {
  const map = { kind: 'ConfigMap', metadata: { name: 'jaeger' } };
  const deployment = pods('Deployment', [{ name: 'config', configMap: { name: 'jaeger' } }]);
  expect(needs([map, deployment, { kind: 'Service' }])).toEqual({ texts: [], before: [], at: [] });
});

test('CRDs of the kinds that are no part of Kubernetes, each once', () => {
  const kinds = ['ServiceMonitor', 'ServiceMonitor', 'PrometheusRule', 'HTTPRoute', 'OpenTelemetryCollector'];
  expect(needs(kinds.map((kind) => ({ kind }))).before).toEqual([
    'CustomResourceDefinition /servicemonitors.monitoring.coreos.com',
    'CustomResourceDefinition /prometheusrules.monitoring.coreos.com',
    'CustomResourceDefinition /httproutes.gateway.networking.k8s.io',
    'CustomResourceDefinition /opentelemetrycollectors.opentelemetry.io',
  ]);
});

test('claims that a StatefulSet makes come of a StorageClass', () => {
  const template = { metadata: { name: 'data' }, spec: { resources: { requests: { storage: '10Gi' } } } };
  const named = { ...template, spec: { ...template.spec, storageClassName: 'fast' } };
  const set = (claim: JsonObject, replicas: number) => ({
    kind: 'StatefulSet',
    metadata: { name: 'jaeger' },
    spec: { replicas, volumeClaimTemplates: [claim] },
  });
  expect(needs([set(template, 1), set(named, 2)])).toEqual({
    texts: [
      'A default StorageClass: one line says `(default)`. Jaeger jaeger claims of it: 10Gi for its traces.',
      'The StorageClass `fast`. Jaeger jaeger claims of it: 2 × 10Gi for its traces.',
    ],
    before: ['StorageClass /', 'StorageClass /fast'],
    at: [],
  });
});

test('the class of an Ingress, and the Gateway of a route, in its namespace or that of the Jaeger', () => {
  const ingress = { kind: 'Ingress', metadata: { name: 'jaeger-query' }, spec: { ingressClassName: 'nginx' } };
  const route = { kind: 'HTTPRoute', spec: { parentRefs: [{ name: 'public', namespace: 'edge' }, { name: 'own' }] } };
  const found = needs([ingress, { kind: 'Ingress', spec: {} }, route]);
  expect(found.before).toEqual(
    ['IngressClass /nginx', 'CustomResourceDefinition /httproutes.gateway.networking.k8s.io'].reverse(),
  );
  expect(found.at).toEqual(['Gateway edge/public', 'Gateway obs/own']);
});

test('NetworkPolicies need something that enforces them', () => {
  expect(needs([{ kind: 'NetworkPolicy' }, { kind: 'NetworkPolicy' }]).texts).toEqual([
    'A network plugin that enforces NetworkPolicies. Without one, every pod of the cluster reaches the Jaeger.',
  ]);
});

test('claims and ConfigMaps that pods mount and nobody here makes, each once', () => {
  const volumes = [{ persistentVolumeClaim: { claimName: 'mine' } }, { configMap: { name: 'ca' } }];
  const cronJob = { kind: 'CronJob', spec: { jobTemplate: { spec: { template: { spec: { volumes } } } } } };
  const found = needs([pods('Deployment', volumes), cronJob]);
  expect(found.at).toEqual(['PersistentVolumeClaim obs/mine', 'ConfigMap obs/ca']);
});

test('a storage that can be asked is asked before the Jaeger is applied, and named before anything is', () => {
  const asked = { kind: 'OpenSearch', expect: 'answers' as const, name: 'https://o:9200', namespace: 'obs', why: 'w' };
  const found = needs([], [{ text: 'A Cassandra at `c:9042`.' }, { text: 'It answers:', needs: [asked] }]);
  expect(found).toEqual({
    texts: [
      'A Cassandra at `c:9042`.',
      'An OpenSearch at `https://o:9200`, reachable from the pods of the cluster. "Apply" checks it before the Jaeger is applied.',
      'It answers:',
    ],
    before: [],
    at: ['OpenSearch obs/https://o:9200'],
  });
});
