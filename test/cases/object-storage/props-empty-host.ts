// expect: error externalS3.host
import {
  Environment,
  MilvusReleaseMode,
  MilvusRelease,
  MilvusReleaseStorage,
  MilvusTracing,
  SecretRef,
  MilvusReleaseStorageCredentials,
  TracingApp,
  TracingBackend,
} from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
const tempo = TracingBackend.fromEndpoints({
  label: 'Tempo',
  otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false },
});
const credentials = MilvusReleaseStorageCredentials.fromSecret(SecretRef.fromName('milvus-s3'));
const storage = MilvusReleaseStorage.fromS3({ host: '', bucketName: 'vectors', rootPath: 'prod', credentials });
new MilvusRelease(env, 'my-release', {
  namespace: 'milvus',
  mode: MilvusReleaseMode.cluster({ storage }),
  tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.1 }),
});
app.synth();
