import { Duration, Size } from 'cdk8s';
import { ImagePullPolicy } from 'cdk8s-plus-28';
import fc, { type Arbitrary } from 'fast-check';
import {
  JaegerLogLevel,
  JaegerScale,
  JaegerSecurity,
  JaegerV2,
  JaegerSampling,
  JaegerUi,
  JaegerV2BadgerVolume,
  JaegerV2CassandraSchema,
  JaegerV2Delivery,
  JaegerV2Exporter,
  JaegerV2Kafka,
  JaegerV2SearchCredentials,
  JaegerV2Exposure,
  JaegerV2Login,
  JaegerV2Monitoring,
  JaegerV2NetworkPolicy,
  JaegerV2Peer,
  type JaegerV2PodProps,
  type JaegerV2Props,
  JaegerV2Retention,
  JaegerV2Roles,
  JaegerV2Sampling,
  type JaegerV2Sender,
  JaegerV2SpanMetrics,
  JaegerV2Storage,
  JaegerV2TailSampling,
  JaegerV2Version,
  JaegerVolume,
  type ResourceRequirements,
  SamplingStrategy,
  SecretRef,
} from '../../lib';
import { asObject, isObject, type JsonObject } from '../../lib/kubernetes/json';
import { environment, manifests } from './environment';
import { sampleOf } from './sample';

const any = <T>(...values: T[]) => fc.constantFrom<T[]>(...values);
const SOME: { requiredKeys: never[] } = { requiredKeys: [] };

const pods: Arbitrary<Partial<JaegerV2PodProps>> = fc.record(
  {
    image: any('registry.example.com:5000/tools/jaeger:mirrored', `example.com/jaeger@sha256:${'0'.repeat(64)}`),
    imagePullPolicy: any(ImagePullPolicy.ALWAYS, ImagePullPolicy.IF_NOT_PRESENT),
    resources: any<ResourceRequirements>(
      { requests: { cpu: '1000m', memory: '1024Mi' } },
      { limits: { cpu: '0.5', memory: '2Gi' } },
      { requests: { cpu: '250m' }, limits: { memory: '1.5Gi' } },
    ),
    security: any(JaegerSecurity.restricted(), JaegerSecurity.of({ pod: { runAsUser: 1, fsGroup: 1 } })),
    podLabels: any<Readonly<Record<string, string>>>({ tier: 'tracing' }),
    podAnnotations: any<Readonly<Record<string, string>>>({ 'example.com/a': 'b' }),
    nodeSelector: any<Readonly<Record<string, string>>>({ disk: 'ssd' }),
    tolerations: any([{ key: 'a', operator: 'Exists', effect: 'NoSchedule' }]),
    affinity: any({
      podAntiAffinity: {
        preferredDuringSchedulingIgnoredDuringExecution: [
          { weight: 1, podAffinityTerm: { topologyKey: 'kubernetes.io/hostname', labelSelector: {} } },
        ],
      },
    }),
    topologySpreadConstraints: any([
      { maxSkew: 1, topologyKey: 'zone', whenUnsatisfiable: 'DoNotSchedule', labelSelector: {} },
    ]),
    priorityClassName: any('high'),
    serviceAccountName: any('tracing'),
    volumes: any([JaegerVolume.emptyDir('scratch', { mountPath: '/scratch', sizeLimit: Size.mebibytes(64) })]),
    environment: any([
      { name: 'A', value: 'b' },
      { name: 'PASSWORD', valueFrom: { secretKeyRef: { name: 's', key: 'k' } } },
    ]),
    configPatch: any<JsonObject>(
      { processors: { batch: { timeout: '2s' } } },
      { exporters: { debug: null } },
      { service: { telemetry: { metrics: { readers: null } } } },
      { extensions: { jaeger_query: { http: null } } },
    ),
  },
  SOME,
);

const storage = any(
  JaegerV2Storage.elasticsearch({
    servers: ['http://elasticsearch.data.svc:9200'],
    retention: JaegerV2Retention.none(),
  }),
  JaegerV2Storage.openSearch({
    servers: ['https://opensearch.data.svc:9200'],
    credentials: JaegerV2SearchCredentials.bearerToken(SecretRef.fromName('opensearch')),
    retention: JaegerV2Retention.days(14),
  }),
  JaegerV2Storage.cassandra({
    servers: ['cassandra.data.svc:9042'],
    schema: JaegerV2CassandraSchema.create({ datacenter: 'dc1', traceTtl: Duration.days(2) }),
  }),
  JaegerV2Storage.grpc({ endpoint: 'storage.data.svc:17271' }),
);
const onePod = any(
  JaegerV2Storage.memory({ maxTraces: 1000 }),
  JaegerV2Storage.ephemeralBadger(),
  JaegerV2Storage.badger({ volume: JaegerV2BadgerVolume.claim({ size: Size.mebibytes(2048) }) }),
  JaegerV2Storage.badger({ volume: JaegerV2BadgerVolume.existingClaim('traces') }),
);
const scale = any(
  JaegerScale.replicas(1),
  JaegerScale.replicas(3),
  JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 8 }),
);
const scaled = fc.record({ own: pods, scale }).map(({ own, scale: amount }) => ({ ...own, scale: amount }));

