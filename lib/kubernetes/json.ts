/** A plain object, as opposed to an array, null or a scalar. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether it is a mapping: neither null nor a list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether it is a text, a number or a boolean. */
export function isScalar(value: unknown): value is string | number | boolean {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

/** Narrows a value that must be a plain object, such as a rendered API object. */
export function asObject(value: unknown): JsonObject {
  if (!isObject(value)) throw new TypeError(`expected a plain object, not ${typeof value}`);
  return value;
}

/** The value at a path of keys, or undefined. */
export function valueAt(value: unknown, ...keys: readonly string[]): unknown {
  let current = value;
  for (const key of keys) {
    if (!isObject(current) || !Object.hasOwn(current, key)) return undefined;
    current = current[key];
  }
  return current;
}

/** The object at a path of keys; empty if there is none. */
export function objectAt(value: unknown, ...keys: readonly string[]): JsonObject {
  const found = valueAt(value, ...keys);
  return isObject(found) ? found : {};
}

/** The members whose value is defined, so that no key is written for the others. */
export function defined<T extends object>(members: T): Partial<T> {
  const set: Partial<T> = {};
  for (const key in members) if (members[key] !== undefined) set[key] = members[key];
  return set;
}

/** Whether a value is absent, null, or an empty text, list or mapping. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  return typeof value === 'object' && Object.keys(value).length === 0;
}

/** The mapping or list; undefined if it is empty. */
export function unlessEmpty<T extends object>(tree: T): T | undefined {
  return isEmpty(tree) ? undefined : tree;
}

/** The leaves of a tree (scalars, lists, empty mappings) by dotted path. */
export function leavesOf(tree: JsonObject, prefix = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
    isObject(value) && Object.keys(value).length > 0
      ? leavesOf(value, `${prefix}${key}.`)
      : [[`${prefix}${key}`, value]],
  );
}

/** The string at a path of keys, or undefined. */
export function stringAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const found = valueAt(value, ...keys);
  return typeof found === 'string' ? found : undefined;
}

/** Any value as text; mappings and lists as JSON, since `String()` throws on a mapping with a key `toString`. */
export function textOf(value: unknown): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
