import { Diagnostics, Environment, JaegerV2, MilvusRelease, MilvusTracing, type TracingApp } from '../lib';

/** Milvus' guide "configure tracing with Jaeger" on Jaeger 2: no operator, no CRD, no certificate, and one namespace. */
export function jaegerV2(app: TracingApp): void {
  const env = new Environment(app, 'jaeger-v2');

  const jaeger = new JaegerV2(env, 'jaeger');

  const milvus = new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 1 }) });
  Diagnostics.of(milvus).accept('MLV032', 'the guide traces every request; only for a Milvus that is being tried out');
  Diagnostics.of(milvus).accept('MLV043', "the guide's storage; only for a Milvus whose data nobody needs");
}
