import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { optionText, withStrategy } from '../../../models/jaeger-cr/cr';
import { isMarkedProvisioned, isProvisioned } from '../../../models/jaeger-cr/kafka';

const SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/streaming.go';
const PRODUCER = ['spec', 'collector', 'options'];
const CONSUMER = ['spec', 'ingester', 'options'];
/** Collectors get what begins with `kafka.` here, too; ingesters do not. */
const SHARED = ['spec', 'storage', 'options'];
/** What collectors and ingesters must agree on, with Jaeger's own. */
const SAME_AT_BOTH: ReadonlyMap<string, string> = new Map([
  ['topic', 'jaeger-spans'],
  ['encoding', 'protobuf'],
]);

function streaming(producer: JsonObject, consumer: JsonObject): JsonObject {
  return {
    spec: {
      strategy: 'streaming',
      storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
      collector: { options: { kafka: { producer } } },
      ingester: { options: { kafka: { consumer } } },
    },
  };
}

function producerOption(cr: JsonObject, name: string): string {
  return optionText(cr, name, ...PRODUCER) || optionText(cr, name, ...SHARED);
}

/** Rules over the Kafka of strategy streaming. */
export const kafkaRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE023',
    severity: Severity.ERROR,
    summary: 'collectors and ingesters both know the brokers of the Kafka between them',
    see: SOURCE,
    example: () => streaming({ brokers: 'kafka:9092' }, {}),
    when: withStrategy('streaming'),
    *check(cr): Iterable<Finding> {
      const producer = producerOption(cr, 'kafka.producer.brokers');
      const consumer = optionText(cr, 'kafka.consumer.brokers', ...CONSUMER);
      if ((producer === '') === (consumer === '') || isMarkedProvisioned(cr)) return;
      yield {
        path:
          producer === ''
            ? 'spec.collector.options.kafka.producer.brokers'
            : 'spec.ingester.options.kafka.consumer.brokers',
        problem: 'is not set, though the other side has brokers.',
        effect: 'That side would look for a Kafka in its own pod, and end at its start.',
        fix: 'Set the same brokers at both.',
        fixInCode: 'Use JaegerKafka.brokers({ brokers, topic }), which tells both.',
      };
    },
  },
  {
    code: 'JAE024',
    severity: Severity.ERROR,
    summary: 'collectors write to the topic that ingesters read, in their encoding',
    see: SOURCE,
    example: () => streaming({ brokers: 'kafka:9092', topic: 'spans' }, { brokers: 'kafka:9092' }),
    when: withStrategy('streaming'),
    *check(cr): Iterable<Finding> {
      for (const [what, standard] of SAME_AT_BOTH) {
        const producer = producerOption(cr, `kafka.producer.${what}`) || standard;
        const consumer = optionText(cr, `kafka.consumer.${what}`, ...CONSUMER) || standard;
        if (producer === consumer) continue;
        yield {
          path: `spec.ingester.options.kafka.consumer.${what}`,
          value: consumer,
          problem: `is not '${producer}', the ${what} of the collectors.`,
          effect: 'No trace would ever reach the storage.',
          fix: `Set the same ${what} at both.`,
          fixInCode: `Use JaegerKafka.brokers({ brokers, topic${what === 'topic' ? '' : `, ${what}`} }), which tells both.`,
        };
      }
    },
  },
  {
    code: 'JAE040',
    severity: Severity.WARNING,
    summary: 'a Kafka of the operator needs the Strimzi operator, of a version with ZooKeeper',
    see: SOURCE,
    example: () => streaming({}, {}),
    when: withStrategy('streaming'),
    *check(cr): Iterable<Finding> {
      if (!isProvisioned(cr) || isMarkedProvisioned(cr)) return;
      yield {
        path: 'spec.collector.options.kafka.producer.brokers',
        problem: 'is not set.',
        effect: 'The operator would ask Strimzi for a Kafka; without Strimzi the pods wait for its Secrets for ever.',
        fix: 'Set kafka.producer.brokers and kafka.consumer.brokers, unless Strimzi is there to make a Kafka.',
        fixInCode: 'Use JaegerKafka.brokers({ brokers, topic }), or say that you mean it: JaegerKafka.strimzi().',
      };
    },
  },
];
