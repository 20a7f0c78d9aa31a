import {
  Environment,
  Jaeger,
  JaegerIngress,
  JaegerOperator,
  JaegerScale,
  JaegerSecurity,
  JaegerStorage,
  JaegerStrategy,
  MilvusReleaseMode,
  MilvusRelease,
  MilvusReleaseStorage,
  MilvusTracing,
  OperatorMetrics,
  OperatorMonitoring,
  Retention,
  SecretRef,
  SparkDependencies,
  StorageTls,
  type TracingApp,
  WatchScope,
} from '../lib';

/** The guide's "production strategy for long-term storage": an existing Elasticsearch, and a UI behind TLS. */
export function production(app: TracingApp): void {
  const env = new Environment(app, 'production');

  const operator = new JaegerOperator(env, 'jaeger-operator', {
    namespace: 'observability',
    watch: WatchScope.namespaces(['observability']),
    replicas: 2,
    metrics: OperatorMetrics.authenticated({ reader: { serviceAccount: 'prometheus-k8s', namespace: 'monitoring' } }),
    monitoring: OperatorMonitoring.prometheusOperator(),
  });

  const jaeger = new Jaeger(env, 'jaeger', {
    namespace: 'observability',
    operator,
    security: JaegerSecurity.restricted(),
    strategy: JaegerStrategy.production({
      storage: JaegerStorage.elasticsearch({
        servers: ['https://elasticsearch.data.svc:9200'],
        credentials: SecretRef.fromName('jaeger-elasticsearch'),
        tls: StorageTls.fromSecret(SecretRef.fromName('elasticsearch-ca')),
        retention: Retention.days(14, { security: JaegerSecurity.restricted() }),
        dependencies: SparkDependencies.none(),
        // As long as the retention. By default Jaeger opens no trace older than 72 hours by its ID (JAE072).
        options: { 'es.max-span-age': '336h' },
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
    ingress: JaegerIngress.host('jaeger.example.com', {
      ingressClassName: 'nginx',
      tlsSecret: SecretRef.fromName('jaeger-tls'),
    }),
  });

  new MilvusRelease(env, 'my-release', {
    namespace: 'milvus',
    mode: MilvusReleaseMode.cluster({
      storage: MilvusReleaseStorage.minio({ credentials: SecretRef.fromName('milvus-minio') }),
    }),
    tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
  });
}
