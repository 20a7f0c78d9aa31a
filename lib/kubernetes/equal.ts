import { isObject, type JsonObject } from './json';

/** Deep equality of plain data; the order of keys does not matter. */
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
