import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import type { JsonObject } from '../../../kubernetes/json';
import { KAFKA_AUTHENTICATION, KafkaEncoding, KafkaMechanism } from '../../../upstream/kafka';
import { runningOptions, scalarText } from '../../../models/jaeger-cr/cr';
import { unknownWord } from '../../../diagnostics/sentences';
import { JAEGER_EXITS } from '../../shared/startup';

const SOURCE = 'https://github.com/jaegertracing/jaeger/blob/v1.62.0';
/** The values that an option takes. */
interface Words {
  readonly names: RegExp;
  readonly words: readonly string[];
  /** Whether Jaeger ignores upper and lower case. @default false */
  readonly anyCase?: boolean;
}

const CONSISTENCY = ['ANY', 'ONE', 'TWO', 'THREE', 'QUORUM', 'ALL', 'LOCAL_QUORUM', 'EACH_QUORUM', 'LOCAL_ONE'];

const WORDS: readonly Words[] = [
  { names: /^log-level$/, words: ['debug', 'info', 'warn', 'error', 'dpanic', 'panic', 'fatal'], anyCase: true },
  { names: /^log-encoding$/, words: ['json', 'console'] },
  { names: /^metrics-backend$/, words: ['prometheus', 'none'] },
  { names: /^es(-archive)?\.log-level$/, words: ['debug', 'info', 'error'] },
  { names: /^cassandra(-archive)?\.consistency$/, words: CONSISTENCY, anyCase: true },
  { names: /^kafka\.producer\.encoding$/, words: Object.values(KafkaEncoding) },
  { names: /^kafka\.consumer\.encoding$/, words: [...Object.values(KafkaEncoding), 'zipkin-thrift'] },
  { names: /^kafka\.producer\.required-acks$/, words: ['noack', 'local', 'all'], anyCase: true },
  { names: /^kafka\.producer\.compression$/, words: ['none', 'gzip', 'snappy', 'lz4', 'zstd'], anyCase: true },
  { names: /^kafka\.(producer|consumer)\.authentication$/, words: KAFKA_AUTHENTICATION, anyCase: true },
  {
    names: /^kafka\.(producer|consumer)\.plaintext\.mechanism$/,
    words: Object.values(KafkaMechanism),
    anyCase: true,
  },
  { names: /\.tls\.(min|max)-version$/, words: ['1.0', '1.1', '1.2', '1.3'] },
];

/** Rules about options that take one of a fixed set of words, and over the base path. */
export const optionWordRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE151',
    severity: Severity.ERROR,
    summary: 'options with a fixed set of values have one of them',
    see: `${SOURCE}/cmd/internal/flags/flags.go`,
    example: () => ({ spec: { allInOne: { options: { 'log-level': 'verbose' } } } }),
    *check(cr): Iterable<Finding> {
      for (const { name, path, value } of runningOptions(cr)) {
        const option = WORDS.find(({ names }) => names.test(name));
        const text = scalarText(value) ?? '';
        // Most of these ignore an empty text; lists are checked by JAE011.
        if (option === undefined || text === '') continue;
        const isWord = (word: string): boolean =>
          option.anyCase === true ? word.toLowerCase() === text.toLowerCase() : word === text;
        if (option.words.some(isWord)) continue;
        yield {
          path,
          value,
          ...unknownWord('value', text, option.words),
          ...(option.words.includes(`${text}.0`) ? { fix: `Quote it: '${text}.0'.` } : {}),
          effect: JAEGER_EXITS,
        };
      }
    },
  },
  {
    code: 'JAE152',
    severity: Severity.ERROR,
    summary: 'query.base-path begins with a slash and does not end with one',
    see: `${SOURCE}/cmd/query/app/static_handler.go`,
    example: () => ({ spec: { allInOne: { options: { 'query.base-path': '/jaeger/' } } } }),
    *check(cr): Iterable<Finding> {
      for (const { name, path, value } of runningOptions(cr)) {
        const text = scalarText(value) ?? '';
        if (name !== 'query.base-path' || text === '' || text === '/') continue;
        if (text.startsWith('/') && !text.endsWith('/')) continue;
        const bare = text.replace(/^\/+/, '').replace(/(?<!\/)\/+$/, '');
        yield {
          path,
          value,
          problem: text.startsWith('/') ? 'must not end with a slash.' : 'must begin with a slash.',
          effect: JAEGER_EXITS,
          fix: bare === '' ? 'Remove it.' : `Use '/${bare}'.`,
        };
      }
    },
  },
];
