import fc from 'fast-check';
import { canonicalQuantity } from '../../lib/kubernetes/quantity';
import { holds } from '../support/property';

/** A number as numerator and denominator: read digit by digit, unlike the implementation. */
type Fraction = readonly [bigint, bigint];
const FACTORS: Readonly<Record<string, Fraction>> = {
  n: [1n, 1_000_000_000n],
  u: [1n, 1_000_000n],
  m: [1n, 1000n],
  '': [1n, 1n],
  k: [1000n, 1n],
  M: [1_000_000n, 1n],
  G: [1_000_000_000n, 1n],
  T: [1_000_000_000_000n, 1n],
  P: [1_000_000_000_000_000n, 1n],
  E: [1_000_000_000_000_000_000n, 1n],
  Ki: [1n << 10n, 1n],
  Mi: [1n << 20n, 1n],
  Gi: [1n << 30n, 1n],
  Ti: [1n << 40n, 1n],
  Pi: [1n << 50n, 1n],
  Ei: [1n << 60n, 1n],
};

function valueOf(quantity: string): Fraction {
  const {
    digits = '',
    exponent,
    suffix = '',
  } = /^\+?(?<digits>[\d.]+)(?:[eE](?<exponent>[+-]?\d+)|(?<suffix>\w*))$/.exec(quantity)?.groups ?? {};
  let [numerator, denominator] = FACTORS[suffix] ?? [0n, 1n];
  let value = 0n;
  let seenDot = false;
  for (const digit of digits) {
    if (digit === '.') seenDot = true;
    else {
      value = value * 10n + BigInt(digit);
      if (seenDot) denominator *= 10n;
    }
  }
  numerator *= value;
  for (let power = Number(exponent ?? 0); power > 0; power--) numerator *= 10n;
  for (let power = Number(exponent ?? 0); power < 0; power++) denominator *= 10n;
  return [numerator, denominator];
}

const suffixes = fc.constantFrom(...Object.keys(FACTORS), 'e3', 'E-3', 'e+6', 'e0', 'e2', 'e-9', 'e18');
const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 1, maxLength: 12 });
const quantities = fc
  .tuple(fc.constantFrom('', '+'), digits, fc.option(digits), suffixes)
  .map(([sign, whole, fraction, suffix]) => `${sign}${whole}${fraction === null ? '' : `.${fraction}`}${suffix}`);

test.each([
  // What the real operator wrote back.
  ['1000m', '1'],
  ['0.5', '500m'],
  ['1024Mi', '1Gi'],
  ['0.5Gi', '512Mi'],
  ['1000M', '1G'],
  ['1500Mi', '1500Mi'],
  ['1073741824', '1073741824'],
  // What the API machinery does with the rest.
  ['1', '1'],
  ['0', '0'],
  ['0Gi', '0'],
  ['0e3', '0'],
  ['0.000m', '0'],
  ['007', '7'],
  ['+1', '1'],
  ['.5', '500m'],
  ['5.', '5'],
  ['1.50', '1500m'],
  ['100m', '100m'],
  ['1500m', '1500m'],
  ['1000000u', '1'],
  ['1n', '1n'],
  ['1000n', '1u'],
  ['1000', '1k'],
  ['1000k', '1M'],
  ['1000G', '1T'],
  ['1000T', '1P'],
  ['1000P', '1E'],
  ['1000E', '1000E'],
  ['1048576Ki', '1Gi'],
  ['1024Gi', '1Ti'],
  ['1024Ti', '1Pi'],
  ['1024Pi', '1Ei'],
  ['1024Ei', '1024Ei'],
  ['1025Ki', '1025Ki'],
  ['1.5Gi', '1536Mi'],
  ['1Ki', '1Ki'],
  ['0.5Ki', '512'],
  ['0.1Ki', '102400m'],
  ['1.0001Ki', '1024102400u'],
  ['1e3', '1e3'],
  ['1E3', '1e3'],
  ['1e+3', '1e3'],
  ['1e0', '1'],
  ['1e2', '100'],
  ['100e1', '1e3'],
  ['1e-3', '1e-3'],
  ['5e-1', '500e-3'],
  ['1e18', '1e18'],
  ['1e-9', '1e-9'],
])('%s is %s', (text, canonical) => {
  expect(canonicalQuantity(text)).toBe(canonical);
});

test.each([
  ...[
    '',
    '.',
    '+',
    '-',
    'm',
    'Gi',
    'e3',
    '.Gi',
    '1 Gi',
    ' 1',
    '1 ',
    '1\n',
    '1gi',
    '1GB',
    '1K',
    '1MI',
    '1e',
    '1e3m',
    '1e1.5',
  ],
  ...['1,5', '1_000', '0x10', '1..5', '1.5.5', '٣', 'Infinity', 'NaN', '--1', '+-1', '1ei', '1Gim', '1iG'],
  ...['-1', '-0.5Gi', '0.5n', '0.0000000001', '1e-10', '1e19', '1e-19'],
])('%j is none', (text) => {
  expect(canonicalQuantity(text)).toBeUndefined();
});

test('the canonical form has the same value', () => {
  holds(
    fc.property(quantities, (text) => {
      const canonical = canonicalQuantity(text);
      const [a, b] = valueOf(text);
      // Finer than a billionth is no quantity; everything else is one.
      expect(canonical === undefined).toBe((a * 1_000_000_000n) % b !== 0n);
      if (canonical === undefined) return;
      const [c, d] = valueOf(canonical);
      expect(a * d).toBe(c * b);
    }),
    500,
  );
});

test('the canonical form is its own canonical form, and no longer than needed', () => {
  holds(
    fc.property(quantities, (text) => {
      const canonical = canonicalQuantity(text);
      if (canonical === undefined) return;
      expect(canonicalQuantity(canonical)).toBe(canonical);
      expect(canonical).toMatch(/^(0|[1-9]\d*(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E|e-?[1-9]\d*)?)$/);
    }),
    500,
  );
});

test('rubbish never throws', () => {
  holds(
    fc.property(fc.string(), (text) => {
      const canonical = canonicalQuantity(text);
      expect(canonical === undefined || canonicalQuantity(canonical) === canonical).toBe(true);
    }),
  );
});
