import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { MilvusChartVersion } from '../../../upstream/milvus-chart-version';
import { threeNumbers } from '../../../upstream/version-order';

/** A chart and the Milvus that it installs, as somebody wrote them. */
export interface ChartVersionSubject {
  readonly chart: string;
  readonly milvus: string;
}

/** Rules over the version of a release, before anything is made of it. */
export const chartVersionRules: readonly Rule<ChartVersionSubject>[] = [
  {
    code: 'MLV155',
    severity: Severity.ERROR,
    summary: 'a chart and its Milvus have versions of three numbers',
    see: 'https://helm.sh/docs/helm/helm_install/',
    example: () => ({ chart: '5.x', milvus: MilvusChartVersion.NEWEST.milvus }),
    *check({ chart, milvus }): Iterable<Finding> {
      const rule = 'is no version of three numbers';
      if (threeNumbers(chart) === undefined) {
        yield {
          path: 'chart.chart',
          value: chart,
          problem: rule,
          effect: 'Helm would install whatever fits, or nothing, and the values be checked for the newest chart.',
          fix: `Write it as in '${MilvusChartVersion.NEWEST.chart}'; helm list shows it behind the name of the chart.`,
        };
      }
      if (threeNumbers(milvus) === undefined) {
        yield {
          path: 'chart.milvus',
          value: milvus,
          problem: rule,
          effect: 'The trace settings would be checked for the newest Milvus, whichever runs.',
          fix: `Write it as in '${MilvusChartVersion.NEWEST.milvus}'; for an image without a version, the release that it is nearest to.`,
        };
      }
    },
  },
];
