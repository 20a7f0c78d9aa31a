import { Duration } from 'cdk8s';
import {
  CassandraSchema,
  Environment,
  Jaeger,
  JaegerKafka,
  JaegerScale,
  JaegerStorage,
  JaegerStrategy,
  SecretRef,
  type TracingApp,
} from '../../lib';

export function streaming(app: TracingApp): void {
  const env = new Environment(app, 'bursts');

  new Jaeger(env, 'jaeger', {
    namespace: 'observability',
    strategy: JaegerStrategy.streaming({
      storage: JaegerStorage.cassandra({
        servers: ['cassandra.data.svc'],
        keyspace: 'jaeger_v1_dc1',
        credentials: SecretRef.fromName('jaeger-cassandra'),
        schema: CassandraSchema.production({
          datacenter: 'dc1',
          traceTtl: Duration.days(7),
          timeout: Duration.minutes(10),
        }),
      }),
      kafka: JaegerKafka.fromBrokers({ brokers: ['kafka.data.svc:9092'], topic: 'jaeger-spans' }),
      collector: { scale: JaegerScale.replicas(2) },
      ingester: { scale: JaegerScale.replicas(2) },
    }),
  });
}
