import { releaseAtLeast } from '../version-order';

/**
 * How a Jaeger 2 encodes spans in Kafka.
 *
 * @see https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/exporter/kafkaexporter/README.md
 */
export enum JaegerV2KafkaEncoding {
  /** OpenTelemetry's protocol buffers: all of a span, many in a message. */
  OTLP_PROTO = 'otlp_proto',
  /** OpenTelemetry's JSON: readable with Kafka's own tools. */
  OTLP_JSON = 'otlp_json',
  /** What Jaeger 1 writes as `protobuf`: one span in a message. */
  JAEGER_PROTO = 'jaeger_proto',
  /** What Jaeger 1 writes as `json`: one span in a message. */
  JAEGER_JSON = 'jaeger_json',
}

/** The key of the receiver's topic: a list since the collector 0.142; the older key is gone in 2.20.0. */
export function kafkaTopic(version: string, topic: string): Readonly<Record<string, string | readonly string[]>> {
  return releaseAtLeast(version, '2.14.0') ? { topics: [topic] } : { topic };
}

/** The names that Kafka takes for a topic. */
export function isTopicName(name: string): boolean {
  return /^[a-zA-Z0-9._-]{1,249}$/.test(name) && name !== '.' && name !== '..';
}

/** A version of Kafka in a form that the clients of every release of Jaeger 2 read. */
export function isKafkaProtocolVersion(version: string): boolean {
  return /^[1-9]\.\d+\.\d+$/.test(version);
}
