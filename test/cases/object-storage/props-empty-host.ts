// expect: error externalS3.host
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
} from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
const tempo = TracingBackend.external({ label: 'Tempo', otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false } });
const credentials = StorageCredentials.fromSecret(SecretRef.named('milvus-s3'));
const storage = MilvusStorage.s3({ host: '', bucketName: 'vectors', rootPath: 'prod', credentials });
new MilvusRelease(env, 'my-release', {
  namespace: 'milvus',
  mode: MilvusMode.cluster({ storage }),
  tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.1 }),
});
app.synth();
