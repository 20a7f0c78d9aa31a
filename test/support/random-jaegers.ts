import { App, Chart, Duration, Size } from 'cdk8s';
import { HttpIngressPathType, ImagePullPolicy, k8s } from 'cdk8s-plus-28';
import fc, { type Arbitrary } from 'fast-check';
import {
  CassandraSchema,
  CollectorService,
  ElasticsearchArchive,
  Jaeger,
  JaegerAgent,
  JaegerIngress,
  JaegerKafka,
  JaegerLogLevel,
  type JaegerProps,
  JaegerSampling,
  JaegerScale,
  JaegerSecurity,
  JaegerStorage,
  JaegerStrategy,
  JaegerUi,
  JaegerVolume,
  MetricsStorage,
  QueryService,
  Retention,
  Rollover,
  SamplingStrategy,
  SecretRef,
  SparkDependencies,
  StorageTls,
  UiMenu,
} from '../../lib';
import { asObject, type JsonObject } from '../../lib/kubernetes/json';

/** Any of the values; `fc.record` leaves a prop out now and then. */
const any = <T>(...values: T[]) => fc.constantFrom<T[]>(...values);
const SOME: { requiredKeys: never[] } = { requiredKeys: [] };

const amounts = any<Readonly<Record<string, string>>>(
  { cpu: '0.5', memory: '1024Mi' },
  { memory: '2Gi' },
  { cpu: '1000m' },
);
const labels = any<Readonly<Record<string, string>>>({ team: 'search' }, { tier: 'ingest' });
const pods = {
  resources: amounts.map((requests) => ({ requests })),
  podLabels: labels,
  podAnnotations: any({ 'example.com/note': 'x' }),
  affinity: any({ podAntiAffinity: {} }),
  tolerations: any([{ key: 'dedicated', operator: 'Exists' }]),
  volumes: any(
    [JaegerVolume.emptyDir('own', { mountPath: '/own', sizeLimit: Size.mebibytes(1024) })],
    [JaegerVolume.emptyDir('own', { mountPath: '/own', subPath: 'a/b' })],
  ),
  security: any(JaegerSecurity.restricted()),
  serviceAccountName: any('jaeger'),
};
const common = { ...pods, imagePullPolicy: any(ImagePullPolicy.ALWAYS, ImagePullPolicy.IF_NOT_PRESENT) };
const component = {
  ...common,
  livenessProbe: any<k8s.Probe>(...often({ tcpSocket: { port: k8s.IntOrString.fromNumber(14269) } }), {
    periodSeconds: 5,
  }),
  logLevel: any(JaegerLogLevel.DEBUG, JaegerLogLevel.INFO),
  options: any<JsonObject>(
    ...often({ 'metrics-backend': 'prometheus' }),
    { 'log-encoding': 'json' },
    { 'no.such.flag': 1 },
  ),
};
const scale = any(
  ...often(JaegerScale.replicas(2), JaegerScale.replicas(1), JaegerScale.autoscale({ minReplicas: 1, maxReplicas: 3 })),
  JaegerScale.autoscale({ minReplicas: 4, maxReplicas: 3 }),
);
const collector = fc.record(
  {
    ...component,
    scale,
    service: any(CollectorService.nodePort(), CollectorService.clusterIp({ annotations: { a: 'b' } })),
    otlp: fc.boolean(),
    adminPort: any(14999),
    nodeSelector: any({ pool: 'obs' }),
    priorityClassName: any('system-cluster-critical'),
  },
  SOME,
);
const query = fc.record(
  {
    ...component,
    scale: any(JaegerScale.replicas(1), JaegerScale.replicas(2)),
    service: any(...often(QueryService.nodePort(), QueryService.clusterIp()), QueryService.nodePort({ nodePort: 0.5 })),
    metricsStorage: any(MetricsStorage.prometheus('http://prometheus:9090')),
    tracingEnabled: fc.boolean(),
  },
  SOME,
);
const job = { ...pods, schedule: any(...often('30 2 * * *', '@daily'), '60 * * * *'), backoffLimit: any(2) };
const rollover = fc
  .record({ ...job, readTtl: any(Duration.hours(72)), conditions: any({ max_age: '1d' }) }, SOME)
  .map((given) => Rollover.of(given));
