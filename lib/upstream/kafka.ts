/**
 * How spans are encoded in Kafka. The collectors of Jaeger 1.62 write no other encoding.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export enum KafkaEncoding {
  /** JSON: readable with Kafka's own tools. */
  JSON = 'json',
  /** Protocol buffers: the smallest. */
  PROTOBUF = 'protobuf',
}

/**
 * The SASL mechanism of a login with a user and a password.
 *
 * @see https://kafka.apache.org/documentation/#security_sasl
 */
export enum KafkaMechanism {
  /** The password itself, which only TLS protects on its way. */
  PLAIN = 'PLAIN',
  /** A challenge with SHA-256. */
  SCRAM_SHA_256 = 'SCRAM-SHA-256',
  /** A challenge with SHA-512. */
  SCRAM_SHA_512 = 'SCRAM-SHA-512',
}

/** How sarama 1.33, with which Jaeger 1.62 talks to Kafka, reads a version: three numbers, or four behind a zero. */
export function isKafkaVersion(text: string): boolean {
  return /^(0\.\d+\.\d+\.\d+|[1-9]\d*\.\d+\.\d+)$/.test(text);
}

/** The version that sarama speaks unless it is told another. */
export const KAFKA_VERSION = '1.0.0';

/** The oldest version with a compression; the others are as old as Kafka. */
export const COMPRESSION_SINCE: ReadonlyMap<string, string> = new Map([
  ['lz4', '0.10.0.0'],
  ['zstd', '2.1.0'],
]);

/** What a login needs beside the word of it, by that word. */
export const KAFKA_LOGINS: ReadonlyMap<string, readonly string[]> = new Map([
  ['plaintext', ['plaintext.username', 'plaintext.password']],
  ['kerberos', ['kerberos.username', 'kerberos.realm', 'kerberos.password']],
]);

/** The words of `authentication`. */
export const KAFKA_AUTHENTICATION: readonly string[] = ['none', 'tls', ...KAFKA_LOGINS.keys()];
