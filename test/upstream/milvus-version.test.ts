import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';
import { MilvusVersion } from '../../lib/upstream/milvus-version';

test('versions are compared by their numbers', () => {
  const version = MilvusVersion.of('v2.4.13-hotfix');
  expect(['2.4.9', '2.4.13', '2.3.99', '1.99.99'].map((other) => version.isAtLeast(other))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  expect(['2.4.14', '2.5.0', '3.0.0'].map((other) => version.isAtLeast(other))).toEqual([false, false, false]);
});

test('a version that nobody can read counts as the newest', () => {
  const version = MilvusVersion.of('master-20260101');
  expect(version.isKnown).toBe(false);
  expect(version.isAtLeast('99.0.0')).toBe(true);
});

test('the newest chart is derived from the list, which is in order', () => {
  const all = MilvusChartVersion._all();
  const newer = all.slice(1).filter(({ chart }, index) => !MilvusVersion.of(chart).isAtLeast(all[index]?.chart ?? ''));
  expect(newer).toEqual([]);
  expect(MilvusChartVersion.NEWEST).toBe(all.at(-1));
  expect(new Set(all).size).toBe(all.length);
  expect(all.filter(({ _milvusVersion: milvusVersion }) => !milvusVersion.isKnown)).toEqual([]);
});

test.each([
  ['5.0.19', '2.6.15'],
  ['5.0.20', '2.6.16'],
  ['5.0.21', '2.6.17'],
  ['5.0.22', '2.6.18'],
])('chart %s installs Milvus %s', (chart, milvus) => {
  expect(MilvusChartVersion._listed(chart)?.milvus).toBe(milvus);
});

test.each(['3.0.0', 'v3.0.1', '2.6.22'])('Milvus %s runs with the newest chart', (milvus) => {
  const chart = MilvusChartVersion._forMilvus(milvus);
  expect([chart.chart, chart.milvus, chart._isForStreaming]).toEqual(['5.0.22', milvus.replace('v', ''), true]);
});

test('the newest chart is that of the documentation of Milvus, and its Milvus one of 2.6', () => {
  expect(MilvusChartVersion.NEWEST).toBe(MilvusChartVersion.V5_0_22);
});

test('charts and what they install', () => {
  expect(MilvusChartVersion._listed('5.0.19')).toBe(MilvusChartVersion.V5_0_19);
  expect(MilvusChartVersion._listed('v4.2.58')?.milvus).toBe('2.5.16');
  expect(MilvusChartVersion._listed('5.0.18')).toBeUndefined();
  expect(MilvusChartVersion.V4_2_5.milvus).toBe('2.4.8');
  expect(MilvusChartVersion.V4_2_58._isForStreaming).toBe(false);
  expect(MilvusChartVersion.V5_0_0._isForStreaming).toBe(true);
  const own = MilvusChartVersion.of({ chart: '5.0.18', milvus: '2.6.14' });
  expect([own.chart, own.milvus, own._milvusVersion.isAtLeast('2.6.14')]).toEqual(['5.0.18', '2.6.14', true]);
});
