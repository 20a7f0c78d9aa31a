import { isObject, textOf } from './json';

/** A value as a TypeScript literal on one line, in the style of node's `util.inspect`: `{ name: 'a', ports: [ 80 ] }`. */
export function literal(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return inBrackets('[', value.map(literal), ']');
  if (!isObject(value)) return Object.is(value, -0) ? '-0' : textOf(value);
  const entries = Object.entries(value).map(([key, below]) => `${name(key)}: ${literal(below)}`);
  return inBrackets('{', entries, '}');
}

function inBrackets(open: string, parts: readonly string[], close: string): string {
  return parts.length === 0 ? open + close : `${open} ${parts.join(', ')} ${close}`;
}

function name(key: string): string {
  // Without brackets it sets the prototype.
  if (key === '__proto__') return `['${key}']`;
  return /^[a-z_]\w*$/i.test(key) ? key : quoted(key);
}

/** Quoted with the first of `'`, `"` and backtick that needs no escape. */
function quoted(text: string): string {
  const fits = (quote: string): boolean => !text.includes(quote) && !(quote === '`' && text.includes('${'));
  const quote = ["'", '"', '`'].find(fits) ?? "'";
  return `${quote}${text.replace(/[\p{Cc}\p{Cs}\\']/gu, (character) => escaped(character, quote))}${quote}`;
}

const SHORT: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '\\': '\\\\',
};

function escaped(character: string, quote: string): string {
  if (character === "'") return quote === "'" ? "\\'" : "'";
  const code = character.charCodeAt(0).toString(16);
  return SHORT[character] ?? (code.length > 2 ? `\\u${code}` : `\\x${code.toUpperCase().padStart(2, '0')}`);
}
