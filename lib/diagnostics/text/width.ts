/** Characters that take two cells of a terminal: of Chinese, Japanese and Korean, full-width forms, and emoji. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;
/** Characters that are drawn onto the one before them. */
const COMBINING = /[\p{Mn}\p{Me}]/u;
/** Nothing but characters that take one cell each. */
const NARROW = /^[\x20-\x7e]*$/;

/** How many cells of a terminal a character takes. */
export function cellsOf(character: string): number {
  if (NARROW.test(character)) return 1;
  if (COMBINING.test(character)) return 0;
  return WIDE.test(character) ? 2 : 1;
}

/** How many cells of a terminal a text takes; it has no line breaks and no tabs. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  return Array.from(text).reduce((width, character) => width + cellsOf(character), 0);
}
