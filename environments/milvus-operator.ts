import {
  Environment,
  Jaeger,
  JaegerOperator,
  JaegerSecurity,
  Milvus,
  MilvusMessageQueue,
  MilvusMode,
  MilvusTracing,
  type TracingApp,
} from '../lib';

/** A Milvus cluster of an existing Milvus Operator, and a Jaeger for it. */
export function milvusOperator(app: TracingApp): void {
  const env = new Environment(app, 'milvus-operator');

  const operator = new JaegerOperator(env, 'jaeger-operator', { namespace: 'observability' });

  const jaeger = new Jaeger(env, 'jaeger', {
    namespace: 'observability',
    operator,
    resources: { limits: { memory: '2Gi' } },
    security: JaegerSecurity.restricted(),
  });

  new Milvus(env, 'my-release', {
    namespace: 'milvus',
    mode: MilvusMode.cluster({
      messageQueue: MilvusMessageQueue.woodpecker(),
      queryNode: { replicas: 2, resources: { requests: { cpu: '1', memory: '4Gi' } } },
    }),
    tracing: MilvusTracing.otlp(jaeger, { sampleFraction: 0.05 }),
  });
}
