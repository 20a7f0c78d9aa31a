import { type MilvusChartVersion, STREAMING_CHARTS_SINCE } from './milvus-chart-version';
import { releaseAtLeast } from './version-order';

/** A part of Milvus that the chart, or the Milvus Operator, runs in pods of its own. */
export interface MilvusComponent {
  /** Its key at the top of the chart's values. */
  readonly key: string;
  /** Its key in `spec.components` of a Milvus CR, and in Milvus' own configuration. */
  readonly role: string;
  /** Charts that start it in a cluster where the values say nothing: from one on, before one, or both. @default - none does */
  readonly charts?: { readonly since?: string; readonly before?: string };
  /** The part of the values whose `enabled` switches it. @default - its own */
  readonly switch?: string;
  /** The first Milvus that has it. @default - every Milvus has */
  readonly milvusSince?: string;
  /** The end of the name of its Service. @default - none, or no longer than those here */
  readonly serviceEnding?: string;
}

/** The first Milvus with Woodpecker and streaming nodes, and without index nodes and NATS. */
export const STREAMING_SINCE = '2.6.0';

/** The first chart that starts one coordinator in place of four. */
const MIX_COORDINATOR_SINCE = '4.2.4';

/** The coordinators that older charts start, one for each of the nodes' tasks. */
const FOUR_COORDINATORS: readonly MilvusComponent[] = [
  { key: 'rootCoordinator', role: 'rootCoord', charts: { before: MIX_COORDINATOR_SINCE } },
  { key: 'queryCoordinator', role: 'queryCoord', charts: { before: MIX_COORDINATOR_SINCE } },
  { key: 'dataCoordinator', role: 'dataCoord', charts: { before: MIX_COORDINATOR_SINCE } },
  { key: 'indexCoordinator', role: 'indexCoord', charts: { before: MIX_COORDINATOR_SINCE } },
];

/**
 * Every component of Milvus.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/master/charts/milvus/values.yaml
 * @see https://github.com/zilliztech/milvus-operator/blob/v1.3.8/apis/milvus.io/v1beta1/components_types.go
 */
export const MILVUS_COMPONENTS: readonly MilvusComponent[] = [
  { key: 'standalone', role: 'standalone' },
  { key: 'proxy', role: 'proxy', charts: {} },
  {
    key: 'mixCoordinator',
    role: 'mixCoord',
    charts: { since: MIX_COORDINATOR_SINCE },
    serviceEnding: '-mixcoord',
  },
  { key: 'queryNode', role: 'queryNode', charts: {}, serviceEnding: '-querynode' },
  { key: 'dataNode', role: 'dataNode', charts: {}, serviceEnding: '-datanode' },
  { key: 'indexNode', role: 'indexNode', charts: { before: STREAMING_CHARTS_SINCE } },
  {
    key: 'streamingNode',
    role: 'streamingNode',
    charts: { since: STREAMING_CHARTS_SINCE },
    switch: 'streaming',
    milvusSince: STREAMING_SINCE,
    serviceEnding: '-streamingnode',
  },
  { key: 'cdc', role: 'cdc' },
  ...FOUR_COORDINATORS,
];

/** Keys of the values for the coordinators of older charts. */
export const FORMER_COORDINATORS: readonly string[] = FOUR_COORDINATORS.map(({ key }) => key);

/** Components whose key in the chart's values is a word of the chart alone. */
export const RENAMED_BY_CHART: readonly MilvusComponent[] = MILVUS_COMPONENTS.filter(({ key, role }) => key !== role);

/** Whether a chart starts a component in a cluster where the values say nothing. */
export function isStartedByDefault({ charts }: MilvusComponent, chart: MilvusChartVersion): boolean {
  if (charts === undefined) return false;
  const { since, before } = charts;
  const isSince = since === undefined || releaseAtLeast(chart.chart, since);
  return isSince && (before === undefined || !releaseAtLeast(chart.chart, before));
}
