import { Environment, JaegerV2, MilvusRelease, MilvusTracing, type TracingApp } from '../lib';

/** Milvus' guide "configure tracing with Jaeger" on Jaeger 2: no operator, no certificate, one namespace. */
export function jaegerV2(app: TracingApp): void {
  const env = new Environment(app, 'jaeger-v2');

  const jaeger = new JaegerV2(env, 'jaeger', { namespace: 'observability' });

  new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 1 }) });
}
