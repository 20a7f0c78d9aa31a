// expect: error externalPulsar.host
import {
  Environment,
  MilvusMessageQueue,
  MilvusMode,
  MilvusRelease,
  MilvusTracing,
  TracingApp,
  TracingBackend,
} from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
const tempo = TracingBackend.external({ label: 'Tempo', otlp: { grpc: 'tempo.monitoring.svc:4317', secure: false } });
const messageQueue = MilvusMessageQueue.externalPulsar({ host: 'kafka://pulsar-proxy.pulsar.svc' });
new MilvusRelease(env, 'my-release', {
  mode: MilvusMode.cluster({ messageQueue }),
  tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.1 }),
});
app.synth();
