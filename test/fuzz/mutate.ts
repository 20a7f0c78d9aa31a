import { isObject, type JsonObject } from '../../lib/kubernetes/json';
import { readYaml } from '../../lib/kubernetes/yaml-reader';
import { toYaml } from '../../lib/kubernetes/yaml';
import { random } from '../crash/random';
import { plainObjects } from './corpus';
import { KEYS, longRun, TEXTS } from './words';

/** More than any value of a manifest has; the reader takes 5 MB. */
const LONGEST_RUN = 60_000;

/** Makes inputs, each by its number alone. */
export class Mutator {
  constructor(
    private readonly seed: number,
    private readonly corpus: readonly string[],
  ) {}

  input(number: number): string {
    const next = random((Math.imul(this.seed, 0x9e3779b1) + number) | 0);
    let text = this.any(next);
    const rounds = 1 + Math.floor(next() * 4);
    for (let round = 0; round < rounds; round++) {
      text = next() < 0.7 ? this.tree(text, next) : this.lines(text, next);
    }
    return text;
  }

  private any(next: () => number): string {
    return pick(this.corpus, next);
  }

  /** Changes the data, and writes it again. */
  private tree(text: string, next: () => number): string {
    const objects = objectsOf(text);
    const object = objects[0];
    if (object === undefined) return this.lines(text, next);
    const changed = this.changed(object, next, 0);
    const all = [changed, ...objects.slice(1)];
    return next() < 0.3 ? all.map((each) => JSON.stringify(each)).join('\n---\n') : all.map(toYaml).join('---\n');
  }

  private changed(value: unknown, next: () => number, depth: number): unknown {
    if (Array.isArray(value) && value.length > 0 && next() < 0.9) {
      const index = Math.floor(next() * value.length);
      const items: readonly unknown[] = value;
      return items.map((item, at) => (at === index ? this.changed(item, next, depth + 1) : item));
    }
    if (!isObject(value)) return this.value(next);
    const entries = Object.entries(value);
    const chance = next();
    if (entries.length === 0 || chance < 0.1)
      return Object.fromEntries([...entries, [this.key(next), this.value(next)]]);
    const index = Math.floor(next() * entries.length);
    if (depth > 0 && chance < 0.15) return this.value(next);
    return Object.fromEntries(
      entries.flatMap(([key, below], at): [string, unknown][] => {
        if (at !== index) return [[key, below]];
        if (chance < 0.2) return [];
        if (chance < 0.25) return [[this.key(next), below]];
        return [[key, this.changed(below, next, depth + 1)]];
      }),
    );
  }

  private key(next: () => number): string {
    const chance = next();
    if (chance < 0.6) return pick(KEYS, next);
    if (chance < 0.7) return longRun(next, 3_000);
    return pick(['x', ...Object.keys(objectsOf(this.any(next))[0] ?? {})], next);
  }

  private value(next: () => number): unknown {
    const chance = next();
    if (chance < 0.35) return pick(TEXTS, next);
    if (chance < 0.5) return longRun(next, LONGEST_RUN);
    if (chance < 0.6) return pick([null, true, false, 0, -1, 1.5, 1e21, 65536, [], {}, [null], [[]]], next);
    if (chance < 0.75) return Object.fromEntries([[pick(KEYS, next), next() < 0.5 ? [null] : pick(TEXTS, next)]]);
    if (chance < 0.8) return nested(1 + Math.floor(next() ** 2 * 60), next() < 0.5);
    if (chance < 0.85) return Array.from({ length: Math.floor(next() ** 3 * 800) }, () => pick(TEXTS, next));
    // A part of another file, where it does not belong.
    return part(objectsOf(this.any(next))[0] ?? {}, next);
  }

  /** Changes the text, which then need not be YAML any more. */
  private lines(text: string, next: () => number): string {
    const lines = text.split('\n');
    const at = Math.floor(next() * lines.length);
    const chance = next();
    const offset = Math.floor(next() * (text.length + 1));
    if (chance < 0.15) return lines.filter((_, index) => index !== at).join('\n');
    if (chance < 0.25) return [...lines.slice(0, at), lines[at] ?? '', ...lines.slice(at)].join('\n');
    if (chance < 0.35) return [...lines.slice(0, at), `  ${lines[at] ?? ''}`, ...lines.slice(at + 1)].join('\n');
    if (chance < 0.45) return [...lines.slice(0, at), (lines[at] ?? '').trimStart(), ...lines.slice(at + 1)].join('\n');
    if (chance < 0.6) return text.slice(0, offset) + pick(TEXTS, next) + text.slice(offset);
    if (chance < 0.7) return text.slice(0, offset) + longRun(next, LONGEST_RUN) + text.slice(offset);
    if (chance < 0.75) return text.slice(0, offset);
    if (chance < 0.85) return `${text}\n---\n${this.any(next)}`;
    return text.slice(0, offset) + String.fromCharCode(Math.floor(next() * 0x2100)) + text.slice(offset + 1);
  }
}

function objectsOf(text: string): readonly JsonObject[] {
  try {
    return plainObjects(readYaml(text).map(({ value }) => value));
  } catch {
    return [];
  }
}

function nested(depth: number, inLists: boolean): unknown {
  let value: unknown = 'deep';
  for (let level = 0; level < depth; level++) value = inLists ? [value] : { a: value };
  return value;
}

function part(value: unknown, next: () => number): unknown {
  const below: readonly unknown[] = Array.isArray(value) ? value : isObject(value) ? Object.values(value) : [];
  return below.length === 0 || next() < 0.3 ? value : part(pick(below, next), next);
}

function pick<T>(list: readonly T[], next: () => number): T {
  const index = Math.floor(next() * list.length);
  for (const [at, item] of list.entries()) if (at === index) return item;
  throw new RangeError('nothing to pick from');
}
