import { Duration } from 'cdk8s';
import {
  CassandraSchema,
  type Environment,
  Jaeger,
  JaegerKafka,
  JaegerStorage,
  JaegerStrategy,
  KafkaEncoding,
  KafkaMechanism,
  SecretRef,
  SparkDependencies,
  StorageTls,
} from '../../../../lib';
import { NAMESPACE } from './namespace';

const LOGIN = SecretRef.fromName('jaeger-cassandra');
const SERVERS = ['cassandra.data.svc'];
/** Ports of Cassandra in these Jaegers: above those that Linux gives out, so that no port of a test contains their digits. */
export const PORTS = { plain: '65042', tls: '65142' } as const;
const dependencies = SparkDependencies.none();

/** Streaming Jaegers with Cassandra, one for each way into Kafka. */
export function cassandraJaegers(env: Environment): void {
  new Jaeger(env, 'bursts', {
    namespace: NAMESPACE,
    strategy: JaegerStrategy.streaming({
      storage: JaegerStorage.cassandra({
        servers: SERVERS,
        port: Number(PORTS.plain),
        keyspace: 'jaeger_v1_dc1',
        credentials: LOGIN,
        schema: CassandraSchema.production({
          datacenter: 'dc1',
          traceTtl: Duration.days(7),
          timeout: Duration.minutes(10),
        }),
        dependencies,
      }),
      kafka: JaegerKafka.fromBrokers({
        brokers: ['kafka.data.svc:9093'],
        topic: 'jaeger-spans',
        credentials: SecretRef.fromName('jaeger-kafka'),
        tls: StorageTls.fromSecret(SecretRef.fromName('kafka-ca')),
      }),
    }),
  });

  new Jaeger(env, 'encrypted', {
    namespace: NAMESPACE,
    strategy: JaegerStrategy.streaming({
      storage: JaegerStorage.cassandra({
        servers: SERVERS,
        port: Number(PORTS.tls),
        keyspace: 'jaeger_v1_dc1',
        localDatacenter: 'dc1',
        credentials: LOGIN,
        tls: StorageTls.fromSecret(SecretRef.fromName('cassandra-ca')),
        archive: { keyspace: 'jaeger_v1_archive' },
        schema: CassandraSchema.none(),
        dependencies,
      }),
      kafka: JaegerKafka.fromBrokers({
        brokers: ['kafka.data.svc:9094'],
        topic: 'encrypted-spans',
        tls: StorageTls.fromSecret(SecretRef.fromName('kafka-client'), {
          clientCertificate: { cert: 'tls.crt', key: 'tls.key' },
          volumeName: 'kafka-tls',
          mountPath: '/etc/jaeger/kafka-tls',
        }),
      }),
    }),
  });

  new Jaeger(env, 'scram', {
    namespace: NAMESPACE,
    strategy: JaegerStrategy.streaming({
      storage: JaegerStorage.cassandra({
        servers: SERVERS,
        port: Number(PORTS.plain),
        keyspace: 'jaeger_v1_dc1',
        credentials: LOGIN,
        schema: CassandraSchema.test({ datacenter: 'dc1', traceTtl: Duration.hours(2), timeout: Duration.minutes(10) }),
        dependencies,
      }),
      kafka: JaegerKafka.fromBrokers({
        brokers: ['kafka.data.svc:9095'],
        topic: 'scram-spans',
        encoding: KafkaEncoding.JSON,
        credentials: SecretRef.fromName('jaeger-kafka'),
        mechanism: KafkaMechanism.SCRAM_SHA_512,
      }),
    }),
  });
}
