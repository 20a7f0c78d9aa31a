import { goDurationSeconds } from '../../lib/upstream/go-duration';

test.each([
  ['0', 0],
  ['72h', 259_200],
  ['1h30m', 5400],
  ['1.5h', 5400],
  ['.5m', 30],
  ['+2s', 2],
  ['-1h', -3600],
  ['1ms2us3µs4μs5ns', 0.001_009_005],
])('%s', (text, seconds) => {
  expect(goDurationSeconds(text)).toBeCloseTo(seconds, 9);
});

test.each(['', '7d', '1', 'h', '1h 2m', '1h-2m', 'x1h', '.h'])('%j is none', (text) => {
  expect(goDurationSeconds(text)).toBeUndefined();
});
