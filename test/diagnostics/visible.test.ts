import { visible, visibleJson, visibleLines } from '../../lib/diagnostics/visible';

test.each([
  ['\x1b]0;title\x07', '\\u001b]0;title\\u0007'],
  ['a\nb\r\tc', 'a\\u000ab\\u000d\\u0009c'],
  ['\x7f\x85\x9b', '\\u007f\\u0085\\u009b'],
  ['\u2028\u2029', '\\u2028\\u2029'],
  ['\u202e\u2066\u2069\u200e\u200f\ufeff', '\\u202e\\u2066\\u2069\\u200e\\u200f\\ufeff'],
  ['\ud83d', '\\ud83d'],
  ['\udc00\ud83d\ude00', '\\udc00\ud83d\ude00'],
  ['::error::x', '\\u003a:error::x'],
  ['  ::error::x', '  \\u003a:error::x'],
  ['x ##[group]y ##vso[a]', 'x #\\u0023[group]y #\\u0023vso[a]'],
])('%j is shown as %s', (text, shown) => {
  expect(visible(text)).toBe(shown);
});

test.each(['a::b', '# [x]', 'über 中文 😀', "it's: 'x'"])('%j stays as it is', (text) => {
  expect(visible(text)).toBe(text);
});

test('several lines stay several, and none of them is a command', () => {
  expect(visibleLines('a\n::error::x\n\x1b\n')).toBe('a\n\\u003a:error::x\n\\u001b\n');
});

test('JSON stays JSON of the same value', () => {
  const value = { 'a\u2028\x9b': '\u202e\ud800\x1b::error' };
  const json = visibleJson(JSON.stringify(value, undefined, 2));
  expect(json).toBe('{\n  "a\\u2028\\u009b": "\\u202e\\ud800\\u001b::error"\n}');
  expect(JSON.parse(json)).toEqual(value);
});
