import { isObject, type JsonObject } from './json';

/** A path at which two trees have different values. */
export interface Conflict {
  readonly path: string;
  readonly first: unknown;
  readonly second: unknown;
}

/** Deep merge: `second` wins; lists are replaced, not concatenated. */
export function merge(first: JsonObject, second: JsonObject): JsonObject {
  const result: Record<string, unknown> = { ...first };
  for (const [key, value] of Object.entries(second)) {
    const before = result[key];
    result[key] = isObject(before) && isObject(value) ? merge(before, value) : value;
  }
  return result;
}

/** Paths at which `second` would overwrite a different value of `first`. An empty mapping overwrites nothing. */
export function conflictsOf(first: JsonObject, second: JsonObject, at = ''): Conflict[] {
  return Object.entries(second).flatMap(([key, value]) => {
    if (!Object.hasOwn(first, key) || value === undefined) return [];
    const before = first[key];
    const path = at === '' ? key : `${at}.${key}`;
    if (isObject(before) && isObject(value)) return conflictsOf(before, value, path);
    return JSON.stringify(before) === JSON.stringify(value) ? [] : [{ path, first: before, second: value }];
  });
}
