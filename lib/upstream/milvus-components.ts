import type { MilvusChartVersion } from './milvus-chart-version';

/** Components that send traces in a cluster, by their keys in the chart's values. */
const CLUSTER = ['proxy', 'mixCoordinator', 'queryNode', 'dataNode'];

/** Components that send traces and are there only when somebody switches them on. */
export const OPTIONAL_COMPONENTS: readonly string[] = [
  'rootCoordinator',
  'queryCoordinator',
  'dataCoordinator',
  'indexCoordinator',
  'cdc',
];

/** Components that send traces and are there by default, by their keys in the chart's values. */
export function defaultComponents(chart: MilvusChartVersion, cluster: boolean): readonly string[] {
  return cluster ? [...CLUSTER, chart.isForStreaming ? 'streamingNode' : 'indexNode'] : ['standalone'];
}
