import { isObject, type JsonObject } from '../../kubernetes/json';

/** A JSON merge patch: mappings are merged, lists and values replaced, null removes a key (RFC 7386). */
export function mergePatch(tree: JsonObject, patch: JsonObject): JsonObject {
  const kept = Object.entries(tree).filter(([key]) => patch[key] !== null);
  const set = Object.entries(patch).filter(([, value]) => value !== null);
  return Object.fromEntries([
    ...kept,
    ...set.map(([key, value]) => [key, isObject(value) ? mergePatch(asMapping(tree[key]), value) : value] as const),
  ]);
}

function asMapping(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}
