// expect: error Use 'milvus.example.com'
import {
  Environment,
  MilvusReleaseIngress,
  MilvusRelease,
  MilvusTracing,
  TracingApp,
  TracingBackend,
} from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
const tempo = TracingBackend.fromEndpoints({
  label: 'Tempo',
  otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false },
});
new MilvusRelease(env, 'my-release', {
  ingress: MilvusReleaseIngress.host('https://milvus.example.com', { ingressClassName: 'nginx' }),
  tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.1 }),
});
app.synth();
