// expect: clean
// never: JAE128
// the way out: each authority has a volume and a folder of its own
import {
  Environment,
  Jaeger,
  JaegerIngress,
  JaegerKafka,
  JaegerStorage,
  JaegerStrategy,
  Retention,
  SecretRef,
  SparkDependencies,
  StorageTls,
  TracingApp,
} from '../../../lib';

const app = new TracingApp();
const env = new Environment(app, 'case');
new Jaeger(env, 'jaeger', {
  namespace: 'observability',
  ingress: JaegerIngress.none(),
  strategy: JaegerStrategy.streaming({
    storage: JaegerStorage.elasticsearch({
      servers: ['https://es.data.svc:9200'],
      tls: StorageTls.fromSecret(SecretRef.fromName('es-ca')),
      retention: Retention.days(7),
      dependencies: SparkDependencies.none(),
    }),
    kafka: JaegerKafka.fromBrokers({
      brokers: ['kafka.data.svc:9093'],
      topic: 'spans',
      tls: StorageTls.fromSecret(SecretRef.fromName('kafka-ca'), {
        volumeName: 'kafka-tls',
        mountPath: '/etc/jaeger/kafka-tls',
      }),
    }),
  }),
});
app.synth();
