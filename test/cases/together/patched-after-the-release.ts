// expect: error MLV195
import { JsonPatch } from 'cdk8s';
import {
  Environment,
  Jaeger,
  MilvusReleaseMode,
  MilvusRelease,
  MilvusReleaseStorage,
  MilvusTracing,
  SecretRef,
  TracingApp,
} from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
const jaeger = new Jaeger(env, 'jaeger', { namespace: 'observability' });
new MilvusRelease(env, 'my-release', {
  namespace: 'milvus',
  mode: MilvusReleaseMode.standalone({
    storage: MilvusReleaseStorage.minio({ credentials: SecretRef.fromName('milvus-minio') }),
  }),
  tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.1 }),
});
jaeger.apiObject.addJsonPatch(JsonPatch.add('/spec/allInOne', { options: { 'collector.otlp.enabled': 'false' } }));
app.synth();
