import {
  Environment,
  MilvusEtcd,
  MilvusMessageQueue,
  MilvusMetrics,
  MilvusMode,
  MilvusRelease,
  MilvusScale,
  MilvusStorage,
  MilvusTracing,
  SecretRef,
  StorageCredentials,
  TracingBackend,
  type TracingApp,
} from '../../lib';

export function milvus(app: TracingApp): void {
  const env = new Environment(app, 'search');
  const tempo = TracingBackend.external({
    label: 'Tempo',
    otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false },
  });

  new MilvusRelease(env, 'my-release', {
    namespace: 'milvus',
    tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.05 }),
    mode: MilvusMode.cluster({
      messageQueue: MilvusMessageQueue.woodpecker(),
      storage: MilvusStorage.s3({
        host: 's3.eu-central-1.amazonaws.com',
        region: 'eu-central-1',
        bucketName: 'vectors',
        rootPath: 'search',
        credentials: StorageCredentials.fromSecret(SecretRef.named('milvus-s3')),
      }),
      etcd: MilvusEtcd.inCluster({ volume: { size: '20Gi', storageClass: 'ssd' } }),
      proxy: { scale: MilvusScale.replicas(2) },
      queryNode: {
        scale: MilvusScale.autoscale({ minReplicas: 2, maxReplicas: 8 }),
        resources: { requests: { cpu: '4', memory: '16Gi' }, limits: { memory: '16Gi' } },
      },
    }),
    metrics: MilvusMetrics.serviceMonitor(),
    userYaml: { common: { security: { authorizationEnabled: true } } },
    values: { attu: { enabled: true } },
  });
}
