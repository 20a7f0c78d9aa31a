import { inspect } from 'node:util';
import fc from 'fast-check';
import { literal } from '../../lib/kubernetes/literal';
import { holds } from '../support/property';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...Array.from('ab\'"`$\\{}\n\t\b\f\r\v\0\x1b\x7f\x85\ud83d')) }),
);
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.double(),
    fc.integer(),
    fc.constantFrom(true, false, null, undefined),
    fc.array(tie('tree'), { maxLength: 9 }),
    fc.dictionary(fc.oneof(text, fc.constantFrom('name', '_a1', '1a', '$a', '__proto__')), tie('tree'), {
      maxKeys: 5,
      noNullPrototype: true,
    }),
  ),
}));

test('writes plain data as node does on one line', () => {
  holds(
    fc.property(tree, (value) => {
      expect(literal(value)).toBe(inspect(value, { depth: Infinity, breakLength: Infinity, compact: true }));
    }),
    2000,
  );
});

test.each([
  [{ name: 'a', 'max-traces': 1000, ports: [80, 443] }, "{ name: 'a', 'max-traces': 1000, ports: [ 80, 443 ] }"],
  [{ a: {}, b: [], c: undefined, d: null }, '{ a: {}, b: [], c: undefined, d: null }'],
  ["it's", `"it's"`],
  [`'"`, '`\'"`'],
  ['\'"`', "'\\'\"`'"],
  ['a\nb\u0001', "'a\\nb\\x01'"],
  [-0, '-0'],
])('%j', (value, expected) => {
  expect(literal(value)).toBe(expected);
});
