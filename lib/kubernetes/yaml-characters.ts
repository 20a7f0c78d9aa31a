/** What Go's YAML readers make of single characters. */

const OTHER_LINE_BREAK = /\r(?!\n)|[\x85\u2028\u2029]/g;

/**
 * The text with a line feed for each other line break that YAML 1.1 knows; the offsets stay.
 *
 * @param kept start and end of parts that stay as they are, in the order of the text.
 */
export function withLineFeeds(text: string, kept: readonly (readonly [number, number])[]): string {
  let next = 0;
  return text.replace(OTHER_LINE_BREAK, (character, offset: number) => {
    while ((kept[next]?.[1] ?? Infinity) <= offset) next++;
    return offset >= (kept[next]?.[0] ?? Infinity) ? character : '\n';
  });
}

const FORBIDDEN = /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/;

/** Where the first character stands that no YAML may have; undefined where there is none, and in JSON, which may. */
export function forbiddenAt(text: string): number | undefined {
  if (/^\s*\{/.test(text)) return undefined;
  const found = FORBIDDEN.exec(text);
  return found?.index;
}

/** Gives line and column of an offset, from 1, as editors count them: only a line feed ends a line. */
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
