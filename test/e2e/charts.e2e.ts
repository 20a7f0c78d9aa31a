import { load } from 'js-yaml';
import { App, Chart } from 'cdk8s';
import { MilvusChartVersion, MilvusRelease, MilvusTracing, OtlpHeaders, SecretRef, TracingBackend } from '../../lib';
import { type JsonObject, objectAt, stringAt, valueAt } from '../../lib/kubernetes/json';
import { readYaml } from '../../lib/kubernetes/yaml-reader';
import { binaries } from '../../tools/e2e/parts';
import { closedMappings } from '../../tools/chart-keys';
import { knownKeys } from '../../lib/upstream/milvus-values/known-keys';
import { type ChartFolder, OWN_CHART, realCharts, rendered } from './support/charts';
import type { Combination } from './support/combination';
import { COMBINATIONS } from './support/combinations';
import { listAt, nameOf } from './support/objects';

const RELEASE = 'my-release';
const HELMS = ['helm3', 'helm4'] as const;
const collector = TracingBackend.fromEndpoints({
  label: 'a collector',
  otlp: { grpc: 'otel.tracing.svc:4317', secure: false },
});
const CHARTS = realCharts();

function releaseOf({ props }: Combination, chart: MilvusChartVersion): MilvusRelease {
  const headers = chart._isForStreaming ? { headers: OtlpHeaders.fromSecret(SecretRef.fromName('otlp')) } : {};
  const tracing = MilvusTracing.otlp(collector, { sampleFraction: 0.05, ...headers });
  return new MilvusRelease(new Chart(new App(), 'chart'), RELEASE, { namespace: 'milvus', tracing, chart, ...props });
}

function named(objects: readonly JsonObject[], kind: string): string[] {
  return objects.filter((object) => object.kind === kind).map((object) => nameOf(object));
}

/** The text of a file in the ConfigMap of the release. */
function fileIn(objects: readonly JsonObject[], configMap: string, file: string): string {
  const found = objects.find(
    (object) => object.kind === 'ConfigMap' && stringAt(object, 'metadata', 'name') === configMap,
  );
  return stringAt(found, 'data', file) ?? '';
}

/** What stands beside Milvus, by the names of its sub-charts. */
function partsOf(objects: readonly JsonObject[]): string[] {
  const sets = [...named(objects, 'StatefulSet'), ...named(objects, 'Deployment')].filter(
    (name) => !name.startsWith(`${RELEASE}-milvus-`) || name.endsWith('-woodpecker'),
  );
  const parts = sets.map((name) =>
    name
      .replace(`${RELEASE}-milvus-`, '')
      .replace(`${RELEASE}-`, '')
      .replace(/(v3)?-.*/, ''),
  );
  return [...new Set(parts)].sort();
}

const variables = (object: JsonObject) =>
  listAt(object, 'spec', 'template', 'spec', 'containers').flatMap((container) =>
    listAt(container, 'env').map((entry) => [
      stringAt(entry, 'name'),
      valueAt(entry, 'valueFrom', 'secretKeyRef', 'name'),
    ]),
  );

function describeChart({ folder, chart }: ChartFolder): void {
  const line = chart.chart.split('.').slice(0, 2).join('.');
  const combinations = COMBINATIONS.filter(({ lines }) => lines?.includes(line) ?? true);

  test('its keys are those that the rules know', () => {
    const found = [...closedMappings(folder)].map(([path, keys]) => [path, keys.join(' ')]);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(knownKeys(chart) ?? []));
  });

  describe.each(HELMS)('with %s', (helm) => {
    test.each(combinations)('$name', (combination) => {
      const release = releaseOf(combination, chart);
      const objects = rendered(binaries(process.env)[helm], folder, RELEASE, release.toYaml());

      const defaults = fileIn(objects, `${RELEASE}-milvus`, 'default.yaml');
      expect(defaults.match(/^mq:$/gm)).toEqual(['mq:']);
      expect(valueAt(load(defaults), 'mq', 'type')).toBe(combination.queue);

      const userYaml = fileIn(objects, `${RELEASE}-milvus`, 'user.yaml');
      const asked = String(objectAt(release.values, 'extraConfigFiles')['user.yaml']);
      expect(userYaml).toBe(asked.trimEnd());
      expect(readYaml(userYaml).map(({ value }) => value)).toEqual(readYaml(asked).map(({ value }) => value));
      expect(valueAt(load(userYaml), 'trace')).toEqual({
        exporter: 'otlp',
        sampleFraction: 0.05,
        otlp: { endpoint: 'otel.tracing.svc:4317', method: 'grpc', secure: false },
      });

      const milvus = objects.filter(
        (object) => object.kind === 'Deployment' && nameOf(object).startsWith(`${RELEASE}-milvus-`),
      );
      const isOne = valueAt(release.values, 'cluster', 'enabled') === false;
      const ofCluster = [
        'datanode',
        ...(line === '4.2' ? ['indexnode'] : []),
        'mixcoord',
        'proxy',
        'querynode',
        ...(line === '4.2' ? [] : ['streamingnode']),
      ];
      expect(
        named(milvus, 'Deployment')
          .map((name) => name.replace(`${RELEASE}-milvus-`, ''))
          .sort(),
      ).toEqual(isOne ? ['standalone'] : (combination.components ?? ofCluster));
      expect(partsOf(objects)).toEqual([...combination.parts].sort());

      // Every component gets the same Secrets, and no name of a variable twice: a server-side apply would refuse it.
      const secrets = [...(combination.secrets ?? []), ...(line === '4.2' ? [] : ['TRACE_OTLP_HEADERS'])];
      // Chart 5.0.19 gives none to CDC: warning MLV047.
      for (const deployment of milvus.filter((object) => !nameOf(object).endsWith('-cdc'))) {
        const env = variables(deployment);
        expect(env.filter(([, secret]) => secret !== undefined).map(([name]) => name)).toEqual(
          expect.arrayContaining(secrets),
        );
        expect(new Set(env.map(([name]) => name)).size).toBe(env.length);
      }
    });
  });
}

if (CHARTS.length > 0) {
  describe.each(CHARTS)('chart $chart.chart', describeChart);
} else {
  // The queues, components and accounts are the real chart's to make: nothing is said about them here.
  test.each(HELMS)('without MILVUS_CHART only user.yaml is looked at, in a chart of our own, with %s', (helm) => {
    for (const combination of COMBINATIONS.filter(({ lines }) => lines?.includes('5.0') ?? true)) {
      const release = releaseOf(combination, MilvusChartVersion.NEWEST);
      const objects = rendered(binaries(process.env)[helm], OWN_CHART, RELEASE, release.toYaml());
      const [configMap = ''] = named(objects, 'ConfigMap');
      const asked = String(objectAt(release.values, 'extraConfigFiles')['user.yaml']);
      expect([combination.name, fileIn(objects, configMap, 'user.yaml')]).toEqual([combination.name, asked.trimEnd()]);
    }
  });
}
