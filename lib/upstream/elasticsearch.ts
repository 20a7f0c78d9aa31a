import { textOf } from '../kubernetes/json';

/** The age up to which Jaeger opens a trace by its ID, if `es.max-span-age` says none. */
export const DEFAULT_MAX_SPAN_AGE = '72h';

/** Rollover conditions of Elasticsearch 8. OpenSearch and older versions know only some of them, and reject a request with any other. */
export const ROLLOVER_CONDITIONS: readonly string[] = ['max', 'min'].flatMap((bound) =>
  ['age', 'docs', 'size', 'primary_shard_size', 'primary_shard_docs'].map((what) => `${bound}_${what}`),
);

/** Those that OpenSearch 2 and Elasticsearch 7 know as well. */
const EVERYWHERE = ['max_age', 'max_docs', 'max_size'];
/** The one that Elasticsearch 7.17 also knows, and OpenSearch 2 does not. */
const NOT_IN_OPENSEARCH = 'max_primary_shard_size';

/** Servers that reject a condition of Elasticsearch 8, as the subject of a sentence; undefined if none does. */
export function withoutCondition(condition: string): string | undefined {
  if (EVERYWHERE.includes(condition)) return undefined;
  return condition === NOT_IN_OPENSEARCH ? 'OpenSearch' : 'OpenSearch and Elasticsearch 7';
}

/** A capital M is not a unit: it could be months. */
const AGE = /^\d+ *([dhsDHS]|m|ms|micros|nanos)$|^0$/;
const SIZE = /^\d+ *(b|k|kb|m|mb|g|gb|t|tb|p|pb)$|^0$/i;

/** What is wrong with the value of a rollover condition, as a clause; undefined for a valid value. */
export function rolloverValueProblem(condition: string, value: unknown): string | undefined {
  if (condition.endsWith('_docs')) {
    const isCount = (typeof value === 'number' || typeof value === 'string') && /^-?\d+(\.\d+)?$/.test(textOf(value));
    return isCount ? undefined : 'must be a number';
  }
  const text = typeof value === 'string' ? value : '';
  if (condition.endsWith('_age'))
    return AGE.test(text) ? undefined : "must be an age with a unit, such as '1d' or '12h'";
  return SIZE.test(text) ? undefined : "must be a size with a unit, such as '50gb'";
}
