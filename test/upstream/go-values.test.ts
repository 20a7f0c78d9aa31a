import fc from 'fast-check';
import { goValueProblem, isGoDuration } from '../../lib/upstream/go-values';
import { holds } from '../support/property';

/** What they read before each had one way only to read a text. */
const DURATION = /^[+-]?(0|((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/;
const FLOAT = /^[+-]?(\d[\d_]*\.?\d*(e[+-]?\d+)?|\.\d+(e[+-]?\d+)?|inf(inity)?|nan)$/i;

const isFloat = (text: string) => goValueProblem('float', text) === undefined;

test.each(['0', '-0', '1h', '1h30m', '1.5h', '1.h', '.5s', '+10ms', '1m1ms', '1µs2μs3us4ns'])(
  '%s is a duration',
  (text) => {
    expect(isGoDuration(text)).toBe(true);
  },
);

test.each(['', '1', '00', '.h', 'h', '1h2', '1..5h', '1.5.2h', ' 1h', '1d', '1h\n'])('%j is no duration', (text) => {
  expect(isGoDuration(text)).toBe(false);
});

test.each(['0', '1', '1.', '.5', '1.5e-3', '1_000.5', '-INF', 'nan', '+infinity', '1e5'])('%s is a number', (text) => {
  expect(isFloat(text)).toBe(true);
});

test.each(['', '.', '1..5', '1.5_0', '_1', 'e5', '1e', '1.2.3', '0x1p-2x', '1\n'])('%j is no number', (text) => {
  expect(isFloat(text)).toBe(false);
});

const text = (...parts: readonly string[]) => fc.string({ unit: fc.constantFrom(...parts), maxLength: 9 });

test('durations are those that Go reads', () => {
  holds(
    fc.property(text('0', '12', '.', '-', '+', 'h', 'm', 's', 'ns', 'µs', 'μs', 'x'), (each) => {
      expect(isGoDuration(each)).toBe(DURATION.test(each));
    }),
    2000,
  );
});

test('numbers are those that Go reads', () => {
  holds(
    fc.property(text('0', '12', '.', '_', '-', '+', 'e', 'E', 'inf', 'nan'), (each) => {
      expect(isFloat(each)).toBe(FLOAT.test(each));
    }),
    2000,
  );
});

// Of the patterns above, each would take far longer than a test may.
test.each(['x', '.x', '1.x', '..'])('100,000 digits before %j are neither', (end) => {
  const long = '1'.repeat(100_000) + end;
  expect([isGoDuration(long), isFloat(long)]).toEqual([false, false]);
});

test('nothing is of any type that is longer than an argument of a program may be', () => {
  expect([isGoDuration('1h'.repeat(65_535)), isGoDuration('1h'.repeat(2_400_000))]).toEqual([true, false]);
  expect([goValueProblem('int', '1'.repeat(131_071)), goValueProblem('int', '1'.repeat(131_072))?.words]).toEqual([
    undefined,
    'a whole number',
  ]);
});
