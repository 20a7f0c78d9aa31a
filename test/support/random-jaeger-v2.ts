import { Duration, Size } from 'cdk8s';
import { ImagePullPolicy } from 'cdk8s-plus-28';
import fc, { type Arbitrary } from 'fast-check';
import {
  JaegerLogLevel,
  JaegerSampling,
  JaegerScale,
  JaegerSecurity,
  JaegerV2Exposure,
  JaegerV2Login,
  JaegerV2Monitoring,
  JaegerV2NetworkPolicy,
  JaegerV2Peer,
  type JaegerV2PrometheusProps,
  type JaegerV2Props,
  JaegerV2Roles,
  JaegerV2Sampling,
  JaegerV2SpanMetrics,
  JaegerV2TailSampling,
  type JaegerV2Version,
  JaegerVolume,
  SamplingStrategy,
  SecretRef,
} from '../../lib';
import { defined, type JsonObject } from '../../lib/kubernetes/json';
import { exporters, senders, ui } from './random-jaeger-v2-flow';
import { kafka, ownStorage, sharedStorage, tlsOf } from './random-jaeger-v2-storages';
import { any, later, mostly, SOME } from './random-values';

const pods = {
  image: any('registry.example.com/jaeger:2'),
  imagePullPolicy: any(ImagePullPolicy.ALWAYS, ImagePullPolicy.IF_NOT_PRESENT),
  resources: any({ requests: { cpu: '0.5', memory: '1Gi' } }, { limits: { memory: '2Gi' } }),
  security: any(JaegerSecurity.restricted()),
  podLabels: any<Readonly<Record<string, string>>>({ team: 'search' }),
  podAnnotations: any<Readonly<Record<string, string>>>({ 'example.com/note': 'x' }),
  nodeSelector: any<Readonly<Record<string, string>>>({ pool: 'obs' }),
  tolerations: any([{ key: 'dedicated', operator: 'Exists' }]),
  priorityClassName: any('system-cluster-critical'),
  serviceAccountName: any('jaeger'),
  volumes: any([JaegerVolume.emptyDir('own', { mountPath: '/own', sizeLimit: Size.mebibytes(64) })]),
  environment: any([{ name: 'OWN', value: 'x' }]),
  configPatch: mostly<JsonObject>(
    any<JsonObject>(
      { processors: { batch: { timeout: '1s' } } },
      { service: { telemetry: { logs: { encoding: 'json' } } } },
      { service: { telemetry: { metrics: { level: 'basic' } } } },
    ),
    { processors: { batch: { unheard: 1 } } },
    { service: { extensions: [] } },
  ),
};
const LOGIN = SecretRef.fromName('login');
const seconds = (...values: number[]) => any(...values.map((value) => Duration.seconds(value)));

const sampling = fc.oneof(
  later(any(0, 0.1, 1), (share) =>
    JaegerV2Sampling.file(JaegerSampling.of({ defaultStrategy: SamplingStrategy.probabilistic(share) })),
  ),
  later(
    fc.record(
      {
        targetSamplesPerSecond: mostly(any(1, 0.5), 0),
        initialSamplingProbability: mostly(any(0.1, 1), 2),
        minSamplingProbability: mostly(any(0.0001), -1),
        calculationInterval: seconds(30, 60),
        calculationDelay: seconds(0, 120),
      },
      SOME,
    ),
    (given) => JaegerV2Sampling.adaptive(given),
  ),
);
const tailSampling = later(
  fc.record(
    {
      keepSlowerThan: mostly(any(Duration.millis(500), Duration.seconds(2)), Duration.millis(0)),
      keepShare: mostly(any(0.07, 1), 7),
      keepErrors: fc.boolean(),
      policies: mostly<JsonObject[]>(
        any<JsonObject[]>(
          [{ name: 'all', type: 'always_sample' }],
          [{ name: 'rare', type: 'rate_limiting', rate_limiting: { spans_per_second: 9 } }],
        ),
        [{ name: 'none', type: 'unheard' }],
        [{ type: 'always_sample' }],
        [
          { name: 'twice', type: 'always_sample' },
          { name: 'twice', type: 'always_sample' },
        ],
      ),
      decisionWait: mostly(seconds(1, 30), Duration.seconds(0)),
      numTraces: mostly(any(100, 50_000), 0, 0.5),
    },
    SOME,
  ),
  (given) => JaegerV2TailSampling.of(given),
);
type Login = Pick<JaegerV2PrometheusProps, 'credentials' | 'bearerToken'>;
const spanMetrics = later(
  fc.record(
    {
      url: mostly(
        any('http://prometheus.monitoring.svc:9090', 'https://prometheus:9090'),
        'prometheus:9090',
        'http://u:p@p',
      ),
      tls: tlsOf({ volumeName: 'prometheus-tls', mountPath: '/etc/prometheus-tls' }),
      auth: mostly<Login>(any<Login>({}, { credentials: LOGIN }, { bearerToken: LOGIN }), {
        credentials: LOGIN,
        bearerToken: LOGIN,
      }),
      dimensions: any(['http.method'], []),
      buckets: mostly(any([Duration.millis(2), Duration.seconds(1)]), [Duration.seconds(1), Duration.millis(2)]),
      flushInterval: mostly(seconds(15), Duration.seconds(0)),
    },
    { requiredKeys: ['url', 'auth'] },
  ),
  ({ auth, ...given }) => JaegerV2SpanMetrics.prometheus({ ...given, ...auth }),
);

