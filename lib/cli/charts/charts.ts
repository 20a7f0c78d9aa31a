import type { ChartNamed } from '../carriers/carrier';
import type { KnownChart } from './chart';
import { JAEGER_CHART } from './jaeger';
import { MILVUS_CHART } from './milvus';

/** The helm charts whose values there are rules for. */
export const CHARTS: readonly KnownChart[] = [MILVUS_CHART, JAEGER_CHART];

/** The chart that an object names; undefined for others. */
export function chartNamed(named: ChartNamed): KnownChart | undefined {
  return isForeignChart(named.name, named.repository) ? undefined : CHARTS.find((chart) => chart.isNamed(named));
}

/** Whether a chart is Bitnami's of the same name, which has other values. */
export function isForeignChart(name = '', repository = ''): boolean {
  return /bitnami/i.test(`${name} ${repository}`);
}
