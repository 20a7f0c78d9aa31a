import { readFileSync } from 'node:fs';
import { MilvusChartVersion } from '../lib/upstream/milvus-chart-version';

/** Files written by hand whose commands and examples name the newest chart and its Milvus. */
const FOLLOWERS = [
  'README.md',
  'docs/existing-release.md',
  'docs/gitops.md',
  'docs/lint.md',
  'test/e2e/chart/Chart.yaml',
] as const;

/** The files with the newest versions: path -> function that returns its text. */
export const followers: ReadonlyMap<string, () => string> = new Map(
  FOLLOWERS.map((path) => [path, () => withNewest(readFileSync(path, 'utf8'))]),
);

/** Replaces the newest listed chart that a text names, and its Milvus, by the newest of all. Older charts in the text are kept. */
export function withNewest(text: string, newest = MilvusChartVersion.NEWEST): string {
  const named = MilvusChartVersion._all()
    .filter(({ chart }) => whole(chart).test(text))
    .at(-1);
  if (named === undefined) return text;
  return text.replace(whole(named.chart), newest.chart).replace(whole(named.milvus), newest.milvus);
}

/** A version that is not part of a longer one. */
function whole(version: string): RegExp {
  return new RegExp(`(?<![\\d.])${version.replaceAll('.', '\\.')}(?!\\.?\\d)`, 'g');
}
