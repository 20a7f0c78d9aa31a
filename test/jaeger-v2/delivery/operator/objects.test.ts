import { collectorObjects } from '../../../../lib/jaeger-v2/delivery/operator/objects';
import { selectorOf } from '../../../../lib/jaeger-v2/objects/metadata';
import { plainObjects } from '../../../../lib/jaeger-v2/objects/objects';
import { settingsOf } from '../../../../lib/jaeger-v2/settings';
import { type Workload, workloadsOf } from '../../../../lib/jaeger-v2/workload';
import { asObject, type JsonObject, objectAt } from '../../../../lib/kubernetes/json';
import type { KubernetesObject } from '../../../../lib/kubernetes/object';

const settings = settingsOf({}, 'jaeger', 'obs');
const [one] = workloadsOf(settings);
const workload = (role: Workload['role'], name: string): Workload[] =>
  one === undefined ? [] : [{ ...one, role, name }];
const roles = [
  ...workload('collector', 'jaeger-collector'),
  ...workload('query', 'jaeger-query'),
  ...workload('ingester', 'jaeger-ingester'),
];

/** What plain Kubernetes has for pods of a role. */
function deployment(role: Workload['role'], name: string, more: { kind?: string; pod?: object; spec?: object } = {}) {
  return {
    apiVersion: 'apps/v1',
    kind: more.kind ?? 'Deployment',
    metadata: { name, namespace: 'obs', labels: { 'app.kubernetes.io/name': 'jaeger' } },
    spec: {
      replicas: 2,
      ...more.spec,
      template: {
        metadata: { labels: { tier: 'a' }, annotations: { 'checksum/config': 'abc' } },
        spec: {
          containers: [{ name: 'jaeger', image: 'docker.io/jaegertracing/jaeger:2.20.0', args: ['--config=/conf/x'] }],
          serviceAccountName: 'jaeger',
          volumes: [{ name: 'config', configMap: { name } }],
          topologySpreadConstraints: [{ labelSelector: { matchLabels: selectorOf(settings, role) } }],
          ...more.pod,
        },
      },
    },
  };
}

function object(kind: string, name: string, spec: object): KubernetesObject {
  return { apiVersion: 'v1', kind, metadata: { name, namespace: 'obs' }, spec };
}

function delivered(workloads: readonly Workload[], plain: readonly KubernetesObject[]): readonly KubernetesObject[] {
  return collectorObjects(settings, workloads, plain, {});
}

/** The CR of a name. */
function cr(objects: readonly KubernetesObject[], name: string): JsonObject {
  const found = objects.find(({ kind, metadata }) => kind === 'OpenTelemetryCollector' && metadata.name === name);
  return objectAt(asObject(found), 'spec');
}

const labelsOf = (name: string) => ({
  'app.kubernetes.io/component': 'opentelemetry-collector',
  'app.kubernetes.io/instance': `obs.${name}`,
  'app.kubernetes.io/managed-by': 'opentelemetry-operator',
  'app.kubernetes.io/part-of': 'opentelemetry',
});

describe('roles with pods of their own', () => {
  const plain = [
    deployment('collector', 'jaeger-collector'),
    deployment('query', 'jaeger-query'),
    deployment('ingester', 'jaeger-ingester'),
    object('Service', 'jaeger-collector', { selector: selectorOf(settings, 'collector'), ports: [{ port: 4317 }] }),
    object('Service', 'jaeger-query', {
      selector: selectorOf(settings, 'query'),
      ports: [{ port: 16686, targetPort: 4180 }],
    }),
  ];
  const objects = delivered(roles, plain);

  test('a CR each, named so that the Service for receivers keeps its name', () => {
    expect(objects.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
      'Service jaeger-query',
      'OpenTelemetryCollector jaeger',
      'OpenTelemetryCollector jaeger-query',
      'OpenTelemetryCollector jaeger-ingester',
    ]);
  });

  test('the Service for the UI finds the pods of the operator, and its port is opened', () => {
    expect(objects[0]).toMatchObject({ spec: { selector: labelsOf('jaeger-query') } });
    expect(cr(objects, 'jaeger-query').ports).toEqual([
      { name: 'port-4180', port: 4180, protocol: 'TCP', targetPort: 4180 },
    ]);
    expect(cr(objects, 'jaeger').ports).toBeUndefined();
  });

  test('pods are spread over those of their role', () => {
    expect(cr(objects, 'jaeger').topologySpreadConstraints).toEqual([
      { labelSelector: { matchLabels: labelsOf('jaeger') } },
    ]);
  });

  test('labels of the pods are those of the CR', () => {
    expect(objects[1]?.metadata.labels).toEqual({
      tier: 'a',
      'app.kubernetes.io/name': 'jaeger',
      'cdk8s-milvus-tracing/jaeger': 'jaeger',
    });
  });
});

