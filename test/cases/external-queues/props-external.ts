// expect: error externalPulsar.host
import {
  Environment,
  MilvusReleaseMessageQueue,
  MilvusReleaseMode,
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
const messageQueue = MilvusReleaseMessageQueue.fromPulsar({ host: 'kafka://pulsar-proxy.pulsar.svc' });
new MilvusRelease(env, 'my-release', {
  mode: MilvusReleaseMode.cluster({ messageQueue }),
  tracing: MilvusTracing.otlp(tempo, { sampleFraction: 0.1 }),
});
app.synth();
