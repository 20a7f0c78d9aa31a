import { App, Chart, Duration } from 'cdk8s';
import { HttpIngressPathType, k8s } from 'cdk8s-plus-28';
import {
  CollectorService,
  CollectorTls,
  CassandraSchema,
  type ElasticsearchStorageProps,
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
  type ProductionProps,
  QueryService,
  Retention,
  Rollover,
  SamplingStrategy,
  SecretRef,
  SparkDependencies,
  StorageTls,
  UiMenu,
} from '../../lib';
import { asObject, objectAt, type JsonObject } from '../../lib/kubernetes/json';
import { childrenOf } from '../../lib/models/jaeger-cr/children/children';
import behaviour from '../fixtures/operator-behaviour.json';
import children from '../fixtures/operator-children.json';
import { inOrder, spelledOut } from '../support/spelled-out';

const SERVERS = ['http://elasticsearch.data.svc:9200'];
const open = JaegerIngress.openToEverybody();
const unlimited = { storage: JaegerStorage.unlimitedMemory() };
const host = (...hosts: string[]) => JaegerIngress.hosts(hosts, { ingressClassName: 'nginx' });

function elasticsearch(props: Partial<ElasticsearchStorageProps> = {}) {
  return JaegerStorage.elasticsearch({ servers: SERVERS, retention: Retention.days(7), ...props });
}

function production(props: Partial<ProductionProps> = {}, rest: JaegerProps = {}): JaegerProps {
  return { ingress: open, ...rest, strategy: JaegerStrategy.production({ storage: elasticsearch(), ...props }) };
}

function allInOne(props: Parameters<typeof JaegerStrategy.allInOne>[0] = {}, rest: JaegerProps = {}): JaegerProps {
  return { ingress: open, ...rest, strategy: JaegerStrategy.allInOne({ ...unlimited, ...props }) };
}

function streaming(topic: string, rest: Partial<Parameters<typeof JaegerStrategy.streaming>[0]>): JaegerProps {
  const kafka = JaegerKafka.fromBrokers({ brokers: ['kafka.data.svc:9092'], topic });
  return { ingress: open, strategy: JaegerStrategy.streaming({ storage: elasticsearch(), kafka, ...rest }) };
}

