import type { JsonObject } from '../../../../lib/kubernetes/json';
import { PASSWORD_AUTHENTICATOR } from '../../../../lib/upstream/cassandra';
import { PORTS } from '../support/cassandra-jaegers';

const AUTHENTICATOR = 'cassandra.basic.allowed-authenticators';
/** The options of Cassandra of the Jaeger `scram`, each by its full name. */
export const CASSANDRA: JsonObject = {
  'cassandra.servers': 'cassandra.data.svc',
  'cassandra.port': PORTS.plain,
  'cassandra.keyspace': 'jaeger_v1_dc1',
  [AUTHENTICATOR]: PASSWORD_AUTHENTICATOR,
};
/** Its options of Kafka. */
export const PRODUCER: JsonObject = {
  'kafka.producer.brokers': 'kafka.data.svc:9095',
  'kafka.producer.topic': 'jaeger-spans',
  'kafka.producer.authentication': 'plaintext',
  'kafka.producer.plaintext.mechanism': 'SCRAM-SHA-512',
};

/** What of a streaming Jaeger a test sets. */
export interface Settings {
  /** @default CASSANDRA */
  readonly cassandra?: JsonObject;
  /** @default PRODUCER */
  readonly producer?: JsonObject;
  /** @default { enabled: false } */
  readonly schema?: JsonObject;
  /** Whether there are Secrets with the logins. @default true */
  readonly secrets?: boolean;
}

/** A streaming Jaeger like `scram`, with other options. */
export function jaeger({ cassandra = CASSANDRA, producer = PRODUCER, schema, secrets = true }: Settings): JsonObject {
  const kafka = secrets ? { kafkaSecretName: 'jaeger-kafka' } : {};
  const consumer = Object.entries(producer).map(([name, value]): [string, unknown] => [
    name.replace('producer', 'consumer'),
    value,
  ]);
  return {
    apiVersion: 'jaegertracing.io/v1',
    kind: 'Jaeger',
    metadata: { name: 'scram', namespace: 'observability' },
    spec: {
      strategy: 'streaming',
      ingress: { enabled: false },
      collector: { replicas: 1, options: producer, ...kafka },
      ingester: { replicas: 1, options: Object.fromEntries(consumer), ...kafka },
      storage: {
        type: 'cassandra',
        ...(secrets ? { secretName: 'jaeger-cassandra' } : {}),
        options: cassandra,
        cassandraCreateSchema: schema ?? { enabled: false },
        dependencies: { enabled: false },
      },
    },
  };
}
