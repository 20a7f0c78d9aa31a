import type { FoundProblem } from '../../diagnostics/rule';
import { isObject, type JsonObject } from '../../kubernetes/json';
import { merge } from '../../kubernetes/merge';
import { checkAlone } from '../../rules/custom-resources';
import { Reader } from '../../rules/files';
import type { Kind } from './kind';

/** Whole objects that a patch may be for: different ones, without errors. */
interface Bases {
  readonly header: JsonObject;
  readonly specs: readonly JsonObject[];
}

const JAEGER_BASES: Bases = {
  header: { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'patched' } },
  specs: [
    {},
    { storage: { type: 'memory', options: { memory: { 'max-traces': 1000 } } } },
    { storage: { type: 'badger' } },
    ...['production', 'streaming'].flatMap((strategy) =>
      [
        { type: 'elasticsearch', options: { es: { 'server-urls': 'http://elasticsearch:9200' } } },
        { type: 'cassandra', options: { cassandra: { servers: 'cassandra', keyspace: 'jaeger' } } },
      ].map((storage) => ({ strategy, storage })),
    ),
  ],
};

const MILVUS_BASES: Bases = {
  header: { apiVersion: 'milvus.io/v1beta1', kind: 'Milvus', metadata: { name: 'patched' } },
  specs: [
    { mode: 'standalone' },
    { mode: 'cluster' },
    { mode: 'cluster', components: { image: 'milvusdb/milvus:v2.5.16' } },
  ],
};

/** Part of a Jaeger. */
export const JAEGER_PATCH: Kind = patchKind('patch of a Jaeger', 'patches of Jaegers', JAEGER_BASES);

/** Part of a Milvus CR. */
export const MILVUS_PATCH: Kind = patchKind('patch of a Milvus CR', 'patches of Milvus CRs', MILVUS_BASES);

function patchKind(one: string, many: string, { header, specs }: Bases): Kind {
  return {
    one,
    many,
    reader: Reader.KUBECTL,
    isResource: true,
    check(patch, { where }) {
      if ('$patch' in patch) return [];
      const [first = [], ...others] = specs.map((spec) => {
        const base = { ...header, spec };
        const own = new Set(checkAlone(base, where).map(keyOf));
        return checkAlone(patched(base, patch), where).filter((problem) => !own.has(keyOf(problem)));
      });
      // A finding counts only if every base has it: another object could accept the patch.
      const everywhere = others.map((problems) => new Set(problems.map(keyOf)));
      return first.filter((problem) => everywhere.every((keys) => keys.has(keyOf(problem))));
    },
  };
}

function keyOf({ code, finding }: FoundProblem): string {
  return `${code} ${finding.path}`;
}

/** An object with the patch applied: null removes a field, and merge directives are left out. */
function patched(base: JsonObject, patch: JsonObject): JsonObject {
  return withoutNulls(merge(base, withoutDirectives(patch)));
}

function withoutDirectives(tree: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([key]) => !key.startsWith('$'))
      .map(([key, value]) => [key, isObject(value) ? withoutDirectives(value) : value]),
  );
}

function withoutNulls(tree: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, isObject(value) ? withoutNulls(value) : value]),
  );
}
