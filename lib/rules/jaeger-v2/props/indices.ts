import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { outOfRange } from '../../../diagnostics/sentences';
import { defined } from '../../../kubernetes/json';

/** The indices of the storage, or of its archive. */
export interface IndexSettings {
  readonly name: 'main' | 'archive';
  readonly servers: readonly string[];
  readonly indexPrefix?: string;
  readonly indexDateSeparator?: string;
  readonly shards?: number;
  readonly replicas?: number;
}

/** All indices of a storage. */
export interface AllIndices {
  readonly stores: readonly IndexSettings[];
}

const CONFIG = 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/internal/storage/elasticsearch/config/config.go';
const NAMES = 'https://www.elastic.co/docs/api/doc/elasticsearch/operation/operation-indices-create';
const SERVERS = ['http://elasticsearch.data.svc:9200'];
const SEPARATORS = ['-', '.', ''];

/** Rules about the indices of Elasticsearch and OpenSearch. */
export const indexRules: readonly Rule<AllIndices>[] = [
  {
    code: 'JVT304',
    severity: Severity.ERROR,
    summary: 'the prefix of indices is one that Elasticsearch and the jobs accept',
    see: NAMES,
    example: () => ({ stores: [{ name: 'main', servers: SERVERS, indexPrefix: 'Prod' }] }),
    *check({ stores }): Iterable<Finding> {
      for (const { name, indexPrefix } of stores) {
        if (indexPrefix === undefined || isPrefix(indexPrefix)) continue;
        const near = suggested(indexPrefix);
        yield {
          path: `${at(name)}indexPrefix`,
          value: indexPrefix,
          problem: `invalid prefix ${VALUE}: must have a-z, 0-9, '.', '_' and '-', and a letter or digit at both ends.`,
          effect: 'Elasticsearch rejects its indices, or the jobs look for others.',
          fix: near === '' ? 'Leave it out.' : `Use '${near}'.`,
        };
      }
    },
  },
  {
    code: 'JVT305',
    severity: Severity.ERROR,
    summary: 'the archive has its own indices',
    see: CONFIG,
    example: () => ({
      stores: [
        { name: 'main', servers: SERVERS, indexPrefix: 'prod' },
        { name: 'archive', servers: SERVERS, indexPrefix: 'prod' },
      ],
    }),
    *check({ stores }): Iterable<Finding> {
      const [main, archive] = stores;
      if (main === undefined || archive === undefined) return;
      if ((main.indexPrefix ?? '') !== (archive.indexPrefix ?? '')) return;
      if (!archive.servers.some((server) => main.servers.includes(server))) return;
      yield {
        path: 'archive.indexPrefix',
        ...defined({ value: archive.indexPrefix }),
        problem: 'is the prefix of the storage itself, on the same servers.',
        effect: 'Archived traces are deleted together with all others.',
        fix: "Leave it out: it is 'archive' then, behind the prefix of the storage.",
      };
    },
  },
  {
    code: 'JVT306',
    severity: Severity.ERROR,
    summary: 'the date in the names of indices has separators that the job finds',
    see: 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/cmd/es-index-cleaner/app/index_filter.go',
    example: () => ({ stores: [{ name: 'main', servers: SERVERS, indexDateSeparator: '/' }] }),
    *check({ stores }): Iterable<Finding> {
      for (const { name, indexDateSeparator } of stores) {
        if (indexDateSeparator === undefined || SEPARATORS.includes(indexDateSeparator)) continue;
        yield {
          path: `${at(name)}indexDateSeparator`,
          value: indexDateSeparator,
          problem: "must be '-', '.' or nothing.",
          effect: 'Elasticsearch rejects the indices, or the job never deletes them.',
          fix: "Leave it out, which is '-'.",
        };
      }
    },
  },
  {
    code: 'JVT307',
    severity: Severity.ERROR,
    summary: 'an index has at least 1 shard, and 0 replicas or more',
    see: CONFIG,
    example: () => ({ stores: [{ name: 'main', servers: SERVERS, shards: 0 }] }),
    *check({ stores }): Iterable<Finding> {
      for (const { name, shards, replicas } of stores) {
        for (const [key, value, from] of [
          ['shards', shards, 1],
          ['replicas', replicas, 0],
        ] as const) {
          if (value === undefined || (Number.isInteger(value) && value >= from)) continue;
          yield {
            path: `${at(name)}${key}`,
            value,
            ...outOfRange({ kind: 'whole number', from }, `Leave it out, which is ${key === 'shards' ? 5 : 1}.`),
            effect: 'Elasticsearch rejects the index, and every trace is lost.',
          };
        }
      }
    },
  },
];

function at(name: IndexSettings['name']): string {
  return name === 'main' ? '' : 'archive.';
}

function isPrefix(prefix: string): boolean {
  return /^[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?$/.test(prefix) && prefix.length <= 200;
}

/** Without what is not allowed, and without hyphens at both ends. */
function suggested(prefix: string): string {
  const parts = prefix
    .toLowerCase()
    .replaceAll(/[^a-z0-9-]/g, '')
    .split('-');
  return parts.filter((part) => part !== '').join('-');
}