const roles: Arbitrary<JaegerV2Roles> = fc.oneof(
  fc.record({ own: pods, kept: onePod }).map(({ own, kept }) => JaegerV2Roles.allInOne({ ...own, storage: kept })),
  fc.record({ storage, collector: scaled, query: scaled }).map((props) => JaegerV2Roles.collectorAndQuery(props)),
  fc
    .record({ storage, collector: scaled, ingester: scaled, query: scaled })
    .map((props) =>
      JaegerV2Roles.streaming({ ...props, kafka: JaegerV2Kafka.fromBrokers({ brokers: ['kafka.data.svc:9092'] }) }),
    ),
);

const settings: Arbitrary<JaegerV2Props> = fc
  .record({
    roles,
    delivery: fc.record({ operatorNetworkPolicy: fc.boolean(), prometheusAnnotations: fc.boolean() }, SOME),
    others: fc.record(
      {
        version: any(JaegerV2Version.V2_13_0, JaegerV2Version.V2_20_0),
        receivers: fc.record(
          { otlpHttp: fc.boolean(), jaegerThriftHttp: fc.boolean(), jaegerGrpc: fc.boolean(), zipkin: fc.boolean() },
          SOME,
        ),
        basePath: any('/jaeger'),
        exposure: any(
          JaegerV2Exposure.ingress(['jaeger.example.com'], { ingressClassName: 'nginx' }),
          JaegerV2Exposure.gateway(['jaeger.example.com'], { gateways: [{ name: 'public' }] }),
        ),
        login: any(
          JaegerV2Login.oauth2Proxy({
            secret: SecretRef.fromName('login'),
            issuerUrl: 'https://login.example.com',
            emailDomains: ['example.com'],
          }),
        ),
        networkPolicy: any(
          JaegerV2NetworkPolicy.standard({ senders: [JaegerV2Peer.namespace('milvus')], egressPorts: [443] }),
        ),
        monitoring: any(JaegerV2Monitoring.prometheusOperator()),
        sampling: any(
          JaegerV2Sampling.file(JaegerSampling.of({ defaultStrategy: SamplingStrategy.probabilistic(0.5) })),
          JaegerV2Sampling.adaptive(),
        ),
        tailSampling: any(JaegerV2TailSampling.of({ keepShare: 0.1 })),
        spanMetrics: any(JaegerV2SpanMetrics.prometheus({ url: 'http://prometheus.monitoring.svc:9090' })),
        senders: any<JaegerV2Sender[]>([{ name: 'search', otlpGrpcPort: 14317, jaegerThriftHttpPort: 24268 }]),
        exporters: any([JaegerV2Exporter.otlp({ name: 'other', endpoint: 'other.team.svc:4317' })]),
        ui: any(JaegerUi.of({ menu: [] })),
        logLevel: any(...Object.values(JaegerLogLevel)),
        labels: any<Readonly<Record<string, string>>>({ team: 'search' }),
        annotations: any<Readonly<Record<string, string>>>({ 'example.com/c': 'd' }),
      },
      SOME,
    ),
  })
  .map(({ roles: made, delivery, others }) => ({
    ...others,
    delivery: JaegerV2Delivery.openTelemetryOperator(delivery),
    roles: made,
  }));

/** The objects of Jaegers with random settings that our checks let pass, always the same ones. */
export function jaegersOfOperator(): (readonly JsonObject[])[] {
  const sample = sampleOf(settings, 2, (props, index) => {
    const { app, env } = environment();
    new JaegerV2(env, `jaeger-${index}`, { ...props, namespace: 'default' });
    const objects = Object.entries(manifests(app)).filter(([path]) => path.startsWith('2-jaeger/'));
    return { objects: objects.map(([, object]) => asObject(object)) };
  });
  return sample.map(({ objects }) => (Array.isArray(objects) ? objects.filter(isObject) : []));
}

/** The OpenTelemetryCollectors among objects. */
export function collectorsIn(objects: readonly JsonObject[]): readonly JsonObject[] {
  return objects.filter(({ kind }) => kind === 'OpenTelemetryCollector');
}