describe('scale', () => {
  const autoscaler = object('HorizontalPodAutoscaler', 'jaeger-collector', {
    scaleTargetRef: { name: 'jaeger-collector' },
    minReplicas: 2,
    maxReplicas: 8,
    metrics: [
      { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } } },
      { type: 'Resource', resource: { name: 'memory', target: { type: 'Utilization', averageUtilization: 70 } } },
    ],
  });
  const budget = object('PodDisruptionBudget', 'jaeger-collector', {
    maxUnavailable: 1,
    selector: { matchLabels: selectorOf(settings, 'collector') },
  });
  const objects = delivered(roles.slice(0, 1), [deployment('collector', 'jaeger-collector'), autoscaler, budget]);

  test('the operator makes the autoscaler and the budget', () => {
    expect(objects).toHaveLength(1);
    expect(cr(objects, 'jaeger')).toMatchObject({
      autoscaler: { minReplicas: 2, maxReplicas: 8, targetCPUUtilization: 80, targetMemoryUtilization: 70 },
      podDisruptionBudget: { maxUnavailable: 1 },
    });
  });

  test('the number of pods belongs to the autoscaler', () => {
    expect(cr(objects, 'jaeger')).not.toHaveProperty('replicas');
  });
});

describe('files', () => {
  test('a claim becomes one of a StatefulSet, in canonical amounts', () => {
    const spec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1024Mi' } } };
    const made = deployment('all-in-one', 'jaeger', {
      kind: 'StatefulSet',
      spec: { replicas: 1, volumeClaimTemplates: [{ metadata: { name: 'traces' }, spec }] },
    });
    const headless = object('Service', 'jaeger-headless', { clusterIP: 'None' });
    const objects = delivered(workloadsOf(settings), [made, headless]);
    expect(objects).toHaveLength(1);
    expect(cr(objects, 'jaeger')).toMatchObject({
      mode: 'statefulset',
      volumeClaimTemplates: [
        { metadata: { name: 'traces' }, spec: { resources: { requests: { storage: '1Gi' } } }, status: {} },
      ],
    });
  });

  test('those beside the configuration are mounted elsewhere, and the configuration names them there', () => {
    const workloads = roles.slice(0, 1).map((each) => ({
      ...each,
      config: { ...each.config, extensions: { remote_sampling: { file: { path: '/conf/sampling.json' } } } },
      needs: { ...each.needs, files: { 'sampling.json': '{}' } },
    }));
    const container = { name: 'jaeger', volumeMounts: [{ name: 'config', mountPath: '/conf', readOnly: true }] };
    const objects = delivered(workloads, [
      deployment('collector', 'jaeger-collector', { pod: { containers: [container] } }),
      {
        ...object('ConfigMap', 'jaeger-collector', {}),
        data: { 'config.yaml': 'receivers: {}', 'sampling.json': '{}' },
      },
    ]);
    expect(objects[0]).toMatchObject({ kind: 'ConfigMap', data: { 'sampling.json': '{}' } });
    expect(objects[0]).not.toHaveProperty(['data', 'config.yaml']);
    expect(cr(objects, 'jaeger')).toMatchObject({
      config: { extensions: { remote_sampling: { file: { path: '/etc/jaeger-files/sampling.json' } } } },
      volumes: [{ name: 'config', configMap: { name: 'jaeger-collector' } }],
      volumeMounts: [{ name: 'config', mountPath: '/etc/jaeger-files', readOnly: true }],
      podAnnotations: { 'checksum/config': 'abc' },
    });
  });
});

