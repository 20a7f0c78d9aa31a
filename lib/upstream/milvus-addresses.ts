import type { AddressForm } from '../kubernetes/address';

/** What a Milvus stands on and is told the address of. */
export type Dependency = 'storage' | 'etcd' | 'pulsar' | 'kafka' | 'woodpecker';

/** How an address is read. */
export interface AddressReader {
  /** Without a scheme. */
  readonly form: AddressForm;
  /** Schemes that are read, in lower case; the rest may then have a port, and a path is not read. */
  readonly schemes: readonly string[];
  /** An address in that form. */
  readonly example: string;
}

/**
 * How Milvus reads the addresses of its configuration. The storage's goes to the MinIO client, which rejects a scheme; etcd's, Kafka's
 * and Pulsar's clients read schemes of their own. An address of Pulsar with a colon in it is a URL to Milvus.
 *
 * @see https://github.com/milvus-io/milvus/blob/master/pkg/util/paramtable/service_param.go
 */
export const MILVUS_READERS: Readonly<Record<Dependency, AddressReader>> = {
  storage: { form: 'host[:port]', schemes: [], example: 's3.eu-central-1.amazonaws.com' },
  etcd: { form: 'host:port', schemes: ['http', 'https'], example: 'etcd-0.etcd.data.svc:2379' },
  pulsar: { form: 'host', schemes: ['pulsar', 'pulsar+ssl', 'http', 'https'], example: 'pulsar-proxy.data.svc' },
  kafka: {
    form: 'host[:port]',
    schemes: ['plaintext', 'ssl', 'sasl_plaintext', 'sasl_ssl'],
    example: 'kafka-0.kafka.data.svc:9092',
  },
  woodpecker: { form: 'host:port', schemes: [], example: 'woodpecker-0.woodpecker.data.svc:18080' },
};

/**
 * How the Milvus Operator reads those of a CR: it connects to each of them before it starts Milvus, and splits host and port.
 *
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/pkg/controllers/configmaps.go
 */
export const OPERATOR_READERS: Readonly<Record<Dependency, AddressReader>> = {
  storage: { ...MILVUS_READERS.storage, example: 'minio.data.svc:9000' },
  etcd: MILVUS_READERS.etcd,
  pulsar: { form: 'host:port', schemes: [], example: 'pulsar-proxy.data.svc:6650' },
  kafka: { ...MILVUS_READERS.kafka, schemes: [] },
  woodpecker: MILVUS_READERS.woodpecker,
};

/** Settings of Milvus' configuration that are addresses, by the name that Milvus compares. */
export const ADDRESS_SETTINGS: ReadonlyMap<string, Dependency> = new Map([
  ['minioaddress', 'storage'],
  ['etcdendpoints', 'etcd'],
  ['pulsaraddress', 'pulsar'],
  ['kafkabrokerlist', 'kafka'],
]);

/** Where a broker of Kafka listens that is named without a port. */
export const KAFKA_PORT = 9092;

/**
 * The Service whose name makes Kubernetes write MINIO_PORT into the environment of each pod of its namespace; Milvus takes that for
 * its setting `minio.port`.
 *
 * @see https://github.com/milvus-io/milvus/issues/40094
 */
export const LINKED_SERVICE = 'minio';

/** The variable of that link, which is a setting of Milvus as well. */
export const LINK_VARIABLE = 'MINIO_PORT';

/** The operator that sets MINIO_PORT itself. */
export const LINK_SAFE_OPERATOR = '1.3.8';

/** The words of `securityProtocol` for Kafka; case does not count. */
export const KAFKA_PROTOCOLS: readonly string[] = ['PLAINTEXT', 'SSL', 'SASL_PLAINTEXT', 'SASL_SSL'];

/** The words of Kafka's `saslMechanisms`. */
export const SASL_MECHANISMS: readonly string[] = ['PLAIN', 'SCRAM-SHA-256', 'SCRAM-SHA-512', 'GSSAPI', 'OAUTHBEARER'];

/** Mechanisms that need no user and password. */
export const OTHER_LOGINS: readonly string[] = ['GSSAPI', 'OAUTHBEARER'];