/** Every CR that the real operator ran as asked, in words of the typed API, without a raw option or a patch. */
const TYPED: Readonly<Record<string, JaegerProps>> = {
  'admin-port': production({ collector: { adminPort: 14999 }, query: { adminPort: 16999 } }),
  'agent-daemonset': allInOne({}, { agent: JaegerAgent.daemonSet() }),
  'allinone-badger-persistent': allInOne({
    storage: JaegerStorage.badger({
      volume: JaegerVolume.persistentVolumeClaim('data', { claimName: 'jaeger-badger', mountPath: '/badger' }),
    }),
  }),
  'allinone-elasticsearch': allInOne({ storage: elasticsearch() }),
  'allinone-memory-max-traces': allInOne({ storage: JaegerStorage.memory({ maxTraces: 50000 }) }),
  'collector-grpc-tls': production({
    collector: {
      grpcTls: CollectorTls.fromSecret(SecretRef.fromName('collector-tls'), { mountPath: '/tls', volumeName: 'tls' }),
    },
  }),
  'common-labels-annotations': allInOne(
    {},
    { podAnnotations: { 'example.com/note': 'x' }, podLabels: { team: 'search' } },
  ),
  'custom-images': production({
    collector: { image: 'registry.example.com/jaeger-collector:1.62.0' },
    query: { image: 'registry.example.com/jaeger-query:1.62.0' },
  }),
  'deployment-strategy-rolling': production({
    collector: {
      deploymentStrategy: {
        type: 'RollingUpdate',
        rollingUpdate: { maxSurge: k8s.IntOrString.fromNumber(1), maxUnavailable: k8s.IntOrString.fromNumber(0) },
      },
    },
  }),
  'es-rollover': production({
    storage: elasticsearch({
      retention: Retention.keepForever(),
      dependencies: SparkDependencies.none(),
      rollover: Rollover.of({ conditions: { max_age: '2d' }, readTtl: Duration.days(30), schedule: '55 23 * * *' }),
    }),
  }),
  'image-pull-secrets-common': production({}, { imagePullSecrets: [SecretRef.fromName('registry')] }),
  'ingress-annotations-labels': allInOne(
    {},
    {
      ingress: JaegerIngress.host('example.com', {
        ingressClassName: 'nginx',
        annotations: { 'cert-manager.io/cluster-issuer': 'letsencrypt' },
        labels: { team: 'search' },
      }),
    },
  ),
  'ingress-base-path-allinone': allInOne({}, { ingress: belowPath() }),
  'ingress-base-path-production': production({}, { ingress: belowPath() }),
  'ingress-class-host': allInOne({}, { ingress: host('jaeger.example.com') }),
  'ingress-off': allInOne({}, { ingress: JaegerIngress.none() }),
  'ingress-two-hosts-tls': allInOne(
    {},
    {
      ingress: JaegerIngress.hosts(['a.example.com', 'b.example.com'], {
        ingressClassName: 'nginx',
        tlsSecret: SecretRef.fromName('ui-tls'),
      }),
    },
  ),
  'label-app': allInOne({}, { podLabels: { app: 'mine', 'app.kubernetes.io/component': 'x' } }),
  'lifecycle-and-grace': production({
    collector: {
      lifecycle: { preStop: { exec: { command: ['sleep', '5'] } } },
      terminationGracePeriod: Duration.seconds(60),
    },
  }),
  'liveness-probe': allInOne({
    livenessProbe: { httpGet: { path: '/', port: k8s.IntOrString.fromNumber(14269) }, initialDelaySeconds: 10 },
  }),
  'log-level': allInOne({ logLevel: JaegerLogLevel.DEBUG }),
  'metrics-storage-prometheus': production({
    query: { metricsStorage: MetricsStorage.prometheus('http://prometheus.monitoring.svc:9090') },
  }),
  minimal: allInOne(),
  'node-selector-collector': production({
    collector: { nodeSelector: { pool: 'obs' } },
    query: { nodeSelector: { pool: 'obs' } },
  }),
  'otlp-disabled-allinone': allInOne({ otlp: false }),
  'otlp-disabled-production': production({ collector: { otlp: false } }),
  'otlp-enabled-explicit': allInOne({ otlp: true }),
  'priority-class': production({
    collector: { priorityClassName: 'high' },
    query: { priorityClassName: 'high' },
  }),
  'production-autoscale-off': production({ collector: { scale: JaegerScale.replicas(1) } }),
  'production-cassandra-schema-off': production({
    storage: JaegerStorage.cassandra({
      servers: ['cassandra.data.svc'],
      keyspace: 'jaeger_v1_dc1',
      schema: CassandraSchema.none(),
      dependencies: SparkDependencies.none(),
    }),
  }),
  'production-elasticsearch': production(),
  'production-elasticsearch-archive': production({
    storage: elasticsearch({ archive: ElasticsearchArchive.sameServers() }),
  }),
  'production-elasticsearch-autoscale': production({
    collector: {
      scale: JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 7 }),
      resources: { requests: { cpu: '500m', memory: '512Mi' }, limits: { memory: '1Gi' } },
    },
  }),
  'production-elasticsearch-cleaner-14d': production({
    storage: elasticsearch({ retention: Retention.days(14, { schedule: '0 1 * * *' }) }),
  }),
  'production-elasticsearch-cleaner-off': production({
    storage: elasticsearch({ retention: Retention.keepForever() }),
  }),
  'production-elasticsearch-dependencies-off': production({
    storage: elasticsearch({ dependencies: SparkDependencies.none() }),
  }),
  'production-elasticsearch-prefix': production({ storage: elasticsearch({ indexPrefix: 'milvus' }) }),
  'production-elasticsearch-replicas': production({
    collector: { scale: JaegerScale.replicas(3) },
    query: { scale: JaegerScale.replicas(2) },
  }),
  'production-elasticsearch-secret': production({
    storage: elasticsearch({ credentials: SecretRef.fromName('jaeger-es') }),
  }),
  'production-elasticsearch-tls': production({
    storage: elasticsearch({
      servers: ['https://elasticsearch.data.svc:9200'],
      credentials: SecretRef.fromName('jaeger-es'),
      tls: StorageTls.fromSecret(SecretRef.fromName('es-ca'), { mountPath: '/es/certs', volumeName: 'es-ca' }),
    }),
  }),
  'production-security-contexts': production(
    {},
    {
      security: JaegerSecurity.of({
        pod: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
        container: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } },
      }),
    },
  ),
  'query-tracing-off': production({ query: { tracingEnabled: false } }),
  'resources-common-and-component': production(
    { collector: { resources: { limits: { memory: '1Gi' } } } },
    { resources: { requests: { cpu: '100m', memory: '128Mi' } } },
  ),
  'sampling-probabilistic': allInOne(
    {},
    {
      sampling: JaegerSampling.of({
        defaultStrategy: SamplingStrategy.probabilistic(0.1),
        services: [{ service: 'proxy', strategy: SamplingStrategy.rateLimiting(5) }],
      }),
    },
  ),
  'security-contexts-restricted': allInOne({}, { security: JaegerSecurity.restricted() }),
  'service-account': allInOne({}, { serviceAccountName: 'jaeger' }),
  'service-types': allInOne({
    collectorService: CollectorService.loadBalancer({
      annotations: { 'service.beta.kubernetes.io/aws-load-balancer-internal': 'true' },
    }),
    queryService: QueryService.nodePort({ nodePort: 30686 }),
  }),
  'streaming-elasticsearch': streaming('jaeger-spans', {
    kafka: JaegerKafka.fromBrokers({
      brokers: ['kafka.data.svc:9092'],
      topic: 'jaeger-spans',
      deadlockInterval: Duration.seconds(5),
    }),
  }),
  'streaming-ingester-autoscale': streaming('spans', {
    collector: { scale: JaegerScale.replicas(2) },
    ingester: {
      scale: JaegerScale.autoscale({ minReplicas: 1, maxReplicas: 4 }),
      resources: { requests: { cpu: '250m', memory: '256Mi' } },
    },
  }),
  'tolerations-affinity': allInOne(
    {},
    {
      affinity: {
        nodeAffinity: {
          requiredDuringSchedulingIgnoredDuringExecution: {
            nodeSelectorTerms: [{ matchExpressions: [{ key: 'pool', operator: 'In', values: ['obs'] }] }],
          },
        },
      },
      tolerations: [{ key: 'dedicated', operator: 'Equal', value: 'obs', effect: 'NoSchedule' }],
    },
  ),
  'ui-menu': allInOne(
    {},
    { ui: JaegerUi.of({ menu: [UiMenu.menu('Milvus', [{ label: 'Docs', url: 'https://milvus.io' }])] }) },
  ),
};