describe('what else is in the pods', () => {
  test('other containers, arguments and canonical amounts', () => {
    const containers = [
      {
        name: 'jaeger',
        image: 'i',
        args: ['--config=/conf/config.yaml', '--feature-gates=+a,-b', '--set=x=y'],
        resources: { requests: { cpu: '1000m' } },
      },
      { name: 'oauth2-proxy', image: 'p' },
    ];
    const objects = delivered(roles.slice(1, 2), [
      deployment('query', 'jaeger-query', { pod: { containers, initContainers: [{ name: 'i' }] } }),
    ]);
    expect(cr(objects, 'jaeger-query')).toMatchObject({
      args: { 'feature-gates': '+a,-b', set: 'x=y' },
      resources: { requests: { cpu: '1' } },
      additionalContainers: [{ name: 'oauth2-proxy', image: 'p' }],
      initContainers: [{ name: 'i' }],
    });
  });

  test('the NetworkPolicy of the Jaeger is in place of that of the operator', () => {
    const policy = object('NetworkPolicy', 'jaeger-query', {
      podSelector: { matchLabels: selectorOf(settings, 'query') },
    });
    const objects = delivered(roles.slice(0, 2), [
      deployment('collector', 'jaeger-collector'),
      deployment('query', 'jaeger-query'),
      policy,
    ]);
    expect(objects[0]).toMatchObject({ spec: { podSelector: { matchLabels: labelsOf('jaeger-query') } } });
    expect(cr(objects, 'jaeger-query').networkPolicy).toEqual({ enabled: false });
    expect(cr(objects, 'jaeger').networkPolicy).toEqual({ enabled: true });
  });

  test('a Prometheus finds the pods of all roles, and the ports that it knows by name', () => {
    const monitor = object('PodMonitor', 'jaeger', {
      selector: { matchLabels: { 'app.kubernetes.io/instance': 'jaeger', 'app.kubernetes.io/name': 'jaeger' } },
      podMetricsEndpoints: [{ port: 'metrics' }, { port: 'spanmetrics' }],
    });
    const workloads = roles.slice(0, 1).map((each) => ({
      ...each,
      ports: [...each.ports, { name: 'spanmetrics', port: 8889, secure: false }],
    }));
    const objects = delivered(workloads, [deployment('collector', 'jaeger-collector'), monitor]);
    expect(objects[0]).toMatchObject({
      spec: { selector: { matchLabels: { 'cdk8s-milvus-tracing/jaeger': 'jaeger' } } },
    });
    expect(cr(objects, 'jaeger').ports).toEqual([
      { name: 'spanmetrics', port: 8889, protocol: 'TCP', targetPort: 8889 },
    ]);
  });

  test('objects of others stay as they are', () => {
    const job = object('CronJob', 'jaeger-index-cleaner', { schedule: '55 23 * * *' });
    expect(delivered([], [job])).toEqual([
      { ...job, metadata: { ...job.metadata, labels: { 'cdk8s-milvus-tracing/jaeger': 'jaeger' } } },
    ]);
  });
});

test('a UI without an address, metrics without a reader, and null get those that the operator would write', () => {
  const workloads = roles.slice(0, 1).map((each) => ({
    ...each,
    config: {
      receivers: { nop: null },
      exporters: { nop: {} },
      extensions: { jaeger_query: { storage: { traces: 'main' } } },
      service: { extensions: ['jaeger_query'], pipelines: {} },
    },
  }));
  expect(cr(delivered(workloads, plainObjects(settings, workloads)), 'jaeger').config).toEqual({
    receivers: { nop: {} },
    exporters: { nop: {} },
    extensions: { jaeger_query: { storage: { traces: 'main' }, http: { endpoint: '0.0.0.0:16686' } } },
    service: {
      extensions: ['jaeger_query'],
      pipelines: {},
      telemetry: { metrics: { readers: [{ pull: { exporter: { prometheus: { host: '0.0.0.0', port: 8888 } } } }] } },
    },
  });
});