const exposure = later(
  mostly(
    any(
      () => JaegerV2Exposure.none(),
      () => JaegerV2Exposure.openToEverybody(),
      () => JaegerV2Exposure.ingress(['jaeger.example.com'], { ingressClassName: 'nginx', tlsSecret: LOGIN }),
      () => JaegerV2Exposure.gateway([], { gateways: [{ name: 'public', namespace: 'gateways' }] }),
    ),
    () => JaegerV2Exposure.ingress(['http://jaeger'], { ingressClassName: 'nginx' }),
  ),
  (make) => make(),
);
const proxy = later(
  fc.record(
    {
      secret: any(LOGIN),
      issuerUrl: mostly(any('https://login.example.com'), 'login.example.com'),
      emailDomains: mostly(any(['example.com'], ['*']), []),
      allowedGroups: any(['tracing']),
    },
    { requiredKeys: ['secret', 'issuerUrl', 'emailDomains'] },
  ),
  (given) => JaegerV2Login.oauth2Proxy(given),
);

const networkPolicy = any(
  JaegerV2NetworkPolicy.none(),
  JaegerV2NetworkPolicy.standard(),
  JaegerV2NetworkPolicy.standard({ senders: [JaegerV2Peer.namespace('milvus')], egressPorts: [443] }),
);

const receivers = fc.record(
  {
    otlpGrpc: fc.boolean(),
    otlpHttp: fc.boolean(),
    jaegerThriftHttp: fc.boolean(),
    jaegerGrpc: fc.boolean(),
    zipkin: fc.boolean(),
  },
  SOME,
);

const scale = mostly(
  any(JaegerScale.replicas(1), JaegerScale.replicas(3), JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 4 })),
  JaegerScale.autoscale({ minReplicas: 4, maxReplicas: 3 }),
);
const scaled = fc.record({ ...pods, scale }, SOME);
const alone = later(fc.record({ storage: ownStorage, own: fc.record(pods, SOME) }), ({ storage, own }) =>
  JaegerV2Roles.allInOne({ ...own, storage: storage() }),
);
const onShared = later(fc.record({ storage: sharedStorage, own: fc.record(pods, SOME) }), ({ storage, own }) =>
  JaegerV2Roles.allInOne({ ...own, storage: storage() }),
);
const collectorAndQuery = later(
  fc.record({ storage: sharedStorage, own: fc.record({ collector: scaled, query: scaled }, SOME) }),
  ({ storage, own }) => JaegerV2Roles.collectorAndQuery({ ...own, storage: storage() }),
);
const streaming = later(
  fc.record({
    storage: sharedStorage,
    kafka,
    own: fc.record({ collector: scaled, ingester: scaled, query: scaled }, SOME),
  }),
  ({ storage, kafka: between, own }) => JaegerV2Roles.streaming({ ...own, storage: storage(), kafka: between() }),
);
const roles = fc.oneof(alone, alone, onShared, collectorAndQuery, streaming);

/**
 * The settings of a Jaeger 2, most of them right: a function makes them, since a part can refuse its own.
 *
 * @param versions those that are asked for.
 */
export function jaegerV2Settings(versions: readonly JaegerV2Version[]): Arbitrary<() => JaegerV2Props> {
  const given = fc.record({
    roles,
    version: any(...versions),
    parts: fc.record({ sampling, tailSampling, spanMetrics, exposure, login: proxy, exporters }, SOME),
    others: fc.record(
      {
        receivers,
        senders,
        networkPolicy,
        monitoring: any(JaegerV2Monitoring.none(), JaegerV2Monitoring.prometheusOperator()),
        ui,
        basePath: mostly(any('/jaeger', '/a/b'), 'jaeger', '/jaeger/'),
        logLevel: any(...Object.values(JaegerLogLevel)),
        namespace: mostly(any('observability'), 'Observability'),
        name: mostly(any('traces'), 'a.b'),
        imagePullSecrets: any([SecretRef.fromName('registry')]),
        labels: any<Readonly<Record<string, string>>>({ team: 'search' }),
        annotations: any<Readonly<Record<string, string>>>({ 'example.com/note': 'x' }),
      },
      SOME,
    ),
  });
  return later(given, ({ roles: made, version, parts, others }) => ({
    ...others,
    version,
    roles: made(),
    ...defined({
      sampling: parts.sampling?.(),
      tailSampling: parts.tailSampling?.(),
      spanMetrics: parts.spanMetrics?.(),
      exporters: parts.exporters?.(),
      exposure: parts.exposure?.(),
      login: parts.login?.(),
    }),
  }));
}
