// expect: error scheme
import { Environment, Milvus, MilvusStorage, MilvusTracing, SecretRef, TracingApp, TracingBackend } from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
const tempo = TracingBackend.fromEndpoints({
  label: 'Tempo',
  otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false },
});
new Milvus(env, 'my-release', {
  namespace: 'milvus',
  storage: MilvusStorage.fromS3({ endpoint: 'https://s3.example.com', credentials: SecretRef.fromName('milvus-s3') }),
  tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.1 }),
});
app.synth();
