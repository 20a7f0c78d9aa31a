import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { optionText, withStrategy } from '../../../models/jaeger-cr/cr';
import { isMarkedProvisioned, isProvisioned } from '../../../models/jaeger-cr/kafka';

const SOURCE = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/strategy/streaming.go';
const PRODUCER = ['spec', 'collector', 'options'];
const CONSUMER = ['spec', 'ingester', 'options'];
/** Collectors also get the options with `kafka.` from here; ingesters do not. */
const SHARED = ['spec', 'storage', 'options'];
/** Options that must be the same for collectors and ingesters, with their defaults. */
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

/** Rules about the Kafka of strategy streaming. */
export const kafkaRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE023',
    severity: Severity.ERROR,
    summary: 'collectors and ingesters both have Kafka brokers',
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
        problem: `missing, although the ${producer === '' ? 'ingesters' : 'collectors'} have brokers.`,
        effect: `The ${producer === '' ? 'collectors' : 'ingesters'} look for Kafka in their own pods and crash-loop.`,
        fix: 'Set the same brokers for both.',
        fixInCode: 'Use JaegerKafka.fromBrokers({ brokers, topic }), which sets both.',
      };
    },
  },
  {
    code: 'JAE024',
    severity: Severity.ERROR,
    summary: 'collectors and ingesters use the same Kafka topic and encoding',
    see: SOURCE,
    example: () => streaming({ brokers: 'kafka:9092', topic: 'spans' }, { brokers: 'kafka:9092' }),
    when: withStrategy('streaming'),
    *check(cr): Iterable<Finding> {
      for (const [name, byDefault] of SAME_AT_BOTH) {
        const producer = producerOption(cr, `kafka.producer.${name}`) || byDefault;
        const consumer = optionText(cr, `kafka.consumer.${name}`, ...CONSUMER) || byDefault;
        if (producer === consumer) continue;
        yield {
          path: `spec.ingester.options.kafka.consumer.${name}`,
          value: consumer,
          problem: `differs from the ${name} of the collectors, which is '${producer}'.`,
          effect: 'No trace reaches the storage.',
          fix: `Set the same ${name} for both.`,
          fixInCode: `Use JaegerKafka.fromBrokers({ brokers, topic${name === 'topic' ? '' : `, ${name}`} }), which sets both.`,
        };
      }
    },
  },
  {
    code: 'JAE040',
    severity: Severity.WARNING,
    summary: 'a Kafka from the operator needs the Strimzi operator, in a version with ZooKeeper',
    see: SOURCE,
    example: () => streaming({}, {}),
    when: withStrategy('streaming'),
    *check(cr): Iterable<Finding> {
      if (!isProvisioned(cr) || isMarkedProvisioned(cr)) return;
      yield {
        path: 'spec.collector.options.kafka.producer.brokers',
        problem: 'missing.',
        effect:
          'The operator requests a Kafka from Strimzi. Without Strimzi its Secrets are missing, and the pods never start.',
        fix: 'Set kafka.producer.brokers and kafka.consumer.brokers, unless Strimzi is installed.',
        fixInCode: 'Use JaegerKafka.fromBrokers({ brokers, topic }), or JaegerKafka.strimzi() if Strimzi is installed.',
      };
    },
  },
];
