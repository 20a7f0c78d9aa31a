import { pairwise } from './pairwise';
import { installs } from './operator-installs';

test('every two values stand together in a row', () => {
  const choices = { a: [1, 2, 3], b: [4, 5], c: [6, 7], d: [8, 9, 10] };
  const rows = pairwise<number>(choices);
  const lists = Object.values(choices);
  for (const [index, one] of lists.entries()) {
    for (const other of lists.slice(index + 1)) {
      for (const pair of one.flatMap((a) => other.map((b) => [a, b]))) {
        expect(rows.some((row) => pair.every((value) => [...row.values()].includes(value)))).toBe(true);
      }
    }
  }
  expect(rows.length).toBeLessThan(14);
});

test('the installs of the tests on real servers differ', () => {
  const texts = installs().map((props) => JSON.stringify(props));
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.length).toBeGreaterThan(8);
});
