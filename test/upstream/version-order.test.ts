import { atLeast } from '../../lib/upstream/version-order';

test('versions are compared as numbers', () => {
  const pairs = [
    ['1.34.5', '1.31'],
    ['3.9.0', '3.14'],
    ['4.1.4', '3.14'],
    ['1.6.1', '1.6.1'],
    ['1.6.0', '1.6.1'],
  ] as const;
  expect(pairs.map(([version, minimum]) => atLeast(version, minimum))).toEqual([true, false, true, true, false]);
});
