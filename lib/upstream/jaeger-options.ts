import { isObject, type JsonObject } from '../kubernetes/json';

/** The options of a component by their dotted names. */
export function flatOptions(options: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(options).flatMap(([key, value]): [string, unknown][] =>
      isObject(value)
        ? Object.entries(flatOptions(value)).map(([rest, one]) => [`${key}.${rest}`, one])
        : [[key, value]],
    ),
  );
}

/** The same as nested maps, as upstream's documentation writes them. */
export function nestedOptions(options: JsonObject): JsonObject {
  const groups = new Map<string, Record<string, unknown>>();
  const nested: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(options)) {
    const dot = name.indexOf('.');
    if (dot < 0) {
      nested[name] = value;
      continue;
    }
    const head = name.slice(0, dot);
    const group = groups.get(head) ?? {};
    group[name.slice(dot + 1)] = value;
    groups.set(head, group);
    nested[head] ??= group;
  }
  for (const [head, group] of groups) {
    // A flag whose name begins another's name cannot be nested.
    if (nested[head] === group) nested[head] = nestedOptions(group);
    else for (const [rest, value] of Object.entries(group)) nested[`${head}.${rest}`] = value;
  }
  return nested;
}
