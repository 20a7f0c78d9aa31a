import { releaseAtLeast } from '../version-order';

/** Since when indices have `rotation` in place of `use_aliases`, which that version rejects. */
const ROTATION = '2.20.0';
/** Since when a storage takes the content of a variable as it is. */
const PLAIN_VARIABLES = '2.20.0';
/** Since when ClickHouse is behind a feature gate. */
const CLICKHOUSE_GATE = '2.18.0';

/** The feature gate without which Jaeger exits at startup beside a ClickHouse. */
export const CLICKHOUSE_GATE_NAME = 'storage.clickhouse';

/** The first releases with settings of a storage. */
export const SINCE = {
  /** Of the jobs that look after indices: they read a token or an API key from a file. */
  toolTokens: '2.20.0',
  /** Before, a search ends the request with a panic: not implemented. */
  clickHouse: '2.14.0',
  clickHouseTtl: '2.18.0',
  clickHouseTls: '2.19.0',
  grpcMessageSize: '2.19.0',
} as const;

/** Whether indices behind aliases are set by `indices.*.rotation`. */
export function hasRotation(version: string): boolean {
  return releaseAtLeast(version, ROTATION);
}

/** Whether Jaeger reads a variable in a storage as text; before, it reads it as YAML: `12345` is a number, and `#x` is empty. */
export function readsVariablesAsText(version: string): boolean {
  return releaseAtLeast(version, PLAIN_VARIABLES);
}

/** Whether ClickHouse needs its feature gate. */
export function hasClickHouseGate(version: string): boolean {
  return releaseAtLeast(version, CLICKHOUSE_GATE);
}

/**
 * The longest text of the names of indices that fits into the address of a search for services: Elasticsearch and OpenSearch reject a longer
 * one. Names are separated by `%2C` before 2.20, then by a comma.
 */
export function indexNamesLimit(version: string): { readonly length: number; readonly separator: number } {
  return releaseAtLeast(version, '2.20.0') ? { length: 4010, separator: 1 } : { length: 4032, separator: 3 };
}
