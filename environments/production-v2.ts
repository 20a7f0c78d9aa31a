import {
  Environment,
  JaegerScale,
  JaegerV2,
  JaegerV2Exposure,
  JaegerV2Login,
  JaegerV2Monitoring,
  JaegerV2NetworkPolicy,
  JaegerV2Peer,
  JaegerV2Retention,
  JaegerV2Roles,
  JaegerV2SearchCredentials,
  JaegerV2Storage,
  MilvusRelease,
  MilvusReleaseMode,
  MilvusReleaseStorage,
  MilvusTracing,
  SecretRef,
  StorageTls,
  type TracingApp,
} from '../lib';

/** The environment production on Jaeger 2: an existing Elasticsearch, a UI behind TLS and a login, closed to all others, and no operator. */
export function productionV2(app: TracingApp): void {
  const env = new Environment(app, 'production-v2');

  const jaeger = new JaegerV2(env, 'jaeger', {
    namespace: 'observability',
    roles: JaegerV2Roles.collectorAndQuery({
      storage: JaegerV2Storage.elasticsearch({
        servers: ['https://elasticsearch.data.svc:9200'],
        credentials: JaegerV2SearchCredentials.basic(SecretRef.fromName('jaeger-elasticsearch')),
        tls: StorageTls.fromSecret(SecretRef.fromName('elasticsearch-ca')),
        retention: JaegerV2Retention.days(14),
      }),
      collector: {
        scale: JaegerScale.autoscale({ minReplicas: 2, maxReplicas: 8 }),
        resources: { requests: { cpu: '500m', memory: '512Mi' }, limits: { memory: '1Gi' } },
      },
      query: {
        scale: JaegerScale.replicas(2),
        resources: { requests: { cpu: '100m', memory: '256Mi' }, limits: { memory: '512Mi' } },
      },
    }),
    exposure: JaegerV2Exposure.ingress(['jaeger.example.com'], {
      ingressClassName: 'nginx',
      tlsSecret: SecretRef.fromName('jaeger-tls'),
    }),
    login: JaegerV2Login.oauth2Proxy({
      secret: SecretRef.fromName('jaeger-login'),
      issuerUrl: 'https://login.example.com',
      emailDomains: ['example.com'],
    }),
    networkPolicy: JaegerV2NetworkPolicy.standard({
      senders: [JaegerV2Peer.namespace('milvus')],
      viewers: [JaegerV2Peer.namespace('ingress-nginx')],
      metricsReaders: [JaegerV2Peer.namespace('monitoring')],
    }),
    monitoring: JaegerV2Monitoring.prometheusOperator(),
  });

  new MilvusRelease(env, 'my-release', {
    namespace: 'milvus',
    mode: MilvusReleaseMode.cluster({
      storage: MilvusReleaseStorage.minio({ credentials: SecretRef.fromName('milvus-minio') }),
    }),
    tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
  });
}
