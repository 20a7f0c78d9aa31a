// expect: clean
import {
  Environment,
  Jaeger,
  JaegerStrategy,
  JaegerVolume,
  MilvusReleaseMode,
  MilvusRelease,
  MilvusReleaseStorage,
  MilvusTracing,
  SecretRef,
  TracingApp,
} from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'e');
const mountPath = '/etc/otlp-tls';
const jaeger = new Jaeger(env, 'jaeger', {
  namespace: 'observability',
  strategy: JaegerStrategy.allInOne({
    options: {
      collector: {
        otlp: { grpc: { tls: { enabled: true, cert: `${mountPath}/tls.crt`, key: `${mountPath}/tls.key` } } },
      },
    },
    volumes: [JaegerVolume.secret('otlp-tls', { secret: SecretRef.fromName('otlp-tls'), mountPath })],
    resources: { limits: { memory: '1Gi' } },
  }),
});
const release = new MilvusRelease(env, 'my-release', {
  namespace: 'milvus',
  mode: MilvusReleaseMode.standalone({
    storage: MilvusReleaseStorage.minio({ credentials: SecretRef.fromName('milvus-minio') }),
  }),
  tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.1 }),
});
if (!release.toYaml().includes('secure: true')) throw new Error('the values say secure: false');
app.synth();
