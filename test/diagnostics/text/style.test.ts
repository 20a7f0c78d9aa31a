import { type Output, Style } from '../../../lib/diagnostics/text/style';

const isColoured = (output: Output): boolean => Style.for(output).paint('a', 'red') !== 'a';

test.each<[string, boolean, Output]>([
  ['a pipe', false, {}],
  ['a terminal', true, { isTerminal: true }],
  ['a terminal that has none', false, { isTerminal: true, env: { TERM: 'dumb' } }],
  ['NO_COLOR', false, { isTerminal: true, env: { NO_COLOR: '1' } }],
  ['an empty NO_COLOR, which says nothing', true, { isTerminal: true, env: { NO_COLOR: '' } }],
  ['NODE_DISABLE_COLORS', false, { isTerminal: true, env: { NODE_DISABLE_COLORS: '1' } }],
  ['FORCE_COLOR in a pipe', true, { env: { FORCE_COLOR: '1' } }],
  ['an empty FORCE_COLOR', true, { env: { FORCE_COLOR: '' } }],
  ['FORCE_COLOR=true', true, { env: { FORCE_COLOR: 'true' } }],
  ['FORCE_COLOR=0 in a terminal', false, { isTerminal: true, env: { FORCE_COLOR: '0' } }],
  ['FORCE_COLOR beside NO_COLOR, as in Node', true, { env: { FORCE_COLOR: '3', NO_COLOR: '1' } }],
])('colours for %s: %s', (_, expected, output) => {
  expect(isColoured(output)).toBe(expected);
});

test('sets a text apart, and nothing where there is none', () => {
  const style = Style.for({ isTerminal: true });
  expect(style.paint('a', 'bold', 'red')).toBe('\u001b[1;31ma\u001b[0m');
  expect(style.paint('', 'bold')).toBe('');
});

test.each([
  [100, {}],
  [80, { isTerminal: true }],
  [90, { columns: 90 }],
  [80, { columns: 0, isTerminal: true }],
  [40, { columns: 1 }],
  [120, { columns: 500 }],
])('%i cells for %j', (width, output) => {
  expect(Style.for(output).width).toBe(width);
});
