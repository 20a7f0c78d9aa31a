import { changedLines, shownLine } from '../../lib/cli/difference';

test('changed lines', () => {
  const lines = (text: string) => text.split('');
  expect(changedLines(lines('abc'), lines('abc'))).toEqual([]);
  expect(changedLines(lines('abcde'), lines('axce'))).toEqual(['-b', '+x', '-d']);
  expect(changedLines(lines('ab'), lines('axyb'))).toEqual(['+x', '+y']);
  expect(changedLines(lines('aab'), lines('ab'))).toEqual(['-a']);
  const many = (start: string) => Array.from({ length: 3000 }, (_, index) => `${start}${index % 7}`);
  expect(changedLines(many('a'), many('b'))).toHaveLength(6000);
});

test('a line is shown when it cannot be a credential', () => {
  expect(shownLine('+  exporter: otlp')).toBe('+  exporter: otlp');
  expect(shownLine('-trace.otlp.endpoint: x:4317')).toBe('-trace.otlp.endpoint: x:4317');
  expect(shownLine('-  headers: x')).toBe('-  headers: (not shown)');
  expect(shownLine('-  url: http://u:p@h')).toBe('-  url: (not shown)');
  expect(shownLine('-trace: {otlp: {headers: x}}')).toBe('-trace: (not shown)');
  expect(shownLine('-  # token: x')).toBe('-(line not shown)');
});
