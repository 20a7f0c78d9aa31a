import { Duration, Size } from 'cdk8s';
import { ImagePullPolicy } from 'cdk8s-plus-28';
import {
  Jaeger,
  MilvusChartVersion,
  MilvusReleaseLogFormat,
  MilvusReleaseLogLevel,
  MilvusReleaseIngress,
  MilvusReleaseMetrics,
  MilvusReleaseMode,
  MilvusRelease,
  type MilvusReleaseProps,
  MilvusReleaseService,
  MilvusReleaseServiceAccount,
  MilvusTracing,
  SecretRef,
} from '../../lib';
import { objectAt, type JsonObject } from '../../lib/kubernetes/json';
import { environment } from '../support/environment';

const { env: shared } = environment();
const tracing = MilvusTracing.otlp(new Jaeger(shared, 'jaeger', { namespace: 'tracing' }), { sampleFraction: 0.05 });
let count = 0;

/** The values beside user.yaml. */
function valuesOf(props: Partial<MilvusReleaseProps>): JsonObject {
  count += 1;
  const { extraConfigFiles, ...rest } = new MilvusRelease(shared, `r${count}`, { tracing, ...props }).values;
  expect(Object.keys(objectAt({ extraConfigFiles }, 'extraConfigFiles'))).toEqual(['user.yaml']);
  return rest;
}

test('with all props', () => {
  const props: Required<MilvusReleaseProps> = {
    tracing,
    releaseName: 'search',
    namespace: 'milvus',
    chart: MilvusChartVersion.NEWEST,
    mode: MilvusReleaseMode.standalone(),
    image: {
      repository: 'registry.example/milvus',
      tag: 'v2.6.14',
      pullPolicy: ImagePullPolicy.ALWAYS,
      pullSecrets: [SecretRef.fromName('registry')],
    },
    service: MilvusReleaseService.loadBalancer({
      sourceRanges: ['10.0.0.0/8'],
      loadBalancerIp: '192.0.2.1',
      port: 19531,
    }),
    ingress: MilvusReleaseIngress.host('milvus.example.com', {
      ingressClassName: 'nginx',
      tlsSecret: SecretRef.fromName('milvus-tls'),
    }),
    metrics: MilvusReleaseMetrics.serviceMonitor({
      interval: Duration.seconds(15),
      scrapeTimeout: Duration.seconds(5),
      labels: { team: 'a' },
    }),
    log: {
      level: MilvusReleaseLogLevel.WARN,
      format: MilvusReleaseLogFormat.JSON,
      file: { maxSize: Size.mebibytes(1), maxAge: Duration.days(2), maxBackups: 3 },
    },
    serviceAccount: MilvusReleaseServiceAccount.create('milvus', { annotations: { role: 'r' }, labels: { a: 'b' } }),
    podLabels: { team: 'search' },
    podAnnotations: { note: 'x' },
    nodeSelector: { pool: 'milvus' },
    tolerations: [{ key: 'dedicated', operator: 'Exists' }],
    affinity: { podAntiAffinity: {} },
    topologySpreadConstraints: [{ maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'ScheduleAnyway' }],
    securityContext: { runAsNonRoot: true },
    containerSecurityContext: { allowPrivilegeEscalation: false },
    userYaml: { common: { security: { authorizationEnabled: true } }, traceLevel: 'y' },
    userYamlText: '# ours\nquota:\n  enabled: true # at last\n',
    values: { queryNode: { enabled: false }, attu: { enabled: true }, standalone: { profiling: { enabled: false } } },
  };
  const before = structuredClone({ userYaml: props.userYaml, values: props.values });
  const { app, env } = environment();
  const made = new MilvusRelease(env, 'id', props);
  expect([made.releaseName, made.namespace, made.chart]).toEqual(['search', 'milvus', props.chart]);
  expect(app.render()['env/helm/search.values.yml']).toBe(made.toYaml());
  expect(made.toYaml()).toBe(`cluster:
  enabled: false
pulsarv3:
  enabled: false
standalone:
  messageQueue: woodpecker
  profiling:
    enabled: false
etcd:
  replicaCount: 1
minio:
  mode: standalone
image:
  all:
    repository: registry.example/milvus
    tag: v2.6.14
    pullPolicy: Always
    pullSecrets:
      - registry
service:
  type: LoadBalancer
  port: 19531
  loadBalancerIP: 192.0.2.1
  loadBalancerSourceRanges:
    - 10.0.0.0/8
ingress:
  enabled: true
  ingressClassName: nginx
  rules:
    - host: milvus.example.com
      path: /
      pathType: Prefix
  tls:
    - secretName: milvus-tls
      hosts:
        - milvus.example.com
metrics:
  enabled: true
  serviceMonitor:
    enabled: true
    interval: 15s
    scrapeTimeout: 5s
    additionalLabels:
      team: a
log:
  level: warn
  format: json
  file:
    maxSize: 1
    maxAge: 2
    maxBackups: 3
serviceAccount:
  create: true
  name: milvus
  annotations:
    role: r
  labels:
    a: b
labels:
  team: search
annotations:
  note: x
nodeSelector:
  pool: milvus
tolerations:
  - key: dedicated
    operator: Exists
affinity:
  podAntiAffinity: {}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: zone
    whenUnsatisfiable: ScheduleAnyway
securityContext:
  runAsNonRoot: true
containerSecurityContext:
  allowPrivilegeEscalation: false
queryNode:
  enabled: false
attu:
  enabled: true
extraConfigFiles:
  user.yaml: |
    # ours
    quota:
      enabled: true # at last
    common:
      security:
        authorizationEnabled: true
    traceLevel: "y"
    trace:
      exporter: otlp
      sampleFraction: 0.05
      otlp:
        endpoint: jaeger-collector.tracing.svc:4317
        method: grpc
        secure: false
`);
  expect({ userYaml: props.userYaml, values: props.values }).toEqual(before);
});

