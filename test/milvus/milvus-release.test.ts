import { load } from 'js-yaml';
import { App, Chart } from 'cdk8s';
import { Jaeger, MilvusChartVersion, MilvusRelease, type MilvusReleaseProps, MilvusTracing } from '../../lib';
import { objectAt } from '../../lib/kubernetes/json';
import { thrown } from '../support/thrown';

const stock = (namespace?: string) => new Chart(new App(), 'chart', { namespace });
const guide = (jaeger: Jaeger) => MilvusTracing.jaeger(jaeger, { sampleFraction: 1 });

/** The guide's `user.yaml`, word for word. */
const GUIDE = `trace:
  exporter: jaeger
  sampleFraction: 1
  jaeger:
    url: "http://jaeger-collector:14268/api/traces"
`;

function userYamlOf(release: MilvusRelease): string {
  return String(objectAt(release.values, 'extraConfigFiles')['user.yaml']);
}

test('minimal: the guide’s values', () => {
  const chart = stock();
  const release = new MilvusRelease(chart, 'my-release', { tracing: guide(new Jaeger(chart, 'jaeger')) });
  expect([release.releaseName, release.namespace, release.chart]).toEqual([
    'my-release',
    'default',
    MilvusChartVersion.NEWEST,
  ]);
  expect(release.toYaml()).toBe(
    [
      'extraConfigFiles:',
      '  user.yaml: |',
      '    trace:',
      '      exporter: jaeger',
      '      sampleFraction: 1',
      '      jaeger:',
      '        url: http://jaeger-collector:14268/api/traces',
      '',
    ].join('\n'),
  );
  expect(load(userYamlOf(release))).toEqual(load(GUIDE));
});

test('the namespace is the prop, else the chart’s; the endpoint is as seen from there', () => {
  const chart = stock('team');
  const tracing = guide(new Jaeger(chart, 'jaeger'));
  const near = new MilvusRelease(chart, 'near', { tracing });
  const far = new MilvusRelease(chart, 'far', { tracing, namespace: 'milvus' });
  expect([near.namespace, far.namespace]).toEqual(['team', 'milvus']);
  expect(load(userYamlOf(near))).toEqual(load(GUIDE));
  expect(load(userYamlOf(far))).toEqual({
    trace: {
      exporter: 'jaeger',
      sampleFraction: 1,
      jaeger: { url: 'http://jaeger-collector.team.svc:14268/api/traces' },
    },
  });
});

describe('trace settings beside the prop tracing', () => {
  function release(more: Partial<MilvusReleaseProps>): string | undefined {
    const chart = stock();
    const tracing = guide(new Jaeger(chart, 'jaeger'));
    return thrown(() => new MilvusRelease(chart, 'r', { tracing, ...more }));
  }

  test('userYaml with trace settings, in any spelling', () => {
    expect(
      ['trace', 'Trace', 'TRACE', 'trace.exporter', 'Trace.jaeger.url'].map((key) =>
        release({ userYaml: { [key]: {} } }),
      ),
    ).toMatchInlineSnapshot(`
      MLV007 chart/r userYaml.trace: conflicts with prop 'tracing'. One of the two silently replaces the other. Remove it: prop 'tracing' sets it.
      MLV007 chart/r userYaml.Trace: conflicts with prop 'tracing'. One of the two silently replaces the other. Remove it: prop 'tracing' sets it.
      MLV007 chart/r userYaml.TRACE: conflicts with prop 'tracing'. One of the two silently replaces the other. Remove it: prop 'tracing' sets it.
      MLV007 chart/r userYaml.trace.exporter: conflicts with prop 'tracing'. One of the two silently replaces the other. Remove it: prop 'tracing' sets it.
      MLV007 chart/r userYaml.Trace.jaeger.url: conflicts with prop 'tracing'. One of the two silently replaces the other. Remove it: prop 'tracing' sets it.
    `);
  });

  test('reports userYaml and values at once', () => {
    expect(release({ userYaml: { trace: undefined }, values: { extraConfigFiles: {} } })).toMatchInlineSnapshot(`
      MLV007 chart/r userYaml.trace: conflicts with prop 'tracing'. One of the two silently replaces the other. Remove it: prop 'tracing' sets it.
      MLV007 chart/r values.extraConfigFiles: conflicts with prop 'tracing'. One of the two silently replaces the other. Move the content of its user.yaml into prop 'userYaml'.
    `);
  });

  test.each<Partial<MilvusReleaseProps>>([
    { userYaml: { tracer: {}, 'my.trace': 1, common: { trace: {} } } },
    { values: { cluster: { extraConfigFiles: {} } } },
  ])('%j passes', (more) => {
    expect(release(more)).toBeUndefined();
  });
});

test('reports all errors of the constructor at once', () => {
  const chart = stock();
  const tracing = MilvusTracing.jaeger(new Jaeger(chart, 'jaeger'), { sampleFraction: 0 });
  expect(thrown(() => new MilvusRelease(chart, 'R', { tracing, namespace: 'N', values: { trace: {} } })))
    .toMatchInlineSnapshot(`
    MLV001 chart/R releaseName: invalid release name 'R': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). Helm rejects it. Use 'r'.
    MLV002 chart/R namespace: invalid namespace 'N': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). Helm and the API server reject it. Use 'n'.
    MLV005 chart/R trace: unknown key of the chart. Helm silently ignores it, and Milvus sends no traces. Move it into extraConfigFiles["user.yaml"].
    MLV011 chart/R extraConfigFiles["user.yaml"] trace.sampleFraction: 0 samples nothing. Milvus sends no traces. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.
  `);
});
