import { App, Chart } from 'cdk8s';
import { HelmValues, MilvusChartVersion, MilvusRelease, MilvusTracing } from '../../../../lib';
import { thrown } from '../../../support/thrown';

const { chart: CHART, milvus: MILVUS } = MilvusChartVersion.NEWEST;

/** What a release of this chart is refused for, new or there already. */
function refused(chart: string, milvus: string): (string | undefined)[] {
  const scope = (): Chart => new Chart(new App(), 'qs');
  const props = { chart: MilvusChartVersion.of({ chart, milvus }), tracing: MilvusTracing.noop() };
  const values = HelmValues.fromText('minio: {existingSecret: minio}\n');
  return [
    thrown(() => new MilvusRelease(scope(), 'r', props)),
    thrown(() => MilvusRelease.adopt(scope(), 'r', { ...props, values })),
  ];
}

describe('MLV155', () => {
  test.each(['5.x', '5.0', '', '>=5.0.0'])("a chart '%s'", (chart) => {
    const message =
      `MLV155 qs/r chart.chart: '${chart}' is no version of three numbers: helm would install whatever fits, or nothing, and the ` +
      `values be checked for the newest chart. Write it as in '${CHART}'; helm list shows it behind the name of the chart.`;
    expect(refused(chart, '2.6.15')).toEqual([message, message]);
  });

  test.each(['2.6', '', 'latest'])("a Milvus '%s'", (milvus) => {
    const message =
      `MLV155 qs/r chart.milvus: '${milvus}' is no version of three numbers: the trace settings would be checked for the newest ` +
      `Milvus, whichever runs. Write it as in '${MILVUS}'; for an image without a version, the release that it is nearest to.`;
    expect(refused('5.0.18', milvus)).toEqual([message, message]);
  });

  test.each([
    ['5.0.18', '2.6.14'],
    ['v5.0.18', 'v2.6.14'],
    ['5.1.0-rc.1', '2.6.20-dev+1'],
  ])('%s with %s passes', (chart, milvus) => {
    for (const message of refused(chart, milvus)) expect(message).toBeUndefined();
  });
});
