import { JaegerScale } from '../../../lib';
import { controllerOf } from '../../../lib/jaeger-v2/objects/controller';
import { scalingObjects } from '../../../lib/jaeger-v2/objects/scaling';
import { objectAt, valueAt } from '../../../lib/kubernetes/json';
import { settings, workload } from '../support';

const LABELS = {
  'app.kubernetes.io/component': 'collector',
  'app.kubernetes.io/instance': 'jaeger',
  'app.kubernetes.io/managed-by': 'cdk8s-milvus-tracing',
  'app.kubernetes.io/name': 'jaeger',
  'app.kubernetes.io/part-of': 'jaeger',
  'app.kubernetes.io/version': '2.20.0',
};
const METADATA = { name: 'jaeger-collector', namespace: 'observability', labels: LABELS };
const SELECTOR = {
  matchLabels: {
    'app.kubernetes.io/component': 'collector',
    'app.kubernetes.io/instance': 'jaeger',
    'app.kubernetes.io/name': 'jaeger',
  },
};

/** Without the template, which pod.test.ts is about. */
function specOf(made: object): object {
  const { template, ...rest } = objectAt(made, 'spec');
  expect(template).toBeDefined();
  return rest;
}

test('a role that can be several has two pods, and a new one is ready before an old one ends', () => {
  const made = controllerOf(settings(), workload());
  expect([made.apiVersion, made.kind, made.metadata]).toEqual(['apps/v1', 'Deployment', METADATA]);
  expect(specOf(made)).toEqual({
    replicas: 2,
    strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } },
    selector: SELECTOR,
  });
});

test('two pods have a budget that lets one of them go', () => {
  expect(scalingObjects(settings(), workload())).toEqual([
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: METADATA,
      spec: { maxUnavailable: 1, selector: SELECTOR },
    },
  ]);
});

test('one pod has no budget, which would block every drain of its node', () => {
  const one = workload({ scale: JaegerScale.replicas(1) });
  expect(specOf(controllerOf(settings(), one))).toMatchObject({ replicas: 1 });
  expect(scalingObjects(settings(), one)).toEqual([]);
});

test('an autoscaled role has no number of its own, which each apply would set again', () => {
  const scaled = workload({ scale: JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 8 }) });
  expect(valueAt(controllerOf(settings(), scaled), 'spec', 'replicas')).toBeUndefined();
  const [autoscaler, budget] = scalingObjects(settings(), scaled);
  expect(autoscaler).toEqual({
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: METADATA,
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'jaeger-collector' },
      minReplicas: 2,
      maxReplicas: 8,
      metrics: [
        { type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 90 } } },
        { type: 'Resource', resource: { name: 'memory', target: { type: 'Utilization', averageUtilization: 90 } } },
      ],
    },
  });
  expect(budget?.kind).toBe('PodDisruptionBudget');
});

test('an autoscaler without numbers has those that JaegerScale documents', () => {
  const [autoscaler] = scalingObjects(settings(), workload({ scale: JaegerScale.autoscale() }));
  expect(objectAt(autoscaler, 'spec')).toMatchObject({ minReplicas: 1, maxReplicas: 100 });
});

test('a storage of one pod: the old pod ends first, since two would show half of the traces each', () => {
  const one = workload({ role: 'all-in-one', canScale: false });
  expect(specOf(controllerOf(settings(), one))).toMatchObject({ replicas: 1, strategy: { type: 'Recreate' } });
});

test('a claim makes it a StatefulSet, with what the API server would add to the claim', () => {
  const claim = { name: 'badger', mountPath: '/badger', spec: { accessModes: ['ReadWriteOnce'] } };
  const collector = { suffix: 'collector' as const, name: 'grpc-otlp', port: 4317 };
  const ports = [{ name: 'grpc-otlp', port: 4317, secure: false, service: collector }];
  const made = controllerOf(settings(), workload({ canScale: false }, { claim, ports }));
  expect([made.apiVersion, made.kind, made.metadata]).toEqual(['apps/v1', 'StatefulSet', METADATA]);
  expect(specOf(made)).toEqual({
    replicas: 1,
    serviceName: 'jaeger-collector',
    updateStrategy: { type: 'RollingUpdate' },
    selector: SELECTOR,
    volumeClaimTemplates: [
      {
        apiVersion: 'v1',
        kind: 'PersistentVolumeClaim',
        metadata: { name: 'badger', labels: SELECTOR.matchLabels },
        spec: { volumeMode: 'Filesystem', accessModes: ['ReadWriteOnce'] },
        status: { phase: 'Pending' },
      },
    ],
  });
  const pod = objectAt(made, 'spec', 'template', 'spec');
  expect(valueAt(pod, 'containers')).toMatchObject([
    { volumeMounts: [{ name: 'config' }, { name: 'badger', mountPath: '/badger' }] },
  ]);
});
