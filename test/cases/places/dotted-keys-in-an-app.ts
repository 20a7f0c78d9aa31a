// expect: error Write it nested: attu: {enabled: true}.
import {
  Environment,
  MilvusReleaseMode,
  MilvusRelease,
  MilvusReleaseStorage,
  MilvusTracing,
  SecretRef,
  TracingApp,
} from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
new MilvusRelease(env, 'my-release', {
  mode: MilvusReleaseMode.standalone({
    storage: MilvusReleaseStorage.minio({ credentials: SecretRef.fromName('milvus-minio') }),
  }),
  tracing: MilvusTracing.none(),
  values: { 'attu.enabled': true },
});
app.synth();
