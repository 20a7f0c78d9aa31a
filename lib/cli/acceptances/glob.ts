/**
 * Whether a pattern matches the path of a file. `*` and `?` stand for characters of one name, `**` for any number of folders. A pattern
 * without a slash matches the name in every folder.
 */
export function fits(pattern: string, path: string): boolean {
  const names = path.split('/');
  const parts = pattern.split('/').filter((part) => part !== '' && part !== '.');
  return parts.length === 1 && !pattern.includes('/')
    ? fitsName(parts[0] ?? '', names.at(-1) ?? '')
    : fitsAll(parts, names, '**', fitsName);
}

function fitsName(pattern: string, name: string): boolean {
  return fitsAll(Array.from(pattern), Array.from(name), '*', (sign, character) => sign === '?' || sign === character);
}

/** Backtracks to the last `any` only: earlier ones need no further tries. */
function fitsAll(
  pattern: readonly string[],
  items: readonly string[],
  any: string,
  isOne: (sign: string, item: string) => boolean,
): boolean {
  let sign = 0;
  let item = 0;
  let star = -1;
  let resumed = 0;
  while (item < items.length) {
    const wanted = pattern[sign];
    if (wanted === any) {
      star = sign++;
      resumed = item;
    } else if (wanted !== undefined && isOne(wanted, items[item] ?? '')) {
      sign++;
      item++;
    } else if (star >= 0) {
      sign = star + 1;
      item = ++resumed;
    } else return false;
  }
  return pattern.slice(sign).every((rest) => rest === any);
}
