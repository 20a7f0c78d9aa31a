import type { JsonObject } from '../../kubernetes/json';
import { mergedOptions } from '../options';
import { flatOptions } from '../../upstream/jaeger-options';

/**
 * Flags of a storage.
 *
 * @see https://www.jaegertracing.io/docs/1.62/cli/
 */
export interface StorageFlagsProps {
  /**
   * Flags of Jaeger without their dashes, dotted or nested, for what has no prop of its own. Their names begin with that of
   * their storage, such as `es.max-span-age` or `cassandra.connections-per-host`. Rejected: a flag that this storage of 1.62.0
   * does not have, and one that a prop gives another value.
   *
   * @default - none
   */
  readonly options?: JsonObject;
}

/** Upstream's `storage.options`: those of props as nested maps, and `options` as written. */
export function storageOptions(fromProps: JsonObject, options: JsonObject | undefined, where: string): JsonObject {
  return mergedOptions(flatOptions(fromProps), options, 'spec.storage.options', where);
}