const dependencies = fc.oneof(
  fc.constant(SparkDependencies.none()),
  fc.record(job, SOME).map((given) => SparkDependencies.scheduled(given)),
);
const elasticsearch = fc
  .record(
    {
      servers: any(...often(['http://e:9200'], ['https://a:9200', 'https://b:9200']), ['elasticsearch']),
      retention: any(
        ...often(
          Retention.days(7),
          Retention.keepForever(),
          Retention.days(7, { resources: { limits: { cpu: '0.5' } }, imagePullPolicy: ImagePullPolicy.NEVER }),
        ),
        Retention.days(0),
      ),
      options: any<JsonObject>({ 'es.max-span-age': '48h' }),
      tls: any(StorageTls.fromSecret(SecretRef.fromName('ca'))),
      credentials: any(SecretRef.fromName('login')),
      archive: any(ElasticsearchArchive.sameServers()),
      rollover,
      dependencies,
      indexPrefix: any('milvus'),
    },
    { requiredKeys: ['servers', 'retention'] },
  )
  .map((given) => JaegerStorage.elasticsearch(given));
const cassandra = fc
  .record(
    {
      servers: any(['c']),
      schema: any(
        CassandraSchema.none(),
        CassandraSchema.test({ datacenter: 'dc1', traceTtl: Duration.hours(24) }),
        CassandraSchema.production({ datacenter: 'dc1', timeout: Duration.hours(1) }),
      ),
      keyspace: any('traces'),
      dependencies,
      options: any<JsonObject>(...often({ 'cassandra.connections-per-host': 4 }), {
        'cassandra.consistency': 'most',
      }),
    },
    { requiredKeys: ['servers', 'schema'] },
  )
  .map((given) => JaegerStorage.cassandra(given));
const durable = fc.oneof(elasticsearch, elasticsearch, cassandra);
const kafka = any(JaegerKafka.fromBrokers({ brokers: ['kafka:9092'], topic: 'spans' }));
const oneNode = any(
  ...often(JaegerStorage.memory(), JaegerStorage.unlimitedMemory(), JaegerStorage.ephemeralBadger()),
  JaegerStorage.memory({ maxTraces: 0.5 }),
);
const strategy = fc.oneof(
  fc.record({ ...component, storage: oneNode }, SOME).map((all) => JaegerStrategy.allInOne(all)),
  fc.record({ ...component, storage: elasticsearch }, SOME).map((all) => JaegerStrategy.allInOne(all)),
  fc.record({ storage: durable, collector, query }).map((all) => JaegerStrategy.production(all)),
  fc.record({ storage: durable, kafka, collector, query }).map((all) => JaegerStrategy.streaming(all)),
);
const ingress = any(
  ...often(
    JaegerIngress.none(),
    JaegerIngress.openToEverybody(),
    JaegerIngress.host('a.example.com', {
      ingressClassName: 'nginx',
      tlsSecret: SecretRef.fromName('tls'),
      basePath: '/jaeger',
      pathType: HttpIngressPathType.PREFIX,
    }),
    JaegerIngress.securedHosts([{ hosts: ['a.example.com'], secret: SecretRef.fromName('a') }], {
      ingressClassName: 'nginx',
    }),
  ),
  JaegerIngress.host('a.example.com', { ingressClassName: 'nginx', pathType: HttpIngressPathType.PREFIX }),
  JaegerIngress.host('http://a', { ingressClassName: 'nginx' }),
);
const sampled = any(0.1, 1, 1, 7).map((share) =>
  JaegerSampling.of({ defaultStrategy: SamplingStrategy.probabilistic(share) }),
);

/** The settings of a Jaeger, most of them right. */
export const jaegerProps: Arbitrary<JaegerProps> = fc.record(
  {
    ...common,
    // A second volume of this name, in a component, is that component's own.
    volumes: any([JaegerVolume.emptyDir('all', { mountPath: '/all' })]),
    strategy,
    ingress,
    sampling: sampled,
    ui: any(JaegerUi.of({ menu: [UiMenu.link('Docs', 'https://milvus.io')] })),
    imagePullSecrets: any([SecretRef.fromName('registry')]),
    agent: any(JaegerAgent.sidecar({ resources: { limits: { memory: '1024Mi' } } })),
  },
  SOME,
);

/** Each of the values with more weight. */
function often<T>(...values: readonly T[]): readonly T[] {
  return [...values, ...values, ...values, ...values, ...values, ...values];
}

/** The CR, or the error that the constructor throws. */
export function written(name: string, given: JaegerProps): JsonObject {
  return asObject(new Jaeger(new Chart(new App(), 'chart'), name, given).apiObject.toJson());
}
