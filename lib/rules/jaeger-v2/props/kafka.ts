import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { addressProblem } from '../../../kubernetes/address';
import { isKafkaProtocolVersion, isTopicName } from '../../../upstream/jaeger-v2/kafka';

/** Settings of the Kafka between collectors and ingesters. */
export interface KafkaSettings {
  readonly brokers: readonly string[];
  readonly topic: string;
  readonly protocolVersion?: string;
}

const CLIENT =
  'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/pkg/kafka/configkafka/config.go';
const TOPICS = 'https://kafka.apache.org/documentation/#topicconfigs';

/** Rules about the Kafka between collectors and ingesters. */
export const kafkaRules: readonly Rule<KafkaSettings>[] = [
  {
    code: 'JVT331',
    severity: Severity.ERROR,
    summary: 'the brokers of Kafka are a list of `host:port`',
    see: CLIENT,
    example: () => ({ brokers: ['kafka.data.svc'], topic: 'jaeger-spans' }),
    *check({ brokers }): Iterable<Finding> {
      if (brokers.length === 0) {
        yield {
          path: 'brokers',
          problem: 'must not be empty.',
          effect: 'Jaeger exits at startup and crash-loops.',
          fix: "Name a broker, such as 'kafka.data.svc:9092'.",
        };
      }
      for (const [index, broker] of brokers.entries()) {
        const found = addressProblem(broker, 'host:port');
        if (found === undefined) continue;
        yield {
          path: `brokers[${index}]`,
          value: broker,
          problem: found.problem,
          effect: 'Kafka is unreachable, and every span is lost.',
          fix: found.suggestion === undefined ? 'Use host:port.' : `Use '${found.suggestion}'.`,
        };
      }
    },
  },
  {
    code: 'JVT332',
    severity: Severity.ERROR,
    summary: 'the topic has a name that Kafka accepts',
    see: TOPICS,
    example: () => ({ brokers: ['kafka.data.svc:9092'], topic: 'jaeger spans' }),
    *check({ topic }): Iterable<Finding> {
      if (isTopicName(topic)) return;
      yield {
        path: 'topic',
        value: topic,
        problem: `invalid topic ${VALUE}: must have 1 to 249 letters, digits, '.', '_' and '-'.`,
        effect: 'Kafka rejects it, and every span is lost.',
        fix: "Use a name such as 'jaeger-spans'.",
      };
    },
  },
  {
    code: 'JVT333',
    severity: Severity.ERROR,
    summary: 'the version of the protocol of Kafka is three numbers',
    see: CLIENT,
    example: () => ({ brokers: ['kafka.data.svc:9092'], topic: 'jaeger-spans', protocolVersion: '2.8' }),
    *check({ protocolVersion }): Iterable<Finding> {
      if (protocolVersion === undefined || isKafkaProtocolVersion(protocolVersion)) return;
      yield {
        path: 'protocolVersion',
        value: protocolVersion,
        problem: 'must be three numbers joined by dots.',
        effect: 'Jaeger exits at startup and crash-loops.',
        fix: "Use a version such as '2.8.0', or leave it out.",
      };
    },
  },
];
