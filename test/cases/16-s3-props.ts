// expect: error scheme
// report: as 03, typed: MilvusStorage.s3({ host }) takes 'https://s3.example.com', 's3.example.com:9000' beside port 443, 'minio' and ''.
// seen: no error for any of the four.
import {
  Environment,
  MilvusMode,
  MilvusRelease,
  MilvusStorage,
  MilvusTracing,
  SecretRef,
  StorageCredentials,
  TracingApp,
  TracingBackend,
} from '../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
const tempo = TracingBackend.external({ label: 'Tempo', otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false } });
const credentials = StorageCredentials.fromSecret(SecretRef.named('milvus-s3'));
new MilvusRelease(env, 'my-release', {
  namespace: 'milvus',
  mode: MilvusMode.cluster({
    storage: MilvusStorage.s3({ host: 'https://s3.example.com', bucketName: 'vectors', rootPath: 'prod', credentials }),
  }),
  tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.1 }),
});
app.synth();
