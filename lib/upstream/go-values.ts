import type { FlagType } from './jaeger-flags';

const INT = /^[+-]?(0x[\da-f_]+|0b[01_]+|0o?[0-7_]*|[1-9][\d_]*)$/i;
// Each matches a text in one way only: ambiguous patterns such as `\d+\.?\d*` take minutes on a long text.
const DURATION = /^[+-]?(0|((\d+(\.\d*)?|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/;
const FLOAT = /^[+-]?(\d[\d_]*(\.\d*)?(e[+-]?\d+)?|\.\d+(e[+-]?\d+)?|inf(inity)?|nan)$/i;
/** Linux rejects longer arguments, and the patterns would overflow the stack. */
const TOO_LONG = 131_072;
const BOOL = /^(1|t|true|True|TRUE|T|0|f|false|False|FALSE|F)$/;

/** How Go's flag package reads a value of each type, with the words for a message. */
const KINDS: ReadonlyMap<FlagType, { readonly pattern: RegExp; readonly words: string; readonly example: string }> =
  new Map([
    ['bool', { pattern: BOOL, words: 'true or false', example: 'true' }],
    ['int', { pattern: INT, words: 'a whole number', example: '100' }],
    ['uint', { pattern: /^[^-+]/, words: 'a whole number of 0 or more', example: '100' }],
    ['float', { pattern: FLOAT, words: 'a number', example: '0.5' }],
    ['duration', { pattern: DURATION, words: "a duration in Go's syntax (h, m, s, ms)", example: '72h' }],
  ]);

/** What the flag takes instead, with an example; undefined for a valid value. */
export function goValueProblem(
  type: FlagType,
  text: string,
): { readonly words: string; readonly example: string } | undefined {
  const kind = KINDS.get(type);
  if (kind === undefined) return undefined;
  return text.length < TOO_LONG && kind.pattern.test(text) && (type !== 'uint' || INT.test(text)) ? undefined : kind;
}

/** Whether Go reads the text as a duration. */
export function isGoDuration(text: string): boolean {
  return text.length < TOO_LONG && DURATION.test(text);
}

/** Whether Go reads the text as true. */
export function isTrue(text: string): boolean {
  return /^(1|t|T|true|True|TRUE)$/.test(text);
}

/** Whether Go reads the text as false. */
export function isFalse(text: string): boolean {
  return /^(0|f|F|false|False|FALSE)$/.test(text);
}

/** The number that Go reads from the text; undefined if it reads none. */
export function goFloat(text: string): number | undefined {
  if (text.length >= TOO_LONG || !FLOAT.test(text)) return undefined;
  if (/nan$/i.test(text)) return NaN;
  const infinite = /^([+-]?)inf/i.exec(text);
  if (infinite !== null) return infinite[1] === '-' ? -Infinity : Infinity;
  const number = Number(text.replaceAll('_', ''));
  // Larger than any number: Go reports it.
  return Number.isFinite(number) ? number : undefined;
}
