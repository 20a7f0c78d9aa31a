import { readFileSync } from 'node:fs';
import { MilvusChartVersion } from '../lib/upstream/milvus-chart-version';
import { documents } from '../tools/documents';
import { followers, withNewest } from '../tools/newest-chart';

test.each([...documents])('%s is what `npm run docs` makes', (path, make) => {
  expect(readFileSync(path, 'utf8')).toBe(make());
});

describe('the newest chart in files written by hand', () => {
  const newest = MilvusChartVersion.of({ chart: '9.8.7', milvus: '9.8.0' });

  test.each([...followers.keys()])('%s names it', (path) => {
    expect(readFileSync(path, 'utf8')).toContain(MilvusChartVersion.NEWEST.chart);
  });

  test('the newest listed chart of a text and its Milvus follow, older ones stay', () => {
    const text = '--chart 5.0.7, v2.6.5 (chart 4.2.58 has 2.5.16)\nversion: 5.0.7\n';
    expect(withNewest(text, newest)).toBe('--chart 9.8.7, v9.8.0 (chart 4.2.58 has 2.5.16)\nversion: 9.8.7\n');
  });

  test('longer numbers, and a text that names no listed chart, stay', () => {
    expect(withNewest('15.0.7 5.0.7.1 5.0.70 5.0.6.', newest)).toBe('15.0.7 5.0.7.1 5.0.70 9.8.7.');
    expect(withNewest('chart 0.0.1', newest)).toBe('chart 0.0.1');
  });
});
