import type { MilvusChartVersion } from './milvus-chart-version';
import { STREAMING_SINCE } from './milvus-components';
import type { MilvusVersion } from './milvus-version';
import { releaseAtLeast } from './version-order';

/** What a chart starts beside Milvus' own components where the values say nothing. */
export interface ChartDefaults {
  /** Pulsar v2, an own sub-chart. */
  readonly pulsar: boolean;
  readonly pulsarv3: boolean;
  readonly standaloneQueue: string;
}

/**
 * What a version of the chart does where the values say nothing.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/master/charts/milvus/values.yaml
 */
export function chartDefaults(chart: MilvusChartVersion): ChartDefaults {
  const pulsarv3 = releaseAtLeast(chart.chart, '4.2.27');
  return {
    pulsar: !pulsarv3,
    pulsarv3,
    standaloneQueue: chart._isForStreaming ? 'woodpecker' : 'rocksmq',
  };
}

/** Whether the chart has Pulsar v3 at all. */
export function hasPulsarV3(chart: MilvusChartVersion): boolean {
  return releaseAtLeast(chart.chart, '4.2.21');
}

/** Whether Woodpecker can have pods of its own. */
export function hasWoodpeckerService(chart: MilvusChartVersion): boolean {
  return releaseAtLeast(chart.chart, '5.0.8');
}

/** Whether this Milvus has streaming nodes and Woodpecker, and no index nodes and NATS any more. */
export function isForStreaming(milvus: MilvusVersion): boolean {
  return milvus.isAtLeast(STREAMING_SINCE);
}

/** The chart's default account of MinIO, which is public. */
export const DEMO_CREDENTIAL = 'minioadmin';
