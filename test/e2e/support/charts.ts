import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { load, loadAll } from 'js-yaml';
import { isObject, type JsonObject, stringAt } from '../../../lib/kubernetes/json';
import { MilvusChartVersion } from '../../../lib/upstream/milvus-chart-version';

/** The small chart that stands for milvus-helm where that is not there. */
export const OWN_CHART = resolve(__dirname, '..', 'chart');

/** A folder with a milvus-helm. */
export interface ChartFolder {
  readonly folder: string;
  readonly chart: MilvusChartVersion;
}

/** The charts that MILVUS_CHART names; none where it is not set. */
export function realCharts(named = process.env.MILVUS_CHART ?? ''): readonly ChartFolder[] {
  return named
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => {
      const version = stringAt(load(readFileSync(join(folder, 'Chart.yaml'), 'utf8')), 'version') ?? '';
      const chart = MilvusChartVersion._listed(version);
      if (chart === undefined)
        throw new Error(`MILVUS_CHART: ${folder} is a chart of version '${version}', which nobody knows`);
      return { folder: resolve(folder), chart };
    });
}

/** The charts that the runbooks install: the newest, and that of the existing release. */
export const RUNBOOK_CHARTS: readonly MilvusChartVersion[] = [MilvusChartVersion.NEWEST, MilvusChartVersion.V5_0_19];

/** What stands for a chart: the real one, else the last real one of its line that is named, else the small chart. */
export function chartFor(version: MilvusChartVersion): string {
  const ofLine = realCharts().filter(({ chart }) => chart._isForStreaming === version._isForStreaming);
  return (ofLine.find(({ chart }) => chart === version) ?? ofLine.at(-1))?.folder ?? OWN_CHART;
}

/** The objects that helm makes of values. */
export function rendered(helm: string, folder: string, release: string, values: string): readonly JsonObject[] {
  const home = join(folder, 'no-such-home');
  const { status, stdout, stderr } = spawnSync(helm, ['template', release, folder, '-n', 'milvus', '-f', '-'], {
    input: values,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    env: { PATH: process.env.PATH, HOME: home, HELM_CACHE_HOME: home, HELM_CONFIG_HOME: home, HELM_DATA_HOME: home },
  });
  if (status !== 0) throw new Error(`helm template ends with ${String(status)}\n${stderr}\n${values}`);
  return loadAll(stdout).filter(isObject);
}
