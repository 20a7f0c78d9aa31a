import { App, Chart } from 'cdk8s';
import { HelmValues, MilvusChartVersion, MilvusRelease, MilvusTracing } from '../../../../lib';
import { thrown } from '../../../support/thrown';

/** What a release of this chart is refused for, new or there already. */
function refused(chart: string, milvus: string): (string | undefined)[] {
  const scope = (): Chart => new Chart(new App(), 'qs');
  const props = { chart: MilvusChartVersion.of({ chart, milvus }), tracing: MilvusTracing.none() };
  const values = HelmValues.fromText('minio: {existingSecret: minio}\n');
  return [
    thrown(() => new MilvusRelease(scope(), 'r', props)),
    thrown(() => MilvusRelease.fromHelmValues(scope(), 'r', { ...props, values })),
  ];
}

describe('MLV155', () => {
  test('reports invalid chart versions', () => {
    expect(['5.x', '5.0', '', '>=5.0.0'].flatMap((chart) => refused(chart, '2.6.15'))).toMatchInlineSnapshot(`
      MLV155 qs/r chart.chart: invalid version '5.x': must have three numbers. Helm installs any version that fits, or none, and the values are checked for the newest chart. Use a version such as '{{newest chart}}'; \`helm list\` shows it after the name of the chart.
      MLV155 qs/r chart.chart: invalid version '5.x': must have three numbers. Helm installs any version that fits, or none, and the values are checked for the newest chart. Use a version such as '{{newest chart}}'; \`helm list\` shows it after the name of the chart.
      MLV155 qs/r chart.chart: invalid version '5.0': must have three numbers. Helm installs any version that fits, or none, and the values are checked for the newest chart. Use a version such as '{{newest chart}}'; \`helm list\` shows it after the name of the chart.
      MLV155 qs/r chart.chart: invalid version '5.0': must have three numbers. Helm installs any version that fits, or none, and the values are checked for the newest chart. Use a version such as '{{newest chart}}'; \`helm list\` shows it after the name of the chart.
      MLV155 qs/r chart.chart: invalid version '': must have three numbers. Helm installs any version that fits, or none, and the values are checked for the newest chart. Use a version such as '{{newest chart}}'; \`helm list\` shows it after the name of the chart.
      MLV155 qs/r chart.chart: invalid version '': must have three numbers. Helm installs any version that fits, or none, and the values are checked for the newest chart. Use a version such as '{{newest chart}}'; \`helm list\` shows it after the name of the chart.
      MLV155 qs/r chart.chart: invalid version '>=5.0.0': must have three numbers. Helm installs any version that fits, or none, and the values are checked for the newest chart. Use a version such as '{{newest chart}}'; \`helm list\` shows it after the name of the chart.
      MLV155 qs/r chart.chart: invalid version '>=5.0.0': must have three numbers. Helm installs any version that fits, or none, and the values are checked for the newest chart. Use a version such as '{{newest chart}}'; \`helm list\` shows it after the name of the chart.
    `);
  });

  test('reports invalid Milvus versions', () => {
    expect(['2.6', '', 'latest'].flatMap((milvus) => refused('5.0.18', milvus))).toMatchInlineSnapshot(`
      MLV155 qs/r chart.milvus: invalid version '2.6': must have three numbers. The trace settings are checked for the newest Milvus, not for the one that runs. Use a version such as '{{newest Milvus}}'; for an image without a version, that of the nearest release.
      MLV155 qs/r chart.milvus: invalid version '2.6': must have three numbers. The trace settings are checked for the newest Milvus, not for the one that runs. Use a version such as '{{newest Milvus}}'; for an image without a version, that of the nearest release.
      MLV155 qs/r chart.milvus: invalid version '': must have three numbers. The trace settings are checked for the newest Milvus, not for the one that runs. Use a version such as '{{newest Milvus}}'; for an image without a version, that of the nearest release.
      MLV155 qs/r chart.milvus: invalid version '': must have three numbers. The trace settings are checked for the newest Milvus, not for the one that runs. Use a version such as '{{newest Milvus}}'; for an image without a version, that of the nearest release.
      MLV155 qs/r chart.milvus: invalid version 'latest': must have three numbers. The trace settings are checked for the newest Milvus, not for the one that runs. Use a version such as '{{newest Milvus}}'; for an image without a version, that of the nearest release.
      MLV155 qs/r chart.milvus: invalid version 'latest': must have three numbers. The trace settings are checked for the newest Milvus, not for the one that runs. Use a version such as '{{newest Milvus}}'; for an image without a version, that of the nearest release.
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
