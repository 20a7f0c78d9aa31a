import {
  Environment,
  JaegerScale,
  JaegerV2,
  JaegerV2Exposure,
  JaegerV2Retention,
  JaegerV2Roles,
  JaegerV2SearchCredentials,
  JaegerV2SpanMetrics,
  JaegerV2Storage,
  MilvusRelease,
  MilvusTracing,
  SecretRef,
  type TracingApp,
} from '../../../lib';

export function own(app: TracingApp): void {
  const env = new Environment(app, 'own');

  const jaeger = new JaegerV2(env, 'jaeger', {
    namespace: 'observability',
    roles: JaegerV2Roles.collectorAndQuery({
      storage: JaegerV2Storage.openSearch({
        servers: ['https://opensearch.data.svc:9200'],
        credentials: JaegerV2SearchCredentials.basic(SecretRef.fromName('jaeger-opensearch')),
        retention: JaegerV2Retention.days(14),
      }),
      collector: { scale: JaegerScale.replicas(3) },
    }),
    spanMetrics: JaegerV2SpanMetrics.prometheus({ url: 'http://prometheus.monitoring.svc:9090' }),
    exposure: JaegerV2Exposure.gateway(['jaeger.example.com'], {
      gateways: [{ name: 'public', namespace: 'gateways', sectionName: 'https' }],
    }),
  });

  new MilvusRelease(env, 'my-release', {
    namespace: 'milvus',
    tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
  });
}
