/** What turns the keys of one chart into those of another, as `changedKeys` takes it. */
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
