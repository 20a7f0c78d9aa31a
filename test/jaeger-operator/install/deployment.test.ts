import {
  ElasticsearchProvisioning,
  KafkaProvisioning,
  OperatorLogLevel,
  OperatorMetrics,
  OperatorPlatform,
  SecretRef,
  TlsVersion,
  WatchScope,
  WebhookCertificate,
} from '../../../lib';
import { argumentsOf, containersOf, environmentOf, install, podOf } from './support';

const SECURITY = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  readOnlyRootFilesystem: true,
};

test('the default pod', () => {
  expect(podOf()).toEqual({
    containers: [
      {
        name: 'jaeger-operator',
        image: 'quay.io/jaegertracing/jaeger-operator:1.62.0',
        command: ['/jaeger-operator'],
        args: ['start', '--health-probe-bind-address=:8081', '--leader-elect', '--metrics-host=127.0.0.1'],
        env: [
          { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
          { name: 'OPERATOR_NAME', value: 'jaeger-operator' },
          { name: 'LOG-LEVEL', value: 'info' },
          { name: 'PLATFORM', value: 'kubernetes' },
          { name: 'KAFKA-PROVISION', value: 'no' },
          { name: 'ES-PROVISION', value: 'no' },
        ],
        ports: [{ containerPort: 9443, name: 'webhook-server', protocol: 'TCP' }],
        livenessProbe: { httpGet: { path: '/healthz', port: 8081 }, initialDelaySeconds: 15, periodSeconds: 20 },
        readinessProbe: { httpGet: { path: '/readyz', port: 8081 }, initialDelaySeconds: 5, periodSeconds: 10 },
        resources: { requests: { cpu: '100m', memory: '128Mi' }, limits: { memory: '512Mi' } },
        securityContext: SECURITY,
        volumeMounts: [
          { mountPath: '/tmp', name: 'tmp' },
          { mountPath: '/tmp/k8s-webhook-server/serving-certs', name: 'cert', readOnly: true },
        ],
      },
      {
        name: 'kube-rbac-proxy',
        image: 'quay.io/brancz/kube-rbac-proxy:v0.13.1',
        args: [
          '--secure-listen-address=0.0.0.0:8443',
          '--upstream=http://127.0.0.1:8383/',
          '--logtostderr=true',
          '--v=0',
        ],
        ports: [{ containerPort: 8443, name: 'https', protocol: 'TCP' }],
        resources: { limits: { cpu: '500m', memory: '128Mi' }, requests: { cpu: '5m', memory: '64Mi' } },
        securityContext: SECURITY,
      },
    ],
    securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
    serviceAccountName: 'jaeger-operator',
    automountServiceAccountToken: true,
    enableServiceLinks: false,
    terminationGracePeriodSeconds: 10,
    volumes: [
      { name: 'tmp', emptyDir: { sizeLimit: '64Mi' } },
      { name: 'cert', secret: { defaultMode: 420, secretName: 'jaeger-operator-service-cert' } },
    ],
  });
});

test('settings, by the names that the operator reads', () => {
  const props = {
    name: 'second',
    watch: WatchScope.namespaces(['a', 'b']),
    logLevel: OperatorLogLevel.DEBUG,
    platform: OperatorPlatform.OPENSHIFT,
    kafkaProvisioning: KafkaProvisioning.strimzi({ minimal: true }),
    elasticsearchProvisioning: ElasticsearchProvisioning.OPENSHIFT_OPERATOR,
    leaderElection: false,
    tlsMinVersion: TlsVersion.TLS_1_3,
    tlsCipherSuites: ['TLS_AES_128_GCM_SHA256', 'TLS_AES_256_GCM_SHA384'],
    metrics: OperatorMetrics.plain(),
  };
  expect(environmentOf(props)).toEqual([
    'WATCH_NAMESPACE=a,b',
    'OPERATOR_NAME=second',
    'LOG-LEVEL=debug',
    'PLATFORM=openshift',
    'KAFKA-PROVISION=auto',
    'KAFKA-PROVISIONING-MINIMAL=true',
    'ES-PROVISION=auto',
  ]);
  expect(argumentsOf(props)).toEqual([
    'start',
    '--health-probe-bind-address=:8081',
    '--tls-min-version=VersionTLS13',
    '--tls-cipher-suites=TLS_AES_128_GCM_SHA256,TLS_AES_256_GCM_SHA384',
  ]);
  expect(containersOf(props).map(({ name, ports }) => [name, ports])).toEqual([
    [
      'jaeger-operator',
      [
        { containerPort: 9443, name: 'webhook-server', protocol: 'TCP' },
        { containerPort: 8383, name: 'metrics', protocol: 'TCP' },
      ],
    ],
  ]);
  expect(environmentOf({ platform: OperatorPlatform.AUTO_DETECT })).toContain('PLATFORM=auto-detect');
  expect(environmentOf({ kafkaProvisioning: KafkaProvisioning.strimzi() })).toContain('KAFKA-PROVISION=auto');
});

test('without metrics nothing leaves the pod', () => {
  const props = { metrics: OperatorMetrics.none() };
  expect(argumentsOf(props)).toContain('--metrics-host=127.0.0.1');
  expect(containersOf(props)).toHaveLength(1);
});

test('scheduling', () => {
  const tolerations = [{ key: 'dedicated', operator: 'Exists' }];
  const affinity = { nodeAffinity: {} };
  const topologySpreadConstraints = [{ maxSkew: 2, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule' }];
  const props = {
    replicas: 2,
    priorityClassName: 'system-cluster-critical',
    nodeSelector: { pool: 'infra' },
    tolerations,
    affinity,
    topologySpreadConstraints,
    resources: { requests: { cpu: '1' }, limits: {} },
    images: { pullSecrets: [SecretRef.fromName('registry')] },
    webhookCertificate: WebhookCertificate.fromSecret(SecretRef.fromName('webhooks'), { caBundle: 'PEM' }),
  };
  expect(podOf(props)).toMatchObject({
    priorityClassName: 'system-cluster-critical',
    nodeSelector: { pool: 'infra' },
    tolerations,
    affinity,
    topologySpreadConstraints,
    imagePullSecrets: [{ name: 'registry' }],
    volumes: [{ name: 'tmp' }, { name: 'cert', secret: { secretName: 'webhooks' } }],
  });
  expect(containersOf(props)[0]).toMatchObject({ resources: { requests: { cpu: '1' }, limits: {} } });
});

test('two replicas are on two nodes if possible, and go one by one', () => {
  expect(podOf({ replicas: 2 }).topologySpreadConstraints).toEqual([
    {
      maxSkew: 1,
      topologyKey: 'kubernetes.io/hostname',
      whenUnsatisfiable: 'ScheduleAnyway',
      labelSelector: { matchLabels: { name: 'jaeger-operator' } },
    },
  ]);
  expect(install({ replicas: 2 }).get('PodDisruptionBudget observability/jaeger-operator')).toMatchObject({
    spec: { maxUnavailable: 1, selector: { matchLabels: { name: 'jaeger-operator' } } },
  });
});
