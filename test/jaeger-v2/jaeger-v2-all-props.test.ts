import { Duration } from 'cdk8s';
import {
  JaegerLogLevel,
  JaegerUi,
  JaegerV2CollectorService,
  JaegerV2Delivery,
  JaegerV2Exporter,
  JaegerV2Exposure,
  JaegerV2Login,
  JaegerV2Monitoring,
  JaegerV2NetworkPolicy,
  JaegerV2Kafka,
  type JaegerV2Props,
  JaegerV2Retention,
  JaegerV2Roles,
  JaegerV2Sampling,
  JaegerV2SpanMetrics,
  JaegerV2Storage,
  JaegerV2TailSampling,
  JaegerV2Version,
  SecretRef,
} from '../../lib';
import { objectAt } from '../../lib/kubernetes/json';
import { objects } from './support';

const storage = JaegerV2Storage.openSearch({
  servers: ['https://opensearch.search.svc:9200'],
  retention: JaegerV2Retention.days(14),
});

/** Each prop that a Jaeger 2 has. */
const ALL: Required<JaegerV2Props> = {
  name: 'tracing',
  namespace: 'observability',
  createNamespace: false,
  version: JaegerV2Version.V2_13_0,
  roles: JaegerV2Roles.streaming({ storage, kafka: JaegerV2Kafka.fromBrokers({ brokers: ['kafka.kafka.svc:9092'] }) }),
  delivery: JaegerV2Delivery.plain(),
  receivers: { zipkin: true },
  sampling: JaegerV2Sampling.adaptive(),
  tailSampling: JaegerV2TailSampling.of({ keepSlowerThan: Duration.millis(500), keepShare: 0.1 }),
  spanMetrics: JaegerV2SpanMetrics.prometheus({ url: 'http://prometheus.monitoring.svc:9090' }),
  senders: [{ name: 'blue', otlpGrpcPort: 4327 }],
  exporters: [JaegerV2Exporter.otlp({ name: 'second', endpoint: 'other.tracing.svc:4317' })],
  ui: JaegerUi.of({ options: { archiveEnabled: true } }),
  collectorService: JaegerV2CollectorService.nodePort(),
  exposure: JaegerV2Exposure.ingress(['jaeger.example.com'], { ingressClassName: 'nginx' }),
  login: JaegerV2Login.oauth2Proxy({
    secret: SecretRef.fromName('login'),
    issuerUrl: 'https://login.example.com',
    emailDomains: ['example.com'],
  }),
  networkPolicy: JaegerV2NetworkPolicy.standard(),
  monitoring: JaegerV2Monitoring.prometheusOperator(),
  basePath: '/jaeger',
  logLevel: JaegerLogLevel.WARN,
  imagePullSecrets: [SecretRef.fromName('registry')],
  labels: { team: 'search' },
  annotations: { 'example.com/note': 'x' },
};

test('one Jaeger 2 with all of its props: its objects, each with the labels of all', () => {
  const all = objects(ALL);
  expect(Object.keys(all).sort()).toMatchInlineSnapshot(`
    [
      "ConfigMap tracing-collector",
      "ConfigMap tracing-ingester",
      "ConfigMap tracing-query",
      "CronJob tracing-es-index-cleaner",
      "Deployment tracing-collector",
      "Deployment tracing-ingester",
      "Deployment tracing-query",
      "Ingress tracing-query",
      "NetworkPolicy tracing-collector",
      "NetworkPolicy tracing-ingester",
      "NetworkPolicy tracing-query",
      "PodDisruptionBudget tracing-collector",
      "PodDisruptionBudget tracing-ingester",
      "PodDisruptionBudget tracing-query",
      "PodMonitor tracing",
      "PrometheusRule tracing",
      "Service tracing-collector",
      "Service tracing-query",
      "ServiceAccount tracing",
    ]
  `);
  for (const [key, object] of Object.entries(all)) {
    expect([key, objectAt(object, 'metadata')]).toMatchObject([
      key,
      { namespace: 'observability', labels: { team: 'search', 'app.kubernetes.io/instance': 'tracing' } },
    ]);
  }
});
