import { isEmpty, isObject, type JsonObject } from './json';
import { toYaml } from './yaml';

/** The text that `toYaml` writes, where many parts are one object: each is written once for each depth at which it appears. */
export function sharedYaml(value: JsonObject): string {
  return isEmpty(value) ? toYaml(value) : new Writer().block(value, 0);
}

class Writer {
  private readonly blocks = new Map<object, Map<number, string>>();
  private readonly entries = new Map<string, string>();

  /** A mapping or list with something in it, at this depth. */
  block(value: object, depth: number): string {
    const written = this.blocks.get(value) ?? new Map<number, string>();
    this.blocks.set(value, written);
    const known = written.get(depth);
    if (known !== undefined) return known;
    const text = Array.isArray(value)
      ? value.map((item: unknown) => this.item(item, depth)).join('')
      : Object.entries(value)
          .map(([key, child]) => this.entry(key, child, depth))
          .join('');
    written.set(depth, text);
    return text;
  }

  private entry(key: string, child: unknown, depth: number): string {
    if (!isBlock(child)) return this.short(key, child, depth);
    const head = this.short(key, null, depth).slice(0, -' null\n'.length);
    return `${head}\n${this.block(child, depth + 1)}`;
  }

  private item(item: unknown, depth: number): string {
    if (!isBlock(item)) return indented(toYaml([item]), depth);
    return `${'  '.repeat(depth)}- ${this.block(item, depth + 1).slice(2 * (depth + 1))}`;
  }

  /** A key with a scalar, or with a mapping or list that is empty. */
  private short(key: string, child: unknown, depth: number): string {
    const write = (): string => indented(toYaml({ [key]: child }), depth);
    // NaN and -0 have no JSON of their own.
    if (typeof child === 'number') return write();
    const name = JSON.stringify([key, child, depth]);
    const text = this.entries.get(name) ?? write();
    this.entries.set(name, text);
    return text;
  }
}

function isBlock(value: unknown): value is object {
  return (isObject(value) || Array.isArray(value)) && !isEmpty(value);
}

function indented(text: string, depth: number): string {
  return text.replace(/^(?=.)/gm, '  '.repeat(depth));
}
