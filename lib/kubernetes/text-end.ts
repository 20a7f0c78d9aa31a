/** A text without the characters at its end that are some of these; in linear time, which `/[...]+$/` does not take. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const DIGITS = '0123456789';

/** The digits that a text ends with. */
export function digitsAtEnd(text: string): string {
  return text.slice(withoutEnd(text, DIGITS).length);
}
