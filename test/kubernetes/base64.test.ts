import fc from 'fast-check';
import { fromBase64, toBase64 } from '../../lib/kubernetes/base64';
import { holds } from '../support/property';

const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constant('\ufeffa'));

test('writes what node writes', () => {
  holds(
    fc.property(text, (value) => {
      expect(toBase64(value)).toBe(Buffer.from(value, 'utf8').toString('base64'));
    }),
  );
});

test('writes a text of any length', () => {
  const long = 'ä'.repeat(500_000);
  expect(toBase64(long)).toBe(Buffer.from(long, 'utf8').toString('base64'));
});

test('reads what node reads, UTF-8 or not', () => {
  holds(
    fc.property(fc.uint8Array(), (bytes) => {
      const encoded = Buffer.from(bytes).toString('base64');
      expect(fromBase64(encoded)).toBe(Buffer.from(bytes).toString('utf8'));
    }),
  );
});

test('keeps a byte order mark', () => {
  expect(fromBase64(toBase64('\ufeffa'))).toBe('\ufeffa');
});

test.each(['a', '====', 'ä'])('%j is no base64', (encoded) => {
  expect(() => fromBase64(encoded)).toThrow(/correctly encoded|Invalid character/);
});
