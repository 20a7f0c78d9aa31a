/** A text without these characters at its end. Linear time; `/[...]+$/` is quadratic. */
export function withoutEnd(text: string, characters: string): string {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const DIGITS = '0123456789';

/** The digits at the end of a text. */
export function digitsAtEnd(text: string): string {
  return text.slice(withoutEnd(text, DIGITS).length);
}
