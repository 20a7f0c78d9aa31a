import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { isEqual } from '../../lib/kubernetes/equal';
import { holds } from '../support/property';

/** Plain data, in which few words are used, so that two of it are often the same. */
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', '', 0, -0, 1, NaN, true, false, null, undefined),
    fc.array(tie('tree'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b', 'toString'), tie('tree'), { maxKeys: 2, noNullPrototype: true }),
  ),
}));

test('agrees with node on plain data', () => {
  holds(
    fc.property(tree, tree, (a, b) => {
      expect(isEqual(a, b)).toBe(isDeepStrictEqual(a, b));
    }),
    2000,
  );
});

test('a copy is equal', () => {
  holds(
    fc.property(tree, (value) => {
      expect(isEqual(value, structuredClone(value))).toBe(true);
    }),
  );
});

test.each([
  ['keys in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
  ['items in another order', [1, 2], [2, 1], false],
  ['a key more', { a: 1 }, { a: 1, b: undefined }, false],
  ['other keys', { a: undefined }, { b: undefined }, false],
  ['a key that every object has', { toString: undefined }, { a: 1 }, false],
  ['a list and a mapping', [], {}, false],
  ['a mapping and nothing', {}, null, false],
])('%s', (_what, a, b, expected) => {
  expect([isEqual(a, b), isEqual(b, a)]).toEqual([expected, expected]);
});
