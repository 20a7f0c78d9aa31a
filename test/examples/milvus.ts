import { Size } from 'cdk8s';
import {
  Environment,
  MilvusReleaseEtcd,
  MilvusReleaseMessageQueue,
  MilvusReleaseMetrics,
  MilvusReleaseMode,
  MilvusRelease,
  MilvusReleaseScale,
  MilvusReleaseStorage,
  MilvusTracing,
  SecretRef,
  MilvusReleaseStorageCredentials,
  TracingBackend,
  type TracingApp,
} from '../../lib';

export function milvus(app: TracingApp): void {
  const env = new Environment(app, 'search');
  const tempo = TracingBackend.fromEndpoints({
    label: 'Tempo',
    otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false },
  });

  new MilvusRelease(env, 'my-release', {
    namespace: 'milvus',
    tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.05 }),
    mode: MilvusReleaseMode.cluster({
      messageQueue: MilvusReleaseMessageQueue.woodpecker(),
      storage: MilvusReleaseStorage.fromS3({
        host: 's3.eu-central-1.amazonaws.com',
        region: 'eu-central-1',
        bucketName: 'vectors',
        rootPath: 'search',
        credentials: MilvusReleaseStorageCredentials.fromSecret(SecretRef.fromName('milvus-s3')),
      }),
      etcd: MilvusReleaseEtcd.inCluster({
        volume: { size: Size.gibibytes(20), storageClassName: 'ssd' },
      }),
      proxy: { scale: MilvusReleaseScale.replicas(2) },
      queryNode: {
        scale: MilvusReleaseScale.autoscale({ minReplicas: 2, maxReplicas: 8 }),
        resources: { requests: { cpu: '4', memory: '16Gi' }, limits: { memory: '16Gi' } },
      },
    }),
    metrics: MilvusReleaseMetrics.serviceMonitor(),
    userYaml: { common: { security: { authorizationEnabled: true } } },
    values: { attu: { enabled: true } },
  });
}
