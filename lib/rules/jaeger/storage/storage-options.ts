import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { JAEGER_EXITS } from '../../shared/startup';
import { JAEGER_STORAGE_TYPES } from '../../../upstream/jaeger';
import { flagsOf } from '../../../upstream/jaeger-flags';
import { componentsOf, optionsAt, storageOf, STORAGE_PREFIXES } from '../../../models/jaeger-cr/cr';
import { storageOptionFix } from '../options/option-places';

const STORAGE_PATH = ['spec', 'storage', 'options'];
const OPTIONS = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/options.go';

/** What there is instead of a storage that Jaeger 1.62 cannot use through the operator. */
const UNUSABLE: ReadonlyMap<
  string,
  { readonly problem: string; readonly effect: string; readonly fix: string; readonly fixInCode?: string }
> = new Map([
  [
    'kafka',
    {
      problem: 'is no storage: traces can be written to it, and not read.',
      effect: JAEGER_EXITS,
      fix: 'Use strategy streaming with elasticsearch or cassandra, and Kafka as the buffer.',
      fixInCode: 'Use JaegerStrategy.streaming({ storage, kafka }), with Kafka as the buffer.',
    },
  ],
  [
    'grpc-plugin',
    {
      problem: 'is not known to Jaeger 1.60 and newer.',
      effect: JAEGER_EXITS,
      fix: 'Use elasticsearch or cassandra; remote storage needs Jaeger v2.',
    },
  ],
]);

/** The switches that older Jaegers had. */
const OLD_TLS_SWITCH = /^(es|cassandra)(-archive)?\.tls$/;

/** The storage that all of the options are about where the operator takes memory; undefined where some are of another, or of none. */
export function storageMeant(cr: JsonObject): string | undefined {
  const options = optionsAt(cr, ...STORAGE_PATH);
  if (storageOf(cr) !== 'memory' || options.length === 0) return undefined;
  return [...STORAGE_PREFIXES].find(
    ([type, prefixes]) =>
      type !== 'memory' && options.every(({ name }) => prefixes.some((prefix) => name.startsWith(`${prefix}.`))),
  )?.[0];
}

/** Rules over `spec.storage.options`, whatever the storage. */
export const storageOptionRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE013',
    severity: Severity.ERROR,
    summary: 'storage options have the prefix of their storage, and are flags of Jaeger 1.62',
    see: OPTIONS,
    example: () => ({
      spec: {
        storage: {
          type: 'elasticsearch',
          options: { 'es.server-urls': 'http://e:9200', 'elasticsearch.timeout': '5s' },
        },
      },
    }),
    *check(cr): Iterable<Finding> {
      const storage = storageOf(cr);
      const prefixes = STORAGE_PREFIXES.get(storage);
      const options = optionsAt(cr, ...STORAGE_PATH);
      if (prefixes === undefined || options.length === 0) return;
      const meant = storageMeant(cr);
      if (meant !== undefined) {
        const type = stringAt(cr, 'spec', 'storage', 'type') || undefined;
        yield {
          path: STORAGE_PATH.join('.'),
          problem: `are options of storage '${meant}', and spec.storage.type is ${type === undefined ? 'missing' : `'${type}'`}`,
          effect: 'The operator ignores them, and keeps the traces in memory.',
          fix: `Set spec.storage.type: ${meant}${type === undefined ? '' : ', or remove them'}`,
        };
        return;
      }
      const flags = flagsOf(componentsOf(cr).at(-1) ?? '', storage, false);
      // In strategy streaming the collector has the options of Kafka from here as well.
      const allowed = componentsOf(cr).includes('ingester') ? [...prefixes, 'kafka'] : prefixes;
      for (const option of options) {
        const { name, path } = option;
        const dropped = !allowed.some((prefix) => name.startsWith(`${prefix}.`));
        // The jobs of rollover read it, and no flag is made of it.
        if (storage === 'elasticsearch' && name === 'skip-dependencies') continue;
        // The old switches of TLS have a rule of their own.
        if ((!dropped && (flags.has(name) || name.startsWith('kafka.'))) || OLD_TLS_SWITCH.test(name)) continue;
        const known = new Map([...flags].filter(([flag]) => prefixes.some((prefix) => flag.startsWith(`${prefix}.`))));
        yield {
          path,
          atKey: true,
          problem: dropped
            ? `does not begin with ${prefixes.map((prefix) => `'${prefix}.'`).join(' or ')}, as options of storage '${storage}' do.`
            : 'is no option of Jaeger 1.62.',
          effect: dropped ? 'The operator silently drops it.' : JAEGER_EXITS,
          fix: storageOptionFix(cr, known, option) ?? 'Remove it.',
        };
      }
    },
  },
  {
    code: 'JAE014',
    severity: Severity.ERROR,
    summary: 'TLS of a storage is switched by tls.enabled',
    see: 'https://www.jaegertracing.io/docs/1.62/cli/',
    example: () => ({
      spec: { storage: { type: 'elasticsearch', options: { 'es.server-urls': 'https://e:9200', 'es.tls': true } } },
    }),
    *check(cr): Iterable<Finding> {
      for (const { name, path } of optionsAt(cr, ...STORAGE_PATH)) {
        if (!OLD_TLS_SWITCH.test(name)) continue;
        yield {
          path,
          atKey: true,
          problem: 'is a switch that Jaeger 1.62 does not have.',
          effect: JAEGER_EXITS,
          fix: `Use '${name}.enabled'.`,
        };
      }
    },
  },
  {
    code: 'JAE020',
    severity: Severity.ERROR,
    summary: 'the storage is one that Jaeger 1.62 can write to and read',
    see: 'https://github.com/jaegertracing/jaeger-operator/issues/2727',
    example: () => ({ spec: { storage: { type: 'kafka' } } }),
    *check(cr): Iterable<Finding> {
      const storage = storageOf(cr);
      const unusable = UNUSABLE.get(storage);
      if (unusable === undefined || !JAEGER_STORAGE_TYPES.includes(storage)) return;
      yield { path: 'spec.storage.type', value: storage, ...unusable };
    },
  },
];
