import { isObject } from './json';

/** A value that JSON cannot represent. */
export interface Oddity {
  readonly path: string;
  /** A description with its article: `a function`. */
  readonly what: string;
}

/** Every value of a tree that is not plain data. An undefined property counts as absent. */
export function oddities(value: unknown, path: string, above: readonly unknown[] = []): Oddity[] {
  const what = oddityOf(value, above);
  if (what !== undefined) return [{ path, what }];
  const inside = [...above, value];
  if (Array.isArray(value)) return value.flatMap((item, index) => oddities(item, `${path}[${index}]`, inside));
  if (!isObject(value)) return [];
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined)
    .flatMap(([key, entry]) => oddities(entry, `${path}.${key}`, inside));
}

function oddityOf(value: unknown, above: readonly unknown[]): string | undefined {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? undefined : `the number ${value}`;
    case 'object': {
      if (value === null || Array.isArray(value)) return above.includes(value) ? 'part of itself' : undefined;
      const prototype: unknown = Object.getPrototypeOf(value);
      if (prototype !== Object.prototype && prototype !== null) return `an object of class ${value.constructor.name}`;
      return above.includes(value) ? 'part of itself' : undefined;
    }
    case 'string':
    case 'boolean':
      return undefined;
    case 'undefined':
      return 'undefined';
    default:
      return `a ${typeof value}`;
  }
}