/** Those that run, but not everything in them has an effect: the typed API cannot say them. */
const ADJUSTED: Readonly<Record<string, (spec: JsonObject) => JsonObject>> = {
  // In allInOne nothing reads the labels of the collector.
  'common-labels-annotations': (spec) => ({ ...spec, collector: undefined }),
  // One pod, in other words.
  'production-autoscale-off': (spec) => ({ ...spec, collector: { replicas: 1 } }),
};

const works = Object.entries(behaviour).filter(([, { verdict }]) => verdict === 'works');

test('every CR that works is here', () => {
  const named = works.map(([name]) => name).filter((name) => !name.startsWith('name-'));
  expect(Object.keys(TYPED).sort()).toEqual(named.sort());
});

describe('a CR that works, in typed words', () => {
  test.each(Object.entries(TYPED))('%s', (name, props) => {
    const input = asObject(asObject(asObject(behaviour)[name]).input);
    const written = manifest('tracing', props);
    const adjust = ADJUSTED[name] ?? ((spec: JsonObject) => spec);
    expect(spelledOut(objectAt(written, 'spec'))).toEqual(spelledOut(adjust(objectAt(input, 'spec'))));
    expect(inOrder(childrenOf(written))).toEqual(inOrder(asObject(children)[name]));
  });

  const names = works.filter(([name]) => name.startsWith('name-'));
  test.each(names)('%s', (name, { input }) => {
    const written = manifest(input.metadata.name, allInOne());
    expect(spelledOut(objectAt(written, 'spec'))).toEqual(spelledOut(objectAt(input, 'spec')));
    expect(inOrder(childrenOf(written))).toEqual(inOrder(asObject(children)[name]));
  });
});

function belowPath(): JaegerIngress {
  return JaegerIngress.host('example.com', {
    ingressClassName: 'nginx',
    basePath: '/jaeger',
    pathType: HttpIngressPathType.PREFIX,
  });
}

function manifest(name: string, props: JaegerProps): JsonObject {
  const jaeger = new Jaeger(new Chart(new App(), 'chart'), 'jaeger', { ...props, name, createNamespace: false });
  return asObject(jaeger.apiObject.toJson());
}
