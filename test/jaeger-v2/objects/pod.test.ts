import { ImagePullPolicy } from 'cdk8s-plus-28';
import { JaegerSecurity, JaegerV2Version, JaegerVolume, SecretRef } from '../../../lib';
import type { JaegerV2PodProps } from '../../../lib';
import { podTemplate } from '../../../lib/jaeger-v2/objects/pod';
import { asObject, type JsonObject, objectAt, valueAt } from '../../../lib/kubernetes/json';
import { objectsOf } from '../../../lib/kubernetes/pods';
import { settings, workload } from '../support';

const STATUS = { path: '/status', port: 'health', scheme: 'HTTP' };
const FOUND_BY = {
  'app.kubernetes.io/component': 'collector',
  'app.kubernetes.io/instance': 'jaeger',
  'app.kubernetes.io/name': 'jaeger',
};

test('the default pod', () => {
  const template = podTemplate(settings(), workload());
  expect(template).toEqual({
    metadata: {
      labels: {
        ...FOUND_BY,
        'app.kubernetes.io/managed-by': 'cdk8s-milvus-tracing',
        'app.kubernetes.io/part-of': 'jaeger',
        'app.kubernetes.io/version': '2.20.0',
      },
      annotations: { 'checksum/config': valueAt(template, 'metadata', 'annotations', 'checksum/config') },
    },
    spec: {
      containers: [
        {
          name: 'jaeger',
          image: 'docker.io/jaegertracing/jaeger:2.20.0',
          args: ['--config=/conf/config.yaml'],
          env: [{ name: 'GOMEMLIMIT', value: '819MiB' }],
          ports: [{ name: 'health', containerPort: 13133, protocol: 'TCP' }],
          startupProbe: { httpGet: STATUS, periodSeconds: 2, timeoutSeconds: 2, failureThreshold: 60 },
          readinessProbe: { httpGet: STATUS, periodSeconds: 5, timeoutSeconds: 2, failureThreshold: 3 },
          livenessProbe: { httpGet: STATUS, periodSeconds: 15, timeoutSeconds: 5, failureThreshold: 4 },
          lifecycle: { preStop: { exec: { command: ['/bin/sleep', '5'] } } },
          resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '1Gi' } },
          securityContext: {
            allowPrivilegeEscalation: false,
            capabilities: { drop: ['ALL'] },
            readOnlyRootFilesystem: true,
          },
          volumeMounts: [{ name: 'config', mountPath: '/conf', readOnly: true }],
        },
      ],
      securityContext: {
        fsGroup: 10001,
        runAsNonRoot: true,
        runAsUser: 10001,
        seccompProfile: { type: 'RuntimeDefault' },
      },
      serviceAccountName: 'jaeger',
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: 60,
      topologySpreadConstraints: [
        {
          maxSkew: 1,
          topologyKey: 'kubernetes.io/hostname',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector: { matchLabels: FOUND_BY },
        },
      ],
      volumes: [{ name: 'config', configMap: { name: 'jaeger-collector' } }],
    },
  });
});

test('all props', () => {
  const pods: Required<JaegerV2PodProps> = {
    image: 'registry.example.com/jaeger:2.13.0',
    imagePullPolicy: ImagePullPolicy.ALWAYS,
    resources: { requests: { cpu: '1', memory: '1024Mi' }, limits: { memory: '2Gi' } },
    security: JaegerSecurity.of({ pod: { runAsUser: 1000 }, container: { privileged: false } }),
    podLabels: { team: 'search' },
    podAnnotations: { 'example.com/note': 'x' },
    nodeSelector: { disk: 'ssd' },
    affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
    tolerations: [{ key: 'traces', operator: 'Exists' }],
    topologySpreadConstraints: [
      { maxSkew: 2, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule' },
    ],
    priorityClassName: 'high',
    serviceAccountName: 'own',
    volumes: [JaegerVolume.secret('ca', { secret: SecretRef.fromName('ca'), mountPath: '/ca' })],
    environment: [{ name: 'GOMEMLIMIT', value: '1GiB' }],
    configPatch: {},
  };
  const props = { version: JaegerV2Version.V2_13_0, imagePullSecrets: [SecretRef.fromName('registry')] };
  const template = podTemplate(settings(props), workload({ pods }));
  expect(objectAt(template, 'metadata')).toMatchObject({
    labels: { team: 'search', 'app.kubernetes.io/version': '2.13.0' },
    annotations: { 'example.com/note': 'x' },
  });
  expect(objectAt(template, 'spec')).toMatchObject({
    containers: [
      {
        image: 'registry.example.com/jaeger:2.13.0',
        imagePullPolicy: 'Always',
        env: [{ name: 'GOMEMLIMIT', value: '1GiB' }],
        resources: { requests: { cpu: '1', memory: '1Gi' }, limits: { memory: '2Gi' } },
        securityContext: { privileged: false },
        volumeMounts: [
          { name: 'config', mountPath: '/conf', readOnly: true },
          { name: 'ca', mountPath: '/ca', readOnly: true },
        ],
      },
    ],
    securityContext: { runAsUser: 1000 },
    imagePullSecrets: [{ name: 'registry' }],
    serviceAccountName: 'own',
    priorityClassName: 'high',
    nodeSelector: { disk: 'ssd' },
    affinity: { nodeAffinity: { preferredDuringSchedulingIgnoredDuringExecution: [] } },
    tolerations: [{ key: 'traces', operator: 'Exists' }],
    topologySpreadConstraints: [
      { maxSkew: 2, topologyKey: 'topology.kubernetes.io/zone', whenUnsatisfiable: 'DoNotSchedule' },
    ],
    volumes: [
      { name: 'config', configMap: { name: 'jaeger-collector' } },
      { name: 'ca', secret: { secretName: 'ca' } },
    ],
  });
});

test.each([
  ['memory', '2Gi', [{ name: 'GOMEMLIMIT', value: '1638MiB' }]],
  ['memory', '79Mi', undefined],
  ['cpu', '1', undefined],
])('a limit of %s %s: Go collects garbage at 80 %% of it, from 80 MiB on', (resource, amount, env) => {
  const limits = { [resource]: amount };
  const template = podTemplate(settings(), workload({ pods: { resources: { limits } } }));
  expect(containerOf(template).env).toEqual(env);
});

test('a configuration without a health check has no probes, which would fail for ever', () => {
  const container = containerOf(podTemplate(settings(), workload({}, { ports: [] })));
  expect(Object.keys(container).filter((key) => key.endsWith('Probe'))).toEqual([]);
});

test('another configuration, or another file beside it, is another pod', () => {
  const hash = (...more: Parameters<typeof workload>): unknown =>
    valueAt(podTemplate(settings(), workload(...more)), 'metadata', 'annotations', 'checksum/config');
  const { needs } = workload();
  const hashes = [
    hash(),
    hash({}, { config: { a: 1 } }),
    hash({}, { needs: { ...needs, files: { 'ui.json': '{}' } } }),
  ];
  expect(new Set(hashes).size).toBe(3);
  expect(hash()).toBe(hashes[0]);
});

function containerOf(template: object): JsonObject {
  const [first] = objectsOf(valueAt(template, 'spec', 'containers'));
  return asObject(first?.[1]);
}
