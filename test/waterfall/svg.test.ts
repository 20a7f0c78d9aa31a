import type { Span } from '../../tools/waterfall/spans';
import { waterfall } from '../../tools/waterfall/svg';

function span(operation: string, start: number, duration: number, depth = 1, service = 'standalone'): Span {
  return { service, operation, start, duration, depth, path: [] };
}

/** The text elements of a class, as a reader sees them. */
function texts(svg: string, type: string): string[] {
  return [...svg.matchAll(new RegExp(`<text class="${type}"[^>]*>([^<]*)</text>`, 'g'))].map(([, text = '']) => text);
}

const SPANS = [span('Search', 0, 4000, 0), span('Execute', 1000, 2500), span('SegCoreSearch', 2000, 700, 2, 'segcore')];

test('every span has its name, its duration and a bar in the colour of its service', () => {
  const svg = waterfall('One search', SPANS);
  expect(texts(svg, 'title')).toEqual(['One search']);
  expect(texts(svg, 'service')).toEqual(['standalone', 'segcore']);
  expect(texts(svg, 'name')).toEqual(['Search', 'Execute', 'SegCoreSearch']);
  expect([...texts(svg, 'inside'), ...texts(svg, 'time')]).toEqual(['4 ms', '2.5 ms', '700 µs']);
  expect(
    [...svg.matchAll(/<rect class="(s\d)" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map((found) => found.slice(1)),
  ).toEqual([
    ['s0', '155', '520'],
    ['s0', '285', '325'],
    ['s1', '415', '91'],
  ]);
});

test('a span of no time is still to be seen', () => {
  expect(waterfall('One search', [span('Search', 0, 4000, 0), span('wait', 10, 0)])).toContain('width="2" height="13"');
});

test('long names make room for themselves', () => {
  const width = (svg: string): number => Number(/width="(\d+)"/.exec(svg)?.[1]);
  const long = waterfall('One search', [span('x'.repeat(200), 0, 10, 0)]);
  expect(width(long)).toBeGreaterThan(200 * 6 + 520);
  expect(width(waterfall('One search', SPANS))).toBeLessThan(800);
});

test('text that looks like markup stays text', () => {
  const svg = waterfall('a < b & "c"', [span('<script>', 0, 1, 0, 'x>y')]);
  expect(svg).not.toMatch(/<script>|< b|x>y/);
  expect(texts(svg, 'name')).toEqual(['&#60;script&#62;']);
});
