import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { wrongType } from '../../../diagnostics/sentences';
import { withoutCredentials } from '../../../diagnostics/credentials';
import { quote } from '../../../diagnostics/report';
import { type AddressProblem, addressProblem, isTemplate, parseAddress } from '../../../kubernetes/address';
import { type JsonObject, textOf } from '../../../kubernetes/json';
import { JAEGER_EXITS } from '../../shared/startup';
import { COMPRESSION_SINCE, isKafkaVersion, KAFKA_VERSION } from '../../../upstream/kafka';
import { atLeast } from '../../../upstream/version-order';
import { type Option, scalarText, withStrategy } from '../../../models/jaeger-cr/cr';
import { isProvisioned } from '../../../models/jaeger-cr/kafka';
import { kafkaSides, ofSide, textOfSide } from '../../../models/jaeger-cr/kafka-sides';

const SOURCE = 'https://github.com/jaegertracing/jaeger/blob/v1.62.0/pkg/kafka/producer/config.go';
const EXAMPLE = 'kafka-0.kafka.svc:9092';

/** A CR with strategy streaming, and these options for the producer. */
export function withProducer(producer: JsonObject): JsonObject {
  return {
    spec: {
      strategy: 'streaming',
      storage: { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } },
      collector: { options: { kafka: { producer: { brokers: 'kafka:9092', ...producer } } } },
      ingester: { options: { kafka: { consumer: { brokers: 'kafka:9092' } } } },
    },
  };
}

/** A broker, and what is wrong with it, if anything. */
interface Broker {
  readonly text: string;
  readonly problem: AddressProblem | undefined;
}

/** Rules about the connection of Jaeger to Kafka. */
export const kafkaConnectionRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE164',
    severity: Severity.ERROR,
    summary: 'Kafka brokers are one string of host:port separated by commas',
    see: SOURCE,
    example: () => withProducer({ brokers: 'kafka.data.svc' }),
    when: withStrategy('streaming'),
    *check(cr): Iterable<Finding> {
      for (const { option, brokers } of brokersOf(cr)) {
        const { path, value } = option;
        const wrong = brokers.find(({ problem }) => problem !== undefined);
        if (Array.isArray(value)) {
          const sentences = wrongType('a comma-separated string, not a list', fixOf(brokers));
          yield { path, value, ...sentences, effect: 'Jaeger uses only the last entry.' };
        } else if (wrong?.problem !== undefined && brokers.every(({ problem }) => problem !== undefined)) {
          yield { path, value, problem: wrong.problem.problem, effect: JAEGER_EXITS, fix: fixOf(brokers) };
        }
      }
    },
  },
  {
    code: 'JAE063',
    severity: Severity.WARNING,
    summary: 'each Kafka broker is host:port',
    see: SOURCE,
    example: () => withProducer({ brokers: 'kafka-0:9092,kafka-1' }),
    when: withStrategy('streaming'),
    *check(cr): Iterable<Finding> {
      for (const { option, brokers } of brokersOf(cr)) {
        const wrong = brokers.filter(({ problem }) => problem !== undefined);
        const [first] = wrong;
        if (first?.problem === undefined || wrong.length === brokers.length || Array.isArray(option.value)) continue;
        yield {
          path: option.path,
          value: option.value,
          problem: `broker ${quote(withoutCredentials(option.path, first.text))} in ${VALUE} ${first.problem.problem}`,
          effect: 'Jaeger cannot use this broker, and starts only if another one responds.',
          fix: fixOf(brokers),
        };
      }
    },
  },
  {
    code: 'JAE165',
    severity: Severity.ERROR,
    summary: 'the Kafka protocol-version is valid, and new enough for the compression',
    see: SOURCE,
    example: () => withProducer({ 'protocol-version': 'SSL' }),
    when: withStrategy('streaming'),
    *check(cr): Iterable<Finding> {
      for (const side of kafkaSides(cr)) {
        const option = ofSide(side, 'protocol-version');
        const version = textOfSide(side, 'protocol-version');
        if (version !== '' && !isTemplate(version) && !isKafkaVersion(version)) {
          yield {
            path: option?.path ?? side.path,
            value: option?.value,
            problem: `invalid Kafka version ${VALUE}.`,
            effect: JAEGER_EXITS,
            fix: `Use ${suggestedVersion(version)}. TLS and login have separate options.`,
          };
          continue;
        }
        const compression = ofSide(side, 'compression');
        const since = COMPRESSION_SINCE.get(textOfSide(side, 'compression').toLowerCase());
        if (compression === undefined || since === undefined || isTemplate(version)) continue;
        // A Secret can contain the version.
        if ((version === '' && side.hasSecret) || atLeast(version === '' ? KAFKA_VERSION : version, since)) continue;
        yield {
          path: compression.path,
          value: compression.value,
          problem: `requires protocol-version ${since} or newer, but ${version === '' ? `the default is ${KAFKA_VERSION}` : `it is ${version}`}.`,
          effect: JAEGER_EXITS,
          fix: `Set '${side.prefix}.protocol-version: ${since}', or the version of your Kafka.`,
        };
      }
    },
  },
];

/** The brokers that the user sets for each side. With Strimzi the operator sets them. */
function brokersOf(cr: JsonObject): readonly { readonly option: Option; readonly brokers: readonly Broker[] }[] {
  if (isProvisioned(cr)) return [];
  return kafkaSides(cr).flatMap((side) => {
    const option = ofSide(side, 'brokers');
    if (option === undefined || option.value === '') return [];
    const text = Array.isArray(option.value) ? option.value.map(textOf).join(',') : (scalarText(option.value) ?? '');
    // Jaeger removes spaces.
    const brokers = text.replaceAll(' ', '').split(',');
    return [
      { option, brokers: brokers.map((broker) => ({ text: broker, problem: addressProblem(broker, 'host:port') })) },
    ];
  });
}

/** The same brokers as host:port. A missing port becomes Kafka's usual one. */
function fixOf(brokers: readonly Broker[]): string {
  const named = brokers.filter(({ text }) => text !== '');
  const right = named.map(({ text, problem }) => {
    const guess = problem === undefined ? text : (problem.suggestion ?? `${parseAddress(text).host}:9092`);
    return addressProblem(guess, 'host:port') === undefined ? guess : EXAMPLE;
  });
  const isGuess = brokers.some(({ problem }) => problem?.problem === 'must have a port.');
  return `Use '${[...new Set(named.length === 0 ? [EXAMPLE] : right)].join(',')}'${isGuess ? ', with the port of your brokers' : ''}.`;
}

function suggestedVersion(version: string): string {
  const numbers = /^[1-9]\d{0,3}\.\d{1,4}$/.test(version) ? `${version}.0` : undefined;
  return numbers === undefined ? "the version of your Kafka, such as '2.8.0'" : `'${numbers}'`;
}
