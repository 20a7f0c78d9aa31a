/**
 * Whether the path of a file fits a pattern: `*` and `?` stand for characters of one name, `**` for any number of folders. A pattern
 * without a slash is one of the name, in whatever folder.
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

/** With a sign that stands for any number of items: only the last one of these ever needs to be tried again. */
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
