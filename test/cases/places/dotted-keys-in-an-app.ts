// expect: error Write it nested: attu: {enabled: true}.
import {
  Environment,
  MilvusMode,
  MilvusRelease,
  MilvusStorage,
  MilvusTracing,
  SecretRef,
  TracingApp,
} from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
new MilvusRelease(env, 'my-release', {
  mode: MilvusMode.standalone({ storage: MilvusStorage.minio({ credentials: SecretRef.named('milvus-minio') }) }),
  tracing: MilvusTracing.noop(),
  values: { 'attu.enabled': true },
});
app.synth();
