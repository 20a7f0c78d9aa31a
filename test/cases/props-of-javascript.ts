// expect: error MLV188 env/my-release tracing: missing, but required. Nothing can be created without it. Set it, for example to MilvusTracing.none().
// seen: TypeError: Cannot read properties of undefined (reading 'toTrace')
import { Environment, MilvusRelease, TracingApp } from '../../lib';

const app = new TracingApp();
// As JavaScript calls it: without a compiler.
Reflect.construct(MilvusRelease, [new Environment(app, 'env'), 'my-release', {}]);
app.synth();
