import { isObject, type JsonObject } from './json';

/** Whether two values are the same plain data: scalars, lists in their order, and mappings in any order of their keys. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item: unknown, index) => isEqual(item, b[index]));
  }
  return isObject(a) && isObject(b) ? haveEqualEntries(a, b) : Object.is(a, b);
}

function haveEqualEntries(a: JsonObject, b: JsonObject): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => Object.hasOwn(b, key) && isEqual(a[key], b[key]));
}
