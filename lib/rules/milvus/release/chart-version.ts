import { type Finding, type Rule, Severity, VALUE } from '../../../diagnostics/rule';
import { MilvusChartVersion } from '../../../upstream/milvus-chart-version';
import { threeNumbers } from '../../../upstream/version-order';

/** The versions of a chart and of the Milvus that it installs, as they were written. */
export interface ChartVersionSubject {
  readonly chart: string;
  readonly milvus: string;
}

/** Rules over the versions of a release, which apply before its values are made. */
export const chartVersionRules: readonly Rule<ChartVersionSubject>[] = [
  {
    code: 'MLV155',
    severity: Severity.ERROR,
    summary: 'versions of the chart and its Milvus have three numbers',
    see: 'https://helm.sh/docs/helm/helm_install/',
    example: () => ({ chart: '5.x', milvus: MilvusChartVersion.NEWEST.milvus }),
    *check({ chart, milvus }): Iterable<Finding> {
      const problem = `invalid version ${VALUE}: must have three numbers.`;
      if (threeNumbers(chart) === undefined) {
        yield {
          path: 'chart.chart',
          value: chart,
          problem,
          effect: 'Helm installs any version that fits, or none, and the values are checked for the newest chart.',
          fix: `Use a version such as '${MilvusChartVersion.NEWEST.chart}'; \`helm list\` shows it after the name of the chart.`,
        };
      }
      if (threeNumbers(milvus) === undefined) {
        yield {
          path: 'chart.milvus',
          value: milvus,
          problem,
          effect: 'The trace settings are checked for the newest Milvus, not for the one that runs.',
          fix: `Use a version such as '${MilvusChartVersion.NEWEST.milvus}'; for an image without a version, that of the nearest release.`,
        };
      }
    },
  },
];
