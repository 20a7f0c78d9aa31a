// expect: error 14250
import { Environment, MilvusRelease, MilvusTracing, TracingApp, TracingBackend } from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
const grpc = 'jaeger-collector.observability.svc:14250';
const jaeger = TracingBackend.fromEndpoints({ label: 'Jaeger', otlp: { grpc, secure: false } });
new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.1 }) });
app.synth();
