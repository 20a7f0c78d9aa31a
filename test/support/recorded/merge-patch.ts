import { isObject, type JsonObject } from '../../../lib/kubernetes/json';

/** What makes the second of the first: a JSON merge patch, in which null removes a member. Neither may contain a null. */
export function patchBetween(before: JsonObject, after: JsonObject): JsonObject {
  const gone = Object.keys(before).filter((key) => !Object.hasOwn(after, key));
  const changed = Object.entries(after).flatMap(([key, value]): [string, unknown][] => {
    const old = before[key];
    if (JSON.stringify(old) === JSON.stringify(value)) return [];
    return [[key, isObject(old) && isObject(value) ? patchBetween(old, value) : value]];
  });
  return Object.fromEntries([...changed, ...gone.map((key) => [key, null] as const)]);
}

/** A tree after a JSON merge patch. @see https://www.rfc-editor.org/rfc/rfc7386 */
export function patched(before: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const result = new Map(Object.entries(isObject(before) ? before : {}));
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) result.delete(key);
    else result.set(key, patched(result.get(key), value));
  }
  return Object.fromEntries(result);
}

/** A tree without members that are null. */
export function withoutNulls(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(withoutNulls);
  if (!isObject(tree)) return tree;
  return Object.fromEntries(
    Object.entries(tree)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, withoutNulls(value)]),
  );
}
