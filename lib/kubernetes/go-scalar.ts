/** How sigs.k8s.io/yaml (kubectl, helm) reads a scalar without quotes or tag. */

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...spellings('y', 'yes', 'on', 'true').map((word) => [word, true] as const),
  ...spellings('n', 'no', 'off', 'false').map((word) => [word, false] as const),
  ...['.inf', '.Inf', '.INF'].flatMap((word) => [
    [word, Infinity] as const,
    [`+${word}`, Infinity] as const,
    [`-${word}`, -Infinity] as const,
  ]),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, NaN] as const),
]);

/** In lower case, capitalised, and in upper case. */
function spellings(...words: readonly string[]): readonly string[] {
  return words.flatMap((word) => [
    ...new Set([word, `${word.charAt(0).toUpperCase()}${word.slice(1)}`, word.toUpperCase()]),
  ]);
}

const INTEGER = /^[-+]?(?:0x[\da-f]+|0b[01]+|0o?[0-7]+|0|[1-9]\d*)$/i;
const FLOAT = /^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:e[-+]?\d+)?$/i;

/** The number, boolean or null of an unquoted scalar, or its text. */
export function goScalar(text: string): unknown {
  if (WORDS.has(text)) return WORDS.get(text);
  // Underscores are ignored, except in a number that begins with a dot.
  const plain = text.startsWith('.') ? text : text.replaceAll('_', '');
  if (!/^[-+.\d]/.test(text)) return text;
  const number = integer(plain) ?? (FLOAT.test(plain) ? Number(plain) : undefined);
  // Go rejects numbers above its range and reads too small ones as 0.
  return number === undefined || !Number.isFinite(number) ? text : number === 0 ? 0 : number;
}

/** Undefined if it is not an integer, or has more than 64 bits. */
function integer(text: string): number | undefined {
  if (!INTEGER.test(text)) return undefined;
  const digits = text.replace(/^[-+]/, '');
  const legacy = /^0[0-7]+$/.test(digits) ? `0o${digits.slice(1)}` : digits;
  const number = Number(legacy);
  if (number >= 2 ** 64) return undefined;
  return text.startsWith('-') ? -number : number;
}
