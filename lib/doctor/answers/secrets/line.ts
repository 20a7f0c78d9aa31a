import { NAMES_OF_CREDENTIALS } from '../../../diagnostics/credential-names';
import { jsonOf } from '../json';
import { maskedHeaders } from './headers';
import { HIDDEN } from './hidden';

/** What stands before the host of a URL; not the name of an image before its digest. */
const IN_URL = /(:\/\/)[^\s/@"'`<>]{1,300}@(?!sha\d)/g;
/** The same with a slash in the password; a port is none. */
const SLASH_IN_URL = /(:\/\/)[^\s/@:"'`<>]{0,100}:(?!\d{1,5}[/?#])[^\s@"'`<>]{1,300}@(?!sha\d)/g;
/** The same without a scheme: `me:password@host`. */
const BEFORE_HOST = /\b([\w.-]{1,60}:)[^\s@/:"'`<>]{1,200}@(?!sha\d)(?=[\w[])/g;

const BEARER = /\b(bearer|basic)( +)(?=\S{0,500}\d|\S{20})[\w+/=.~-]{6,}/gi;
/** After a dash only a short first part is looked for, so that a line of dashes takes linear time. */
const JWT = /(?:(?<![\w-])eyJ[\w-]{8,}|(?<=-)eyJ[\w-]{8,500})\.[\w-]{2,}(?:\.[\w-]*)?/g;
const CLOUD_KEY = /\b(?:AKIA|ASIA)[A-Z\d]{16}\b/g;

const NAME = `(?:${NAMES_OF_CREDENTIALS})`;
/** A name in a text, what closes its quotes, and what comes before the value. */
const NAMED = new RegExp(String.raw`(${NAME})(\\{0,6}["']?\s{0,8}[=:]\s{0,8})`, 'gi');
/** A whole line of YAML, or of a header. */
const LINE = new RegExp(String.raw`^(\s*(?:- +)?["']?[\w./-]{0,100}${NAME}["']?\s{0,8}:\s+)(?=\S)(.*)$`, 'i');
const WHOLE_REST = /^(?:authorization|cookie|headers)$/i;
/** What only looks like a credential: a switch, a reference to a variable, or already hidden. */
const HARMLESS = /^(?:true|false|null|"\*{3}"|'\*{3}'|\*{3}|""|''|\$[({](?:env:|file:)?[\w./-]+[)}])$/;

/** Whether a text under a name of a credential may be shown: a switch, or a reference to a variable. */
export function isHarmless(text: string): boolean {
  return text === '' || HARMLESS.test(text.trim());
}

/** A text with passwords in URLs masked: for commands and sentences, in which `a@b` can be a context, and `token:` a word. */
export function maskedUrls(text: string): string {
  return text.replace(IN_URL, `$1${HIDDEN}@`).replace(SLASH_IN_URL, `$1${HIDDEN}@`);
}

/** A line with what its names say is a password masked, and tokens and those in URLs. */
export function maskedLine(line: string): string {
  const tokens = maskedUrls(line)
    .replace(BEFORE_HOST, `$1${HIDDEN}@`)
    .replace(BEARER, `$1$2${HIDDEN}`)
    .replace(JWT, HIDDEN)
    .replace(CLOUD_KEY, HIDDEN);
  const [, start, rest] = LINE.exec(tokens) ?? [];
  // A mapping in one line has its own names.
  if (start !== undefined && rest !== undefined && !/^[{[|>&]/.test(rest)) {
    return isHarmless(rest) ? tokens : `${start}${hiddenYaml(start, rest)}`;
  }
  return maskedNames(tokens);
}

/** In quotes, since an asterisk begins an alias in YAML. */
const QUOTED = `"${HIDDEN}"`;

/** What a line of YAML is hidden with; headers keep their form. */
function hiddenYaml(key: string, value: string): string {
  if (!/headers["']?\s*:\s*$/i.test(key)) return QUOTED;
  const single = /^'([^']*)'\s*$/.exec(value)?.[1];
  const inner = single ?? (value.startsWith('"') ? textOfJson(value) : value);
  return JSON.stringify(maskedHeaders(inner));
}

function textOfJson(value: string): string {
  const text = jsonOf(value);
  return typeof text === 'string' ? text : value;
}

function maskedNames(line: string): string {
  let [result, from] = ['', 0];
  const isInQuotes = quotesOf(line);
  NAMED.lastIndex = 0;
  for (let found = NAMED.exec(line); found !== null; found = NAMED.exec(line)) {
    const [whole, name = '', separator = ''] = found;
    const start = found.index + whole.length;
    const value = valueAfter(line.slice(start), { name, separator, isQuoted: isInQuotes(found.index) });
    result += line.slice(from, start) + (isHarmless(value.text) ? value.whole : value.hidden);
    from = start + value.whole.length;
    NAMED.lastIndex = from;
  }
  return result + line.slice(from);
}

interface Value {
  /** With its quotes. */
  readonly whole: string;
  readonly text: string;
  readonly hidden: string;
}

/** What comes before a value. */
interface Before {
  readonly name: string;
  readonly separator: string;
  /** Whether the name is between quotes. */
  readonly isQuoted: boolean;
}

/** `credentials: cannot check peer` and `fetch token: serviceaccounts ...` are what programs say. */
const PROSE: readonly (readonly [RegExp, RegExp])[] = [
  [/^credentials?$/i, /^/],
  [/^(?:token|headers|cookie|authorization)$/i, /^[a-z]+(?:[\s,;:]|$)/],
];

/** The value at the start of a text. */
function valueAfter(rest: string, { name, separator, isQuoted }: Before): Value {
  const quote = /^\\{0,6}["']/.exec(rest)?.[0];
  if (quote !== undefined) {
    const end = rest.indexOf(quote, quote.length);
    const whole = end < 0 ? rest : rest.slice(0, end + quote.length);
    const text = whole.slice(quote.length, end < 0 ? undefined : end);
    return { whole, text, hidden: `${quote}${HIDDEN}${end < 0 ? '' : quote}` };
  }
  const isProse = /^: /.test(separator) && PROSE.some(([names, words]) => names.test(name) && words.test(rest));
  if (isProse || rest === '') return { whole: '', text: '', hidden: '' };
  const whole = WHOLE_REST.test(name) ? rest.slice(0, endOf(rest)) : (WORD.exec(rest)?.[0] ?? '');
  const isYaml = /:\s+$/.test(separator) && !isQuoted;
  return { whole, text: whole, hidden: isYaml ? QUOTED : HIDDEN };
}

/** Where a text ends without the brackets and quotes that close what was opened before it. */
function endOf(text: string): number {
  let end = text.length;
  while (end > 0 && `"'\`)}] `.includes(text.charAt(end - 1))) end--;
  return end;
}

/** Tells of positions in a line, one after the other, whether they are between quotes; it reads the line once. */
function quotesOf(line: string): (position: number) => boolean {
  const open = { '"': false, "'": false };
  let at = 0;
  return (position) => {
    for (; at < position; at++) {
      const character = line.charAt(at);
      if (character === '"' || character === "'") open[character] = !open[character];
    }
    return open['"'] || open["'"];
  };
}

/** Up to a space, or to what comes before the next name. */
const WORD =
  /^(?:\$\([^)\s]{0,200}\)|\$\{[^}\s]{0,200}\}|[^\s,;&"'`)}\]]|,(?! |[\w.-]{1,60}[=:])|["'`)}\]](?=[^\s,;&"'`)}\]]))+/;
