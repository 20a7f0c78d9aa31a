import { releaseAtLeast, threeNumbers } from '../version-order';

/**
 * The helm chart `jaegertracing/jaeger` from version 4 on, which installs Jaeger 2: its newest version whose templates were read.
 *
 * @see https://github.com/jaegertracing/helm-charts/tree/main/charts/jaeger
 */
export const NEWEST_CHART = '4.11.1';

/** Before it, `userconfig` is a text; from it on a mapping, which the chart writes as YAML. */
export const USERCONFIG_IS_MAPPING_SINCE = '4.3.3';

/** From it on, no template reads `config`, `provisionDataStore` or `allInOne`, and Jaeger's storage comes from `userconfig` only. */
export const ONLY_USERCONFIG_SINCE = '4.4.0';

/** The first chart of each Jaeger. */
const JAEGERS: readonly (readonly [chart: string, jaeger: string])[] = [
  ['4.0.1', '2.12.0'],
  ['4.1.0', '2.13.0'],
  ['4.3.0', '2.14.1'],
  ['4.5.0', '2.15.1'],
  ['4.6.0', '2.16.0'],
  ['4.7.0', '2.17.0'],
  ['4.8.0', '2.18.0'],
  ['4.11.0', '2.19.0'],
];

/** The Jaeger that a chart installs; undefined for a chart that is newer than those that are known. */
export function jaegerOfChart(chart: string): string | undefined {
  if (chart !== NEWEST_CHART && releaseAtLeast(chart, NEWEST_CHART)) return undefined;
  return JAEGERS.filter(([first]) => releaseAtLeast(chart, first)).at(-1)?.[1];
}

/** The newest known chart of a line: `4`, `4.x`, `^4.5.0`, `~4.8.0`, `>=4.0.0`. Undefined if that is not a line of version 4. */
export function chartOfRange(range: string): string | undefined {
  const [, sign = '', major, minor] = /^(>=|[=v^~]*) ?(\d+)(?:\.(\d+))?/.exec(range.trim()) ?? [];
  if (major !== '4') return undefined;
  const exact = range.trim().replace(/^[=v]/, '');
  if (threeNumbers(exact) !== undefined) return exact;
  if (sign === '^' || sign === '>=' || minor === undefined) return NEWEST_CHART;
  return NEWEST_CHART.startsWith(`4.${minor}.`) ? NEWEST_CHART : `4.${minor}.0`;
}

/** The keys at the top that templates read, or helm itself. `common` is the chart's library, which has no settings but takes any. */
export const CHART_KEYS: readonly string[] = [
  ...['userconfig', 'uiconfig', 'jaeger', 'storage', 'spark', 'esIndexCleaner', 'esRollover', 'esLookback'],
  ...['extraObjects', 'global', 'nameOverride', 'fullnameOverride', 'commonLabels', 'commonAnnotations', 'common'],
];

/** Keys that charts 3 to 4.3 read, or that stand in the chart's own values, and that no template reads from 4.4.0 on. */
export const UNREAD_KEYS: readonly string[] = [
  ...['config', 'provisionDataStore', 'allInOne', 'collector', 'query', 'agent', 'ingester', 'hotrod'],
  ...['cassandra', 'elasticsearch', 'kafka', 'schema', 'tag', 'networkPolicy'],
];

/** The keys of `jaeger` that templates read. */
export const JAEGER_KEYS: readonly string[] = [
  ...['enabled', 'replicas', 'strategy', 'podLabels', 'extraEnv', 'args', 'image', 'resources', 'securityContext'],
  ...['podSecurityContext', 'nodeSelector', 'tolerations', 'affinity', 'topologySpreadConstraints', 'serviceAccount'],
  ...['service', 'ingress', 'httproute', 'extraVolumes', 'extraVolumeMounts'],
];
