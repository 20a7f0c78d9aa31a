import { textOf } from '../kubernetes/json';

/** Rollover conditions of Elasticsearch and OpenSearch, which reject a request with an unknown one. */
export const ROLLOVER_CONDITIONS: readonly string[] = ['max', 'min'].flatMap((bound) =>
  ['age', 'docs', 'size', 'primary_shard_size', 'primary_shard_docs'].map((what) => `${bound}_${what}`),
);

const AGE = /^\d+(d|h|m|s|ms|micros|nanos)$/;
const SIZE = /^\d+(b|k|kb|m|mb|g|gb|t|tb|p|pb)$/i;

/** What is wrong with the value of a rollover condition, as a clause; undefined for a valid value. */
export function rolloverValueProblem(condition: string, value: unknown): string | undefined {
  if (condition.endsWith('_docs')) {
    const isCount = (typeof value === 'number' || typeof value === 'string') && /^\d+$/.test(textOf(value));
    return isCount ? undefined : 'must be a whole number';
  }
  const text = typeof value === 'string' ? value : '';
  if (condition.endsWith('_age'))
    return AGE.test(text) ? undefined : "must be an age with a unit, such as '1d' or '12h'";
  return SIZE.test(text) ? undefined : "must be a size with a unit, such as '50gb'";
}
