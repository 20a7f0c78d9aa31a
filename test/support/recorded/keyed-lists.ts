import { isObject } from '../../../lib/kubernetes/json';

/** Fields by which the items of a list are told apart, such as the name of a container, and what a mapping of them is called. */
const KEYS = [
  ['name', 'itemsByName'],
  ['type', 'itemsByType'],
] as const;

/** A tree with lists whose items have names as mappings, so that a patch can name one item. */
export function withMappings(tree: unknown): unknown {
  if (Array.isArray(tree)) {
    const items: unknown[] = tree.map(withMappings);
    for (const [key, mapping] of KEYS) {
      const names = items.map((item) => (isObject(item) ? item[key] : undefined));
      const isKey = names.length > 0 && names.every((name) => typeof name === 'string');
      if (isKey && new Set(names).size === names.length)
        return { [mapping]: Object.fromEntries(items.map((item, index) => [String(names[index]), item])) };
    }
    return items;
  }
  if (!isObject(tree)) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, withMappings(value)]));
}

/** The lists again. */
export function withLists(tree: unknown): unknown {
  if (Array.isArray(tree)) return tree.map(withLists);
  if (!isObject(tree)) return tree;
  const [first, ...more] = Object.entries(tree);
  if (
    first !== undefined &&
    more.length === 0 &&
    KEYS.some(([, mapping]) => mapping === first[0]) &&
    isObject(first[1])
  )
    return Object.values(first[1]).map(withLists);
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, withLists(value)]));
}
