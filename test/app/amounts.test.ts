import { Duration, Size } from 'cdk8s';
import { bytesOf, goDuration, quantityOf, secondsOf } from '../../lib/app/amounts';

test.each([
  [Duration.days(14), '336h'],
  [Duration.hours(1), '1h'],
  [Duration.seconds(90), '1m30s'],
  [Duration.minutes(61), '1h1m'],
  [Duration.millis(1500), '1s500ms'],
  [Duration.seconds(0), '0s'],
])('%s in Go', (duration, text) => {
  expect(goDuration(duration)).toBe(text);
});

test('seconds, with their fraction', () => {
  expect([secondsOf(Duration.minutes(2)), secondsOf(Duration.millis(1500))]).toEqual([120, 1.5]);
});

test('a size keeps its unit', () => {
  expect([quantityOf(Size.gibibytes(50)), quantityOf(Size.mebibytes(1536))]).toEqual(['50Gi', '1536Mi']);
});

test('bytes, of whole and of parts of a kibibyte', () => {
  expect([bytesOf(Size.mebibytes(5)), bytesOf(Size.kibibytes(1.5)), bytesOf(Size.kibibytes(0))]).toEqual([
    5242880, 1536, 0,
  ]);
});
