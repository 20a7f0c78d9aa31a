// expect: error scheme
// report: as 03, typed: MilvusReleaseStorage.fromS3({ host }) takes 'https://s3.example.com', 's3.example.com:9000' beside port 443, 'minio' and ''.
// seen: no error for any of the four.
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
} from '../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
const tempo = TracingBackend.fromEndpoints({
  label: 'Tempo',
  otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false },
});
const credentials = MilvusReleaseStorageCredentials.fromSecret(SecretRef.fromName('milvus-s3'));
new MilvusRelease(env, 'my-release', {
  namespace: 'milvus',
  mode: MilvusReleaseMode.cluster({
    storage: MilvusReleaseStorage.fromS3({
      host: 'https://s3.example.com',
      bucketName: 'vectors',
      rootPath: 'prod',
      credentials,
    }),
  }),
  tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.1 }),
});
app.synth();
