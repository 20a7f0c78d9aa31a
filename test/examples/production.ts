import { Duration } from 'cdk8s';
import {
  Environment,
  Jaeger,
  JaegerScale,
  JaegerStorage,
  JaegerStrategy,
  Retention,
  Rollover,
  SparkDependencies,
  type TracingApp,
} from '../../lib';

export function production(app: TracingApp): void {
  const env = new Environment(app, 'large');

  new Jaeger(env, 'jaeger', {
    namespace: 'observability',
    strategy: JaegerStrategy.production({
      storage: JaegerStorage.elasticsearch({
        servers: ['http://elasticsearch.data.svc:9200'],
        indexPrefix: 'milvus',
        rollover: Rollover.of({
          conditions: { max_age: '1d', max_size: '50gb' },
          readTtl: Duration.days(14),
        }),
        retention: Retention.days(14),
        dependencies: SparkDependencies.none(),
      }),
      collector: { scale: JaegerScale.replicas(3), resources: { limits: { memory: '1Gi' } } },
      query: { scale: JaegerScale.replicas(2) },
    }),
  });
}
