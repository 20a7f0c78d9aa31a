/** Kubernetes quantities: the canonical form that the API machinery writes, in exact integer arithmetic. */

const PATTERN = /^([+-]?)(\d+)?(?:\.(\d*))?(?:(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E)|[eE]([+-]?\d+))?$/;
const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];
const DECIMAL: readonly (readonly [string, number])[] = [
  ['E', 18],
  ['P', 15],
  ['T', 12],
  ['G', 9],
  ['M', 6],
  ['k', 3],
  ['', 0],
  ['m', -3],
  ['u', -6],
  ['n', -9],
];
const NANO = 1_000_000_000n;
const ONE_KIBI = 1024n;

/** Whether the API server reads the text as a quantity, with any sign and precision. */
export function isQuantity(text: string): boolean {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)([KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?$/.test(text);
}

/** A quantity in billionths; undefined if the API server does not accept it for resources. */
export function nanosOf(text: string): bigint | undefined {
  return parse(text)?.nanos;
}

/**
 * The canonical form of a quantity (`1000m` -> `1`, `1024Mi` -> `1Gi`, `0.5Gi` -> `512Mi`), or undefined when the text is
 * not a quantity, is negative, or is finer than the API's one billionth.
 */
export function canonicalQuantity(text: string): string | undefined {
  const quantity = parse(text);
  if (quantity === undefined) return undefined;
  if (quantity.isBinary) return binaryForm(quantity.nanos);
  return quantity.hasExponent ? exponentForm(quantity.nanos) : decimalForm(quantity.nanos);
}

interface Quantity {
  readonly nanos: bigint;
  readonly isBinary: boolean;
  readonly hasExponent: boolean;
}

function parse(text: string): Quantity | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [, sign, whole = '', fraction = '', suffix = '', exponent] = match;
  if (sign === '-' || whole + fraction === '' || Math.abs(Number(exponent ?? 0)) > 18) return undefined;
  const binary = BINARY.indexOf(suffix);
  const isBinary = suffix !== '' && binary > 0;
  const power = exponent === undefined ? (DECIMAL.find(([name]) => name === suffix)?.[1] ?? 0) : Number(exponent);
  const scale = isBinary ? ONE_KIBI ** BigInt(binary) * NANO : 10n ** BigInt(Math.max(0, power + 9));
  const digits = BigInt(whole + fraction) * scale;
  const divisor = 10n ** BigInt(fraction.length + Math.max(0, -(power + 9)));
  if (digits % divisor !== 0n) return undefined;
  return { nanos: digits / divisor, isBinary, hasExponent: exponent !== undefined };
}

/** Kubernetes writes decimal suffixes below 1024 and for fractions, so that no precision is lost. */
function binaryForm(nanos: bigint): string {
  if (nanos < ONE_KIBI * NANO || nanos % NANO !== 0n) return decimalForm(nanos);
  let value = nanos / NANO;
  let index = 0;
  while (value !== 0n && value % ONE_KIBI === 0n && index < BINARY.length - 1) {
    value /= ONE_KIBI;
    index += 1;
  }
  return `${value}${BINARY[index]}`;
}

function decimalForm(nanos: bigint): string {
  if (nanos === 0n) return '0';
  const [suffix, power] = DECIMAL.find(([, candidate]) => nanos % 10n ** BigInt(candidate + 9) === 0n) ?? ['n', -9];
  return `${nanos / 10n ** BigInt(power + 9)}${suffix}`;
}

function exponentForm(nanos: bigint): string {
  if (nanos === 0n) return '0';
  const [, power] = DECIMAL.find(([, candidate]) => nanos % 10n ** BigInt(candidate + 9) === 0n) ?? ['n', -9];
  return `${nanos / 10n ** BigInt(power + 9)}${power === 0 ? '' : `e${power}`}`;
}

/** CPUs in words: `4 cores`. */
const CPUS = /^(\d{1,15}(?:\.\d{1,9})?) ?(?:(milli)?cores?|v?cpus?)$/i;

/** The quantities that an invalid one probably means: `1GB`, `512 Mi`, `0,5`, `4 cores`. Empty if unknown. */
export function quantitiesNear(text: string): readonly string[] {
  const [, cpus = '', milli = ''] = CPUS.exec(text.trim()) ?? [];
  if (cpus !== '') return [milli === '' ? cpus : `${cpus}m`];
  const [, number = '', letter = '', binary = ''] =
    /^(\d{1,15}(?:[.,]\d{1,9})?) ?([kmgtpe]?)(i?)b?$/i.exec(text.trim()) ?? [];
  if (number === '') return [];
  const amount = number.replace(',', '.');
  const size = letter.toUpperCase();
  if (size === '') return [amount];
  if (letter === 'm' && !/b$/i.test(text) && binary === '') return [`${amount}m`];
  const decimal = `${amount}${size === 'K' ? 'k' : size}`;
  return binary === '' ? [decimal, `${amount}${size}i`] : [`${amount}${size}i`];
}
