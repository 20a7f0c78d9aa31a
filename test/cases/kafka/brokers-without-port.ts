// expect: error 'kafka-0.kafka.svc' must have a port
// report: newcomer 2, JaegerKafka.fromBrokers without a port.
// seen: real Jaeger 1.62.0: fatal "dial tcp: address localhost: missing port in address".
import {
  CassandraSchema,
  Environment,
  Jaeger,
  JaegerIngress,
  JaegerKafka,
  JaegerStorage,
  JaegerStrategy,
  TracingApp,
} from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'case');
new Jaeger(env, 'jaeger', {
  namespace: 'observability',
  ingress: JaegerIngress.none(),
  strategy: JaegerStrategy.streaming({
    storage: JaegerStorage.cassandra({ servers: ['cassandra.data.svc'], schema: CassandraSchema.none() }),
    kafka: JaegerKafka.fromBrokers({ brokers: ['kafka-0.kafka.svc'], topic: 'spans' }),
  }),
});
app.synth();
