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

/** Rules over values that are of an older chart than the one that they are checked for. */
export const oldChartRules: readonly Rule<MilvusReleaseSubject>[] = [
  {
    code: 'MLV083',
    severity: Severity.WARNING,
    summary: 'values have no keys that only older charts read',
    see: 'https://github.com/zilliztech/milvus-helm/blob/milvus-3.3.6/charts/milvus/values.yaml',
    example: () => ({ ...RELEASE, values: { pulsar: { proxy: { wsResources: {} } } } }),
    *check(subject): Iterable<Finding> {
      const [first, ...others] = signsOf(subject);
      if (first === undefined) return;
      const { chart, isChartAssumed } = subject;
      yield {
        path: first.path,
        atKey: true,
        problem: `is a key of charts up to ${first.last}${others.length === 0 ? '' : `, like ${listed(others)}`}`,
        effect:
          isChartAssumed === true
            ? `Milvus-helm ${chart.chart}, which is assumed here, uses other keys.`
            : `Milvus-helm ${chart.chart} ignores it.`,
        fix:
          isChartAssumed === true
            ? 'Name the chart of the release with --chart, as helm list shows it.'
            : 'Remove it, or use the chart that the values are for.',
      };
    },
  },
  {
    code: 'MLV189',
    severity: Severity.ERROR,
    summary: 'extraConfigFiles is for charts from 4.0.0 on, which mount it',
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
        problem: `is not read by milvus-helm ${chart.chart}`,
        effect: `Charts before ${USER_YAML_SINCE} mount no user.yaml, and no setting in it reaches Milvus.`,
        fix: `Upgrade the release to chart ${USER_YAML_SINCE} or newer first.`,
      };
    },
  },
];

/** Something in the values that belongs to an older chart. */
interface OldSign {
  readonly path: string;
  /** The last chart that reads it, or runs it by itself. */
  readonly last: string;
}

/** What shows that values are of an older chart. That a part is configured that a newer chart has off says so only where nobody named the chart. */
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

/** Whether Pulsar is switched on, or has settings without being switched off. */
function isUsed(part: unknown): boolean {
  return objectAt(part).enabled === true || (isConfigured(part) && objectAt(part).enabled !== false);
}

/** Whether a part has settings and is neither switched on nor off. */
function isConfigured(part: unknown): boolean {
  return isObject(part) && Object.keys(part).length > 0 && !('enabled' in part);
}

function listed(signs: readonly OldSign[]): string {
  const some = signs.slice(0, 3).map(({ path }) => path);
  const rest = signs.length - some.length;
  return rest === 0 ? some.join(', ') : `${some.join(', ')} and ${rest} more`;
}

/** Rules that say what a chart does not read or run: of an assumed chart they say nothing where values are of another. */
const OF_THE_CHART: ReadonlySet<string> = new Set(['MLV040', 'MLV041', 'MLV042', 'MLV047', 'MLV101', 'MLV105']);

/** What rules said about values whose chart was assumed, without what only another chart can tell. */
export function withoutGuesses<Said extends { readonly code: string }>(problems: readonly Said[]): readonly Said[] {
  const isOld = problems.some(({ code }) => code === 'MLV083');
  return isOld ? problems.filter(({ code }) => !OF_THE_CHART.has(code)) : problems;
}
