import { digitsAtEnd, withoutEnd } from '../../lib/kubernetes/text-end';

test.each([
  ['a--', '-', 'a'],
  ['--', '-', ''],
  ['a-b', '-', 'a-b'],
  ['a.:.', '.:', 'a'],
  ['', '-', ''],
])('%j without %j at its end', (text, characters, rest) => {
  expect(withoutEnd(text, characters)).toBe(rest);
});

test.each([
  [':14269', '14269'],
  ['1:2', '2'],
  ['a', ''],
])('the digits at the end of %j', (text, digits) => {
  expect(digitsAtEnd(text)).toBe(digits);
});
