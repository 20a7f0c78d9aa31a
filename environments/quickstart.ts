import {
  Diagnostics,
  Environment,
  Jaeger,
  JaegerIngress,
  JaegerOperator,
  MilvusRelease,
  MilvusTracing,
  type TracingApp,
} from '../lib';

/** Milvus' guide "configure tracing with Jaeger", word for word. */
export function quickstart(app: TracingApp): void {
  const env = new Environment(app, 'quickstart');

  const operator = new JaegerOperator(env, 'jaeger-operator', { namespace: 'observability' });

  const jaeger = new Jaeger(env, 'jaeger', { operator, ingress: JaegerIngress.openToEverybody() });
  Diagnostics.of(jaeger).accept('JAE031', "it is the guide's ingress, for a cluster that nobody else reaches");
  Diagnostics.of(jaeger).accept('JAE061', 'the guide sets no limit, for a Jaeger that is looked at for an afternoon');

  const milvus = new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 1 }) });
  Diagnostics.of(milvus).accept(
    'MLV032',
    "it is the guide's share, to see every request of a Milvus that is tried out",
  );
  Diagnostics.of(milvus).accept('MLV043', "it is the guide's storage, for a Milvus without data that anybody wants");
}
