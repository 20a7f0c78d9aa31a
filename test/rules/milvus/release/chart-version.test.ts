import { App, Chart } from 'cdk8s';
import { HelmValues, MilvusChartVersion, MilvusRelease, MilvusTracing } from '../../../../lib';
import { thrown } from '../../../support/thrown';

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
  test('a chart version that is no version', () => {
    expect(['5.x', '5.0', '', '>=5.0.0'].flatMap((chart) => refused(chart, '2.6.15'))).toMatchInlineSnapshot(`
      MLV155 qs/r chart.chart: '5.x' is no version of three numbers. Helm would install whatever fits, or nothing, and the values be checked for the newest chart. Write it as in '{{newest chart}}'; helm list shows it behind the name of the chart.
      MLV155 qs/r chart.chart: '5.x' is no version of three numbers. Helm would install whatever fits, or nothing, and the values be checked for the newest chart. Write it as in '{{newest chart}}'; helm list shows it behind the name of the chart.
      MLV155 qs/r chart.chart: '5.0' is no version of three numbers. Helm would install whatever fits, or nothing, and the values be checked for the newest chart. Write it as in '{{newest chart}}'; helm list shows it behind the name of the chart.
      MLV155 qs/r chart.chart: '5.0' is no version of three numbers. Helm would install whatever fits, or nothing, and the values be checked for the newest chart. Write it as in '{{newest chart}}'; helm list shows it behind the name of the chart.
      MLV155 qs/r chart.chart: '' is no version of three numbers. Helm would install whatever fits, or nothing, and the values be checked for the newest chart. Write it as in '{{newest chart}}'; helm list shows it behind the name of the chart.
      MLV155 qs/r chart.chart: '' is no version of three numbers. Helm would install whatever fits, or nothing, and the values be checked for the newest chart. Write it as in '{{newest chart}}'; helm list shows it behind the name of the chart.
      MLV155 qs/r chart.chart: '>=5.0.0' is no version of three numbers. Helm would install whatever fits, or nothing, and the values be checked for the newest chart. Write it as in '{{newest chart}}'; helm list shows it behind the name of the chart.
      MLV155 qs/r chart.chart: '>=5.0.0' is no version of three numbers. Helm would install whatever fits, or nothing, and the values be checked for the newest chart. Write it as in '{{newest chart}}'; helm list shows it behind the name of the chart.
    `);
  });

  test('a Milvus version that is no version', () => {
    expect(['2.6', '', 'latest'].flatMap((milvus) => refused('5.0.18', milvus))).toMatchInlineSnapshot(`
      MLV155 qs/r chart.milvus: '2.6' is no version of three numbers. The trace settings would be checked for the newest Milvus, whichever runs. Write it as in '{{newest Milvus}}'; for an image without a version, the release that it is nearest to.
      MLV155 qs/r chart.milvus: '2.6' is no version of three numbers. The trace settings would be checked for the newest Milvus, whichever runs. Write it as in '{{newest Milvus}}'; for an image without a version, the release that it is nearest to.
      MLV155 qs/r chart.milvus: '' is no version of three numbers. The trace settings would be checked for the newest Milvus, whichever runs. Write it as in '{{newest Milvus}}'; for an image without a version, the release that it is nearest to.
      MLV155 qs/r chart.milvus: '' is no version of three numbers. The trace settings would be checked for the newest Milvus, whichever runs. Write it as in '{{newest Milvus}}'; for an image without a version, the release that it is nearest to.
      MLV155 qs/r chart.milvus: 'latest' is no version of three numbers. The trace settings would be checked for the newest Milvus, whichever runs. Write it as in '{{newest Milvus}}'; for an image without a version, the release that it is nearest to.
      MLV155 qs/r chart.milvus: 'latest' is no version of three numbers. The trace settings would be checked for the newest Milvus, whichever runs. Write it as in '{{newest Milvus}}'; for an image without a version, the release that it is nearest to.
    `);
  });

  test.each([
    ['5.0.18', '2.6.14'],
    ['v5.0.18', 'v2.6.14'],
    ['5.1.0-rc.1', '2.6.20-dev+1'],
  ])('%s with %s passes', (chart, milvus) => {
    for (const message of refused(chart, milvus)) expect(message).toBeUndefined();
  });
});
