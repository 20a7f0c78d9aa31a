// expect: clean
// A sidecar that receives OTLP is at localhost: a warning only.
import { Environment, MilvusRelease, MilvusTracing, TracingApp, TracingBackend } from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
const sidecar = TracingBackend.fromEndpoints({ label: 'sidecar', otlp: { grpc: 'localhost:4317', secure: false } });
new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.otlp(sidecar, { sampleFraction: 0.1 }) });
app.synth();