test('what is not said is not written', () => {
  expect(valuesOf({})).toEqual({});
  expect(valuesOf({ image: {}, log: {}, podLabels: {} })).toEqual({ image: {}, log: {}, labels: {} });
});

test('services, service accounts, metrics', () => {
  expect(valuesOf({ service: MilvusReleaseService.clusterIp() })).toEqual({ service: { type: 'ClusterIP' } });
  expect(
    valuesOf({ service: MilvusReleaseService.clusterIp({ annotations: { a: 'b' }, labels: { c: 'd' } }) }),
  ).toEqual({
    service: { type: 'ClusterIP', annotations: { a: 'b' }, labels: { c: 'd' } },
  });
  expect(valuesOf({ service: MilvusReleaseService.nodePort() })).toEqual({ service: { type: 'NodePort' } });
  expect(valuesOf({ service: MilvusReleaseService.nodePort({ nodePort: 30530 }) })).toEqual({
    service: { type: 'NodePort', nodePort: 30530 },
  });
  expect(valuesOf({ service: MilvusReleaseService.loadBalancer() })).toEqual({ service: { type: 'LoadBalancer' } });
  expect(valuesOf({ serviceAccount: MilvusReleaseServiceAccount.fromName('ours') })).toEqual({
    serviceAccount: { create: false, name: 'ours' },
  });
  expect(valuesOf({ metrics: MilvusReleaseMetrics.none() })).toEqual({ metrics: { enabled: false } });
  expect(valuesOf({ metrics: MilvusReleaseMetrics.exposed() })).toEqual({ metrics: { enabled: true } });
  expect(valuesOf({ metrics: MilvusReleaseMetrics.serviceMonitor() })).toEqual({
    metrics: { enabled: true, serviceMonitor: { enabled: true } },
  });
});

test('an ingress without TLS, of several hosts', () => {
  const ingress = MilvusReleaseIngress.hosts(['a.example.com', 'b.example.com'], {
    ingressClassName: 'nginx',
    annotations: { a: 'b' },
    labels: { c: 'd' },
  });
  expect(valuesOf({ ingress })).toEqual({
    ingress: {
      enabled: true,
      ingressClassName: 'nginx',
      rules: [
        { host: 'a.example.com', path: '/', pathType: 'Prefix' },
        { host: 'b.example.com', path: '/', pathType: 'Prefix' },
      ],
      annotations: { a: 'b' },
      labels: { c: 'd' },
    },
  });
});
