import { atLeast } from '../lib/upstream/version-order';

/**
 * The modules of `lib/upstream/milvus-values` that hold the keys of each line of charts: the newest line whole, the others as changes of it.
 *
 * @param keysByLine for each line of charts, such as `5.0`: a text line per mapping, with its path and keys
 */
export function keyModules(keysByLine: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, string> {
  const [newest, ...older] = [...keysByLine].sort(([a], [b]) => (atLeast(a, b) ? -1 : 1));
  if (newest === undefined) return new Map();
  const [line, keys] = newest;
  const what = `The keys that milvus-helm ${line} and its sub-charts read, by the mapping that they stand in.`;
  return new Map([
    [fileOf(line), sourceOf(what, 'KEYS', keys)],
    ...older.map(([each, other]): [string, string] => {
      const whatElse = `What milvus-helm ${each} and its sub-charts read otherwise than ${line}, as changedKeys takes it.`;
      return [fileOf(each), sourceOf(whatElse, 'CHANGES', changesBetween(keys, other))];
    }),
  ]);
}

function fileOf(line: string): string {
  return `lib/upstream/milvus-values/keys-${line.replace('.', '-')}.ts`;
}

function sourceOf(what: string, name: string, lines: readonly string[]): string {
  return [
    `/** ${what} Made by tools/chart-keys.ts. */`,
    `export const ${name}: readonly string[] = [`,
    ...lines.map((each) => `  '${each}',`),
    '];',
    '',
  ].join('\n');
}

/** The changes from the keys of one chart to those of another, in the format of `changedKeys`. */
export function changesBetween(keys: readonly string[], other: readonly string[]): readonly string[] {
  const before = new Map(keys.map(wordsOf));
  const after = new Map(other.map(wordsOf));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((path) => {
    const [had = [], has = []] = [before.get(path), after.get(path)];
    const gone = had.filter((key) => !has.includes(key)).map((key) => `-${key}`);
    const come = has.filter((key) => !had.includes(key)).map((key) => `+${key}`);
    return gone.length + come.length === 0 ? [] : [[path, ...come, ...gone].join(' ')];
  });
}

function wordsOf(line: string): readonly [string, readonly string[]] {
  const [path = '', ...words] = line.split(' ');
  return [path, words];
}
