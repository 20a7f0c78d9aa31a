/** How Go's YAML readers handle single characters. */

const OTHER_LINE_BREAK = /\r(?!\n)|[\x85\u2028\u2029]/g;

/**
 * The text with each line break of YAML 1.1 replaced by a line feed; offsets do not change.
 *
 * @param kept start and end of the parts to keep unchanged, in the order of the text
 */
export function withLineFeeds(text: string, kept: readonly (readonly [number, number])[]): string {
  let next = 0;
  return text.replace(OTHER_LINE_BREAK, (character, offset: number) => {
    while ((kept[next]?.[1] ?? Infinity) <= offset) next++;
    return offset >= (kept[next]?.[0] ?? Infinity) ? character : '\n';
  });
}

const FORBIDDEN = /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/;

/** The offset of the first character that YAML forbids; undefined if there is none, or in JSON, which allows it. */
export function forbiddenAt(text: string): number | undefined {
  if (/^\s*\{/.test(text)) return undefined;
  const found = FORBIDDEN.exec(text);
  return found?.index;
}

/** Returns a function from an offset to its line and column, from 1, as editors count: only a line feed ends a line. */
export function linesOf(text: string): (offset: number) => { readonly line: number; readonly column: number } {
  let starts: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
