import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { unknownWord } from '../../../diagnostics/sentences';
import { valueAt } from '../../../kubernetes/json';
import { componentsOf } from '../../../models/jaeger-v2/components';
import { hasVariable, settingsIn } from '../../../models/jaeger-v2/settings';
import { type JaegerV2Subject, placeIn } from '../../../models/jaeger-v2/subject';
import { KAFKA_ENCODINGS, type SettingWords, WORDS_AT, wordsOf } from '../../../upstream/jaeger-v2/words';
import { JAEGER_EXITS } from '../../shared/startup';
import { withMemory } from './shared';

/** A text that must be one of some words. */
interface Word {
  readonly path: string;
  readonly value: unknown;
  readonly takes: SettingWords;
}

function* wordsIn({ config }: JaegerV2Subject): Iterable<Word> {
  for (const { path, key, groupName, value } of settingsIn(config)) {
    const takes = wordsOf(groupName, key);
    if (takes !== undefined) yield { path, value, takes };
  }
  for (const [path, takes] of Object.entries(WORDS_AT))
    yield { path, value: valueAt(config, ...path.split('.')), takes };
}

function takesWord({ words, ignoresCase = false }: SettingWords, value: string): boolean {
  return words.includes(ignoresCase ? value.toLowerCase() : value);
}

/** Rules about settings that take some words only. */
export const wordRules: readonly Rule<JaegerV2Subject>[] = [
  {
    code: 'JVT053',
    severity: Severity.ERROR,
    summary: 'settings with a list of words have one of them',
    see: 'https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0/config/configtelemetry/configtelemetry.go',
    example: () => withMemory({ exporters: { debug: { verbosity: 'all' } } }),
    *check(subject): Iterable<Finding> {
      for (const { path, value, takes } of wordsIn(subject)) {
        if (typeof value !== 'string' || hasVariable(value) || takesWord(takes, value)) continue;
        const words = takes.words.filter((word) => word !== '');
        yield { path: placeIn(subject, path), value, ...unknownWord('value', value, words), effect: JAEGER_EXITS };
      }
    },
  },
  {
    code: 'JVT054',
    severity: Severity.ERROR,
    summary: 'the encoding of traces in Kafka is one that Jaeger writes or reads',
    see: 'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/exporter/kafkaexporter/marshaler.go',
    example: () =>
      withMemory({
        exporters: { kafka: { brokers: ['kafka:9092'], traces: { topic: 'spans', encoding: 'protobuf' } } },
      }),
    *check(subject): Iterable<Finding> {
      for (const section of ['exporters', 'receivers'] as const) {
        const encodings = KAFKA_ENCODINGS[section];
        for (const { path, settings } of componentsOf(subject.config, section, 'kafka')) {
          const encoding = valueAt(settings, 'traces', 'encoding');
          if (typeof encoding !== 'string' || hasVariable(encoding) || encoding === '' || encodings.includes(encoding))
            continue;
          yield {
            path: placeIn(subject, `${path}.traces.encoding`),
            value: encoding,
            ...unknownWord('encoding', encoding, encodings),
            effect:
              section === 'exporters'
                ? `Jaeger's validate accepts it. ${JAEGER_EXITS}`
                : 'Jaeger runs, and reads no traces.',
          };
        }
      }
    },
  },
];
