import { isObject, type JsonObject, valueAt } from '../../lib/kubernetes/json';

/** The objects of a list in an assembly; empty if there is none. */
export function listAt(value: unknown, ...keys: readonly string[]): readonly JsonObject[] {
  const found = valueAt(value, ...keys);
  return Array.isArray(found) ? found.filter(isObject) : [];
}
