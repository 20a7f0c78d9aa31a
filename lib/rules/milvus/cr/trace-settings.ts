import { isObject, type JsonObject } from '../../../kubernetes/json';

/** A setting as Milvus finds it: by file or environment variable alike. */
export function settingName(path: string): string {
  return path.toLowerCase().replace(/[._/]/g, '');
}

/** The settings below a tree, by their dotted paths. */
export function leavesOf(tree: JsonObject, prefix = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]): [string, unknown][] =>
    isObject(value) ? leavesOf(value, `${prefix}${key}.`) : [[`${prefix}${key}`, value]],
  );
}
