/**
 * The keys of a chart as changes of those of another one: a line per mapping, its path, and behind it `+KEY` for a key that it has and the
 * other has not, `-KEY` for one that it has not.
 *
 * @param keys of the other chart: a line per mapping, its path and its keys.
 * @returns lines in the order of the paths; a mapping without any key is left out.
 */
export function changedKeys(keys: readonly string[], changes: readonly string[]): readonly string[] {
  const found = new Map(keys.map(wordsOf));
  for (const [path, changed] of changes.map(wordsOf)) {
    const gone = namedBy(changed, '-');
    const left = (found.get(path) ?? []).filter((key) => !gone.includes(key));
    found.set(path, [...left, ...namedBy(changed, '+')].sort());
  }
  return [...found]
    .filter(([, words]) => words.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, words]) => [path, ...words].join(' '));
}

function wordsOf(line: string): readonly [string, readonly string[]] {
  const [path = '', ...words] = line.split(' ');
  return [path, words];
}

function namedBy(changed: readonly string[], sign: string): readonly string[] {
  return changed.filter((word) => word.startsWith(sign)).map((word) => word.slice(1));
}
