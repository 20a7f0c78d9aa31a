import {
  Diagnostics,
  Environment,
  Jaeger,
  JaegerIngress,
  JaegerOperator,
  MilvusRelease,
  MilvusTracing,
  type TracingApp,
} from 'cdk8s-milvus-tracing';

/** Milvus' guide "configure tracing with Jaeger", word for word. */
export function quickstart(app: TracingApp): void {
  const env = new Environment(app, 'quickstart');

  const operator = new JaegerOperator(env, 'jaeger-operator', { namespace: 'observability' });

  const jaeger = new Jaeger(env, 'jaeger', { operator, ingress: JaegerIngress.openToEverybody() });
  Diagnostics.of(jaeger).accept('JAE031', "the guide's ingress; only for a cluster that nobody else can reach");
  Diagnostics.of(jaeger).accept('JAE061', 'the guide sets no limit; only for a Jaeger that runs for an afternoon');

  const milvus = new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 1 }) });
  Diagnostics.of(milvus).accept('MLV032', 'the guide traces every request; only for a Milvus that is being tried out');
  Diagnostics.of(milvus).accept('MLV043', "the guide's storage; only for a Milvus whose data nobody needs");
}
