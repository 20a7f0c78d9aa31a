import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { chartDefaults } from '../../../upstream/milvus-chart-defaults';
import { FORMER_COORDINATORS } from '../../../upstream/milvus-components';
import { MilvusChartVersion } from '../../../upstream/milvus-chart-version';
import { knownKeys } from '../../../upstream/milvus-values/known-keys';
import { OLD_KEYS, USER_YAML_SINCE } from '../../../upstream/milvus-values/old-keys';
import { releaseAtLeast } from '../../../upstream/version-order';
import { type MilvusReleaseSubject, RELEASE } from '../../../models/milvus-values/release';
import { startsComponent } from '../../../models/milvus-values/values';

/** Rules over values that were written for an older chart. */
export const oldChartRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV083',
    severity: Severity.WARNING,
    summary: 'the values have no keys that only older charts read',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-3.3.6/charts/milvus/values.yaml',
    example: () => ({ ...RELEASE, values: { pulsar: { proxy: { wsResources: {} } } } }),
    *check(subject): Iterable<Finding> {
      const [first, ...others] = signsOf(subject);
      if (first === undefined) return;
      const { chart, isChartAssumed } = subject;
      yield {
        path: first.path,
        atKey: true,
        problem: `is a key of charts up to ${first.last}${others.length === 0 ? '' : `, like ${listed(others)}`}.`,
        effect:
          isChartAssumed === true
            ? `Chart ${chart.chart}, which is assumed here, uses other keys.`
            : `Chart ${chart.chart} ignores it.`,
        fix:
          isChartAssumed === true
            ? 'Set --chart to the chart version of the release, which `helm list` shows.'
            : 'Remove it, or use the chart that the values are for.',
      };
    },
  },
  {
    code: 'MLV189',
    severity: Severity.ERROR,
    summary: 'extraConfigFiles is used with chart 4.0.0 or newer, which mounts it',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-4.0.0/charts/milvus/values.yaml',
    example: () => ({
      ...RELEASE,
      chart: MilvusChartVersion.of({ chart: '3.3.0', milvus: '2.2.0' }),
      values: { extraConfigFiles: { 'user.yaml': 'log: { level: info }\n' } },
    }),
    *check({ chart, values }): Iterable<Finding> {
      if (releaseAtLeast(chart.chart, USER_YAML_SINCE) || values.extraConfigFiles === undefined) return;
      yield {
        path: 'extraConfigFiles',
        atKey: true,
        problem: `requires chart ${USER_YAML_SINCE}, but this is ${chart.chart}.`,
        effect: 'Older charts mount no user.yaml: no setting in it reaches Milvus.',
        fix: `Upgrade the release to chart ${USER_YAML_SINCE} or newer first.`,
      };
    },
  },
];

/** A part of the values that belongs to an older chart. */
interface OldSign {
  readonly path: string;
  /** The last chart that reads it, or enables it by default. */
  readonly last: string;
}

/**
 * The parts of the values that show an older chart. A configured part that newer charts disable by default counts only for an assumed
 * chart.
 */
function signsOf({ chart, values, isChartAssumed }: MilvusReleaseSubject): readonly OldSign[] {
  if (knownKeys(chart) === undefined) return [];
  const keys = [...OLD_KEYS]
    .filter(([path]) => valueAt(values, ...path.split('.')) !== undefined)
    .map(([path, last]) => ({ path, last }));
  return isChartAssumed === true ? [...keys, ...shapeOf(values, chart)] : keys;
}

function shapeOf(values: JsonObject, chart: MilvusChartVersion): OldSign[] {
  const isOldPulsar = chartDefaults(chart).pulsarv3 && values.pulsarv3 === undefined && isUsed(values.pulsar);
  const hasMix = values.mixCoordinator !== undefined || !startsComponent({ chart, values }, 'mixCoordinator');
  const coordinators = hasMix ? [] : FORMER_COORDINATORS.filter((name) => isConfigured(values[name]));
  return [
    ...(isOldPulsar ? [{ path: 'pulsar', last: '4.2.26' }] : []),
    ...coordinators.map((path) => ({ path, last: '4.2.3' })),
  ];
}

/** Whether Pulsar is enabled, or has settings and is not disabled. */
function isUsed(part: unknown): boolean {
  return objectAt(part).enabled === true || (isConfigured(part) && objectAt(part).enabled !== false);
}

/** Whether a part has settings and is neither enabled nor disabled. */
function isConfigured(part: unknown): boolean {
  return isObject(part) && Object.keys(part).length > 0 && !('enabled' in part);
}

function listed(signs: readonly OldSign[]): string {
  const some = signs.slice(0, 3).map(({ path }) => path);
  const rest = signs.length - some.length;
  return rest === 0 ? some.join(', ') : `${some.join(', ')} and ${rest} more`;
}

/** Rules about what a chart does not read or run; wrong for values of an older chart than the assumed one. */
const OF_THE_CHART: ReadonlySet<string> = new Set(['MLV040', 'MLV041', 'MLV042', 'MLV047', 'MLV101', 'MLV105']);

/** The problems of values for an assumed chart, without those that an older chart would not have. */
export function withoutGuesses<Coded extends { readonly code: string }>(problems: readonly Coded[]): readonly Coded[] {
  const isOld = problems.some(({ code }) => code === 'MLV083');
  return isOld ? problems.filter(({ code }) => !OF_THE_CHART.has(code)) : problems;
}
