import { visible } from '../visible';
import { widthOf } from './width';

/** More than a quoted value has in a message. */
const MAX_QUOTED = 200;
const QUOTES = '\'"`';

/** A text in lines of at most `width` cells; only a single word, a quoted value or a command may be longer. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of words(text)) {
    const more = widthOf(word);
    if (line !== '' && length + 1 + more <= width) {
      line += ` ${word}`;
      length += 1 + more;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    length = more;
  }
  // What stood inside of a line can begin one now, where GitHub Actions would read it as a command.
  return (line === '' ? lines : [...lines, line]).map((each) => (each.startsWith('::') ? visible(each) : each));
}

/** The words of a text; what is in quotes is part of one word. */
function words(text: string): readonly string[] {
  const found: string[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const character = text.charAt(at);
    if (character === ' ' || at === text.length) {
      if (at > start) found.push(text.slice(start, at));
      start = at + 1;
    } else if (QUOTES.includes(character) && (at === start || '(["'.includes(text.charAt(at - 1)))) {
      at = endOfQuoted(text, at);
    }
  }
  return found;
}

/** The closing quote, which no letter follows; the start where there is none: an apostrophe. */
function endOfQuoted(text: string, start: number): number {
  const quoted = text.slice(start, start + MAX_QUOTED);
  for (let at = 1; at < quoted.length; at++) {
    if (quoted.charAt(at) === quoted.charAt(0) && !/\w/.test(text.charAt(start + at + 1))) return start + at;
  }
  return start;
}
