import { watchedByBoth } from '../../../lib/rules/shared/watched';

test.each([
  [undefined, undefined, 'all namespaces'],
  [undefined, ['a', 'b'], 'a, b'],
  [['a', 'b'], undefined, 'a, b'],
  [['a', 'b'], ['b'], 'b'],
  [['a'], ['b'], undefined],
])('%j and %j share %j', (one, other, both) => {
  expect(watchedByBoth(one, other)).toBe(both);
});
