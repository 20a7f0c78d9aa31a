import {
  type JaegerAutoscaleProps,
  DependencyDeletion,
  Environment,
  Jaeger,
  JaegerIngress,
  JaegerOperator,
  JaegerOperatorProfile,
  type ResourceRequirements,
  JaegerStorage,
  JaegerStrategy,
  JaegerScale,
  Milvus,
  MilvusEtcd,
  MilvusMessageQueue,
  MilvusMode,
  MilvusReleaseEtcd,
  MilvusReleaseMessageQueue,
  MilvusReleaseMode,
  MilvusRelease,
  MilvusTracing,
  OperatorMetrics,
  OperatorPlatform,
  Retention,
  SecretRef,
  SparkDependencies,
  type TracingApp,
  TracingBackend,
} from '../../lib';

const resources: ResourceRequirements = { limits: { memory: '1Gi' } };
const scale: JaegerAutoscaleProps = { maxReplicas: 8 };

/** An app of 0.1 that needs no other change than that of names. */
export function environments(app: TracingApp): void {
  const env = new Environment(app, 'a');
  const operator = new JaegerOperator(env, 'operator', {
    profile: JaegerOperatorProfile.STANDARD,
    platform: OperatorPlatform.OPENSHIFT,
    metrics: OperatorMetrics.none(),
  });
  const jaeger = new Jaeger(env, 'jaeger', {
    operator,
    ingress: JaegerIngress.none(),
    strategy: JaegerStrategy.production({
      storage: JaegerStorage.elasticsearch({
        servers: ['https://elasticsearch.data.svc:9200'],
        credentials: SecretRef.fromName('elasticsearch'),
        retention: Retention.days(14),
        dependencies: SparkDependencies.none(),
      }),
      collector: { scale: JaegerScale.autoscale(scale), resources },
    }),
  });
  new MilvusRelease(env, 'release', {
    mode: MilvusReleaseMode.standalone({
      etcd: MilvusReleaseEtcd.embedded(),
      messageQueue: MilvusReleaseMessageQueue.rocksmq(),
    }),
    tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
  });
  const tempo = TracingBackend.fromEndpoints({
    label: 'Tempo',
    otlp: { grpc: 'tempo.a.svc:4317', secure: false },
  });
  new Milvus(env, 'milvus', {
    etcd: MilvusEtcd.inCluster({ deletion: DependencyDeletion.UNINSTALL_WITH_DATA }),
    mode: MilvusMode.cluster({ messageQueue: MilvusMessageQueue.woodpecker() }),
    tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.05 }),
  });
  new MilvusRelease(env, 'cluster', {
    mode: MilvusReleaseMode.cluster({
      messageQueue: MilvusReleaseMessageQueue.fromPulsar({ host: 'pulsar' }),
    }),
    tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
  });
  new Milvus(env, 'untraced', { mode: MilvusMode.standalone(), tracing: MilvusTracing.none() });
}
