// expect: error JAE029
// report: the flag of jaegertracing/jaeger-operator#1948. JAE029 sees the prop `otlp: false`, and not the same in `options`, dotted or nested.
// seen: no error; the values say jaeger-collector.observability.svc:4317. Operator 1.62.0 `generate`: the Service has no port 4317 then.
import {
  Environment,
  Jaeger,
  JaegerStrategy,
  MilvusReleaseMode,
  MilvusRelease,
  MilvusReleaseStorage,
  MilvusTracing,
  SecretRef,
  TracingApp,
} from '../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
const jaeger = new Jaeger(env, 'jaeger', {
  namespace: 'observability',
  strategy: JaegerStrategy.allInOne({
    options: { 'collector.otlp.enabled': false },
    resources: { limits: { memory: '1Gi' } },
  }),
});
new MilvusRelease(env, 'my-release', {
  namespace: 'milvus',
  mode: MilvusReleaseMode.cluster({
    storage: MilvusReleaseStorage.minio({ credentials: SecretRef.fromName('milvus-minio') }),
  }),
  tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.1 }),
});
app.synth();
