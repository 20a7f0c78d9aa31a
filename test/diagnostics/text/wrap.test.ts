import { cellsOf, widthOf } from '../../../lib/diagnostics/text/width';
import { wrapped } from '../../../lib/diagnostics/text/wrap';

test.each([
  ['', 10, []],
  ['one', 10, ['one']],
  ['one two three', 7, ['one two', 'three']],
  ['one  two ', 3, ['one', 'two']],
  ['a word-that-is-long b', 5, ['a', 'word-that-is-long', 'b']],
  ["set 'a b c d' here", 8, ['set', "'a b c d'", 'here']],
  ['run `kubectl get pods -A` now', 8, ['run', '`kubectl get pods -A`', 'now']],
  ['a ["x y"] b', 4, ['a', '["x y"]', 'b']],
  ["Milvus' default and the chart's own", 12, ["Milvus'", 'default and', "the chart's", 'own']],
  ["'it's so' long", 6, ["'it's so'", 'long']],
  ["an 'open quote", 7, ['an', "'open", 'quote']],
  ['設定 設定 a', 9, ['設定 設定', 'a']],
])('%j in %i cells', (text, width, lines) => {
  expect(wrapped(text, width)).toEqual(lines);
});

test('no line begins with what GitHub Actions takes for a command', () => {
  expect(wrapped("['a' ::error::x] ::warning::y a::b", 6)).toEqual([
    "['a'",
    '\\u003a:error::x]',
    '\\u003a:warning::y',
    'a::b',
  ]);
});

test('a long text takes linear time', () => {
  expect(wrapped("'a ".repeat(50_000), 80).length).toBeGreaterThan(1000);
});

test('cells of a terminal', () => {
  expect(widthOf('aé日本😀e\u0301～ﾊ')).toBe(1 + 1 + 4 + 2 + 1 + 2 + 2);
  expect([cellsOf('a'), cellsOf('가'), cellsOf('\u0301')]).toEqual([1, 2, 0]);
});
