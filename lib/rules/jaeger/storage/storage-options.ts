import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { JAEGER_EXITS } from '../../shared/startup';
import { JAEGER_STORAGE_TYPES } from '../../../upstream/jaeger';
import { flagsOf } from '../../../upstream/jaeger-flags';
import { componentsOf, optionsAt, storageOf, STORAGE_PREFIXES } from '../../../models/jaeger-cr/cr';
import { storageOptionFix } from '../options/option-places';

const STORAGE_PATH = ['spec', 'storage', 'options'];
const OPTIONS = 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/options.go';

/** Storages that Jaeger 1.62 cannot use with the operator, and what to use instead. */
const UNUSABLE: ReadonlyMap<
  string,
  { readonly problem: string; readonly effect: string; readonly fix: string; readonly fixInCode?: string }
> = new Map([
  [
    'kafka',
    {
      problem: 'is not a usable storage: Jaeger can write to it, but not read from it.',
      effect: JAEGER_EXITS,
      fix: "Use strategy 'streaming' with elasticsearch or cassandra; Kafka is its buffer.",
      fixInCode: 'Use JaegerStrategy.streaming({ storage, kafka }), where Kafka is the buffer.',
    },
  ],
  [
    'grpc-plugin',
    {
      problem: 'is not supported by Jaeger 1.60 and newer.',
      effect: JAEGER_EXITS,
      fix: 'Use elasticsearch or cassandra; remote storage needs Jaeger v2.',
    },
  ],
]);

/** TLS options of older versions of Jaeger. */
const OLD_TLS_SWITCH = /^(es|cassandra)(-archive)?\.tls$/;

/** The storage to which all options belong although the operator uses memory; undefined if they belong to several or none. */
export function storageMeant(cr: JsonObject): string | undefined {
  const options = optionsAt(cr, ...STORAGE_PATH);
  if (storageOf(cr) !== 'memory' || options.length === 0) return undefined;
  return [...STORAGE_PREFIXES].find(
    ([type, prefixes]) =>
      type !== 'memory' && options.every(({ name }) => prefixes.some((prefix) => name.startsWith(`${prefix}.`))),
  )?.[0];
}

/** Rules about `spec.storage.options` of any storage. */
export const storageOptionRules: readonly Rule<JsonObject>[] = [
  {
    code: 'JAE013',
    severity: Severity.ERROR,
    summary: 'storage options have the prefix of their storage, and exist in Jaeger 1.62',
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
          problem: `belongs to storage '${meant}', but spec.storage.type is ${type === undefined ? 'missing' : `'${type}'`}.`,
          effect: 'The operator ignores these options and keeps traces in memory.',
          fix: `Set spec.storage.type to '${meant}'${type === undefined ? '' : ', or remove the options'}.`,
        };
        return;
      }
      const flags = flagsOf(componentsOf(cr).at(-1) ?? '', storage, false);
      // With strategy streaming the collectors also read Kafka options from here.
      const allowed = componentsOf(cr).includes('ingester') ? [...prefixes, 'kafka'] : prefixes;
      for (const option of options) {
        const { name, path } = option;
        const dropped = !allowed.some((prefix) => name.startsWith(`${prefix}.`));
        // The rollover jobs read it; it does not become a flag.
        if (storage === 'elasticsearch' && name === 'skip-dependencies') continue;
        // JAE014 reports the old TLS options.
        if ((!dropped && (flags.has(name) || name.startsWith('kafka.'))) || OLD_TLS_SWITCH.test(name)) continue;
        const known = new Map([...flags].filter(([flag]) => prefixes.some((prefix) => flag.startsWith(`${prefix}.`))));
        yield {
          path,
          atKey: true,
          problem: dropped
            ? `unknown option for storage '${storage}': its options begin with ${prefixes.map((prefix) => `'${prefix}.'`).join(' or ')}.`
            : 'unknown option for Jaeger 1.62.',
          effect: dropped ? 'The operator silently drops it.' : JAEGER_EXITS,
          fix: storageOptionFix(cr, known, option) ?? 'Remove it.',
        };
      }
    },
  },
  {
    code: 'JAE014',
    severity: Severity.ERROR,
    summary: 'TLS of a storage is enabled by tls.enabled',
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
          problem: 'unknown option: only older versions of Jaeger have it.',
          effect: JAEGER_EXITS,
          fix: `Use '${name}.enabled'.`,
        };
      }
    },
  },
  {
    code: 'JAE020',
    severity: Severity.ERROR,
    summary: 'Jaeger 1.62 can both write to and read from the storage',
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
