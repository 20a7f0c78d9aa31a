import { ticks, timeText } from '../../tools/waterfall/scale';

test.each([
  [0, '0'],
  [2, '2 µs'],
  [999, '999 µs'],
  [3840, '3.84 ms'],
  [12_345, '12.3 ms'],
  [2_500_000, '2.5 s'],
])('%d µs are written %s', (time, text) => {
  expect(timeText(time)).toBe(text);
});

test('a time is written in the unit of another one', () => {
  expect([0, 500, 1000].map((time) => timeText(time, 3840))).toEqual(['0', '0.5 ms', '1 ms']);
});

test.each([
  [3840, [0, 500, 1000, 1500, 2000, 2500, 3000, 3500]],
  [10_000, [0, 2000, 4000, 6000, 8000, 10_000]],
  [7, [0, 1, 2, 3, 4, 5, 6, 7]],
  [1, [0, 1]],
])('the axis to %d µs has round times', (end, expected) => {
  expect(ticks(end)).toEqual(expected);
});
