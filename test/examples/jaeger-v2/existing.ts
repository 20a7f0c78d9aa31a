import {
  Environment,
  MilvusRelease,
  MilvusTracing,
  TracingBackend,
  type TracingApp,
} from '../../../lib';

export function existing(app: TracingApp): void {
  const env = new Environment(app, 'existing');

  const jaeger = TracingBackend.fromEndpoints({
    label: 'Jaeger of the platform team',
    otlp: { grpc: 'jaeger-collector.observability.svc:4317', secure: false },
  });

  new MilvusRelease(env, 'my-release', {
    namespace: 'milvus',
    tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
  });
}
