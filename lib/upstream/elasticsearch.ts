import { textOf } from '../kubernetes/json';

/** Conditions of the rollover API of Elasticsearch and OpenSearch; they reject a request with any other. */
export const ROLLOVER_CONDITIONS: readonly string[] = ['max', 'min'].flatMap((bound) =>
  ['age', 'docs', 'size', 'primary_shard_size', 'primary_shard_docs'].map((what) => `${bound}_${what}`),
);

const AGE = /^\d+(d|h|m|s|ms|micros|nanos)$/;
const SIZE = /^\d+(b|k|kb|m|mb|g|gb|t|tb|p|pb)$/i;

/** What a value of a condition is to be, where it is not; undefined where it is right. */
export function rolloverValueProblem(condition: string, value: unknown): string | undefined {
  if (condition.endsWith('_docs')) {
    const isCount = (typeof value === 'number' || typeof value === 'string') && /^\d+$/.test(textOf(value));
    return isCount ? undefined : 'is not a whole number';
  }
  const text = typeof value === 'string' ? value : '';
  if (condition.endsWith('_age'))
    return AGE.test(text) ? undefined : "is not an age with its unit, such as '1d' or '12h'";
  return SIZE.test(text) ? undefined : "is not a size with its unit, such as '50gb'";
}
