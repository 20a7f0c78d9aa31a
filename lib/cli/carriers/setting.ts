import { isObject, type JsonObject } from '../../kubernetes/json';

/** The highest index that is read; nobody needs a higher one. */
const MAX_INDEX = 1000;
/** Deeper than any value of a chart. */
const MAX_KEYS = 100;

/** The keys of a path of `--set`: `a.b[0].user\.yaml`. Undefined if helm rejects it. */
export function settingKeys(name: string): readonly (string | number)[] | undefined {
  const keys: (string | number)[] = [];
  const part = /((?:[^\\.[\]]|\\.)+)|\[(\d{1,5})\]|(\.)/sy;
  for (let at = 0; at < name.length; at = part.lastIndex) {
    part.lastIndex = at;
    const [, word, index, dot] = part.exec(name) ?? [];
    if (word !== undefined) keys.push(word.replace(/\\(.)/gs, '$1'));
    else if (index !== undefined && Number(index) < MAX_INDEX) keys.push(Number(index));
    else if (dot === undefined) return undefined;
  }
  return keys.length === 0 || keys.length > MAX_KEYS ? undefined : keys;
}

/** A value as `--set` reads it: true, false, null and numbers are not text, unless `isText`; braces hold a list. */
export function settingValue(value: unknown, isText: boolean): unknown {
  if (typeof value !== 'string' || isText) return value;
  if (value.startsWith('{') && value.endsWith('}')) {
    const inner = value.slice(1, -1);
    return inner === '' ? [] : inner.split(',').map((each) => settingValue(each, false));
  }
  if (value === 'true' || value === 'false') return value === 'true';
  if (value === 'null') return null;
  return /^(?:0|-?[1-9]\d{0,15})$/.test(value) ? Number(value) : value;
}

/** A tree with a value at a path of keys. */
export function withSetting(tree: JsonObject, keys: readonly (string | number)[], value: unknown): JsonObject {
  const placed = put(tree, keys, value);
  return isObject(placed) ? placed : tree;
}

function put(tree: unknown, [first, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (first === undefined) return value;
  if (typeof first === 'number') {
    const before: readonly unknown[] = Array.isArray(tree) ? tree : [];
    const list = [...before];
    while (list.length < first) list.push(null);
    list[first] = put(list[first], rest, value);
    return list;
  }
  const before = isObject(tree) ? tree : {};
  return { ...before, [first]: put(Object.hasOwn(before, first) ? before[first] : undefined, rest, value) };
}
