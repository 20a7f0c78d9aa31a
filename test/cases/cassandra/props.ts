// expect: error invalid keyspace 'jaeger-v1': must have only letters, digits and underscores
// expect: error 'cassandra-0.data.svc:9042' must not have a port
// report: newcomer 3 and jaegertracing/jaeger#445, in props.
import { Duration } from 'cdk8s';
import {
  CassandraSchema,
  Environment,
  Jaeger,
  JaegerIngress,
  JaegerStorage,
  JaegerStrategy,
  TracingApp,
} from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'case');
new Jaeger(env, 'jaeger', {
  namespace: 'observability',
  ingress: JaegerIngress.none(),
  strategy: JaegerStrategy.production({
    storage: JaegerStorage.cassandra({
      servers: ['cassandra-0.data.svc:9042'],
      keyspace: 'jaeger-v1',
      schema: CassandraSchema.production({ datacenter: 'dc1', timeout: Duration.minutes(10) }),
    }),
  }),
});
app.synth();
