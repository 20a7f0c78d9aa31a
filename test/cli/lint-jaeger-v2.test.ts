import { lintFile } from '../../lib/cli/lint-file';
import { Versions } from '../../lib/cli/versions';
import { toYaml } from '../../lib/kubernetes/yaml';
import { found, marked } from '../support/lint';

/** The codes of the tests: an unknown component, a duplicate key, and those of pods and of the chart. */
const ABOUT = /^(JVT001|JVT2\d\d|APP014)$/;

/** What a document is taken for. */
function kind(text: string, as?: string): string {
  const { kinds } = lintFile({ name: 'x.yaml', text }, { versions: Versions.of({}), as });
  return kinds.map(({ one }) => one).join(', ') || 'nothing';
}

/** Checks that each code is found at its `^`, and no other. */
function expectFound(text: string, ...codes: readonly string[]): void {
  const { text: plain, expected } = marked(text, ...codes);
  expect(found(plain, { about: ABOUT })).toEqual(expected);
}

const SERVICE = 'service: {pipelines: {}}\n';
const ONE_LINE = '{service: {pipelines: {}}, extensions: {jaeger_query: {}}}';
const COLLECTOR = 'apiVersion: opentelemetry.io/v1beta1\nkind: OpenTelemetryCollector\nmetadata: {name: a}\n';
const POD = 'apiVersion: v1\nkind: Pod\nspec: {containers: [{image: ';

describe('recognised', () => {
  test.each([
    ['Jaeger 2 configuration', `${SERVICE}extensions: {jaeger_storage: {}}`],
    ['Jaeger 2 configuration', `${SERVICE}extensions: {jaeger_query/ui: }`],
    ['Jaeger 2 configuration', `${SERVICE}exporters: {jaeger_storage_exporter: {}}`],
    ['Jaeger 2 configuration', 'service: {pipelines: {}, extensions: [jaeger_query]}'],
    ['Jaeger 2 configuration', 'service: {pipelines: {traces/2: {exporters: [jaeger_storage_exporter/2]}}}'],
    ['values file of Jaeger', 'userconfig: {service: {}}'],
    ['values file of Jaeger', 'userconfig: |\n  extensions: {jaeger_storage: {}}\n'],
    ['values file of Jaeger', 'jaeger: {image: {repository: x/jaegertracing/jaeger}}'],
    ['values file of Jaeger', 'jaeger: {replicas: 2}\nesRollover: {enabled: true}'],
    ['values file of Jaeger', 'storage: {type: cassandra}\nconfig: {extensions: {jaeger_storage: {}}}'],
    ['OpenTelemetryCollector of Jaeger', `${COLLECTOR}spec: {image: jaegertracing/jaeger:2.20.0}`],
    ['OpenTelemetryCollector of Jaeger', `${COLLECTOR}spec: {config: {extensions: {jaeger_query: {}}}}`],
    ['workload of Jaeger 2', `${POD}jaegertracing/jaeger}]}`],
    ['Jaeger 2 configuration', `apiVersion: v1\nkind: ConfigMap\ndata: {a: "${ONE_LINE}"}`],
    ['Jaeger 2 configuration', `apiVersion: v1\nkind: Secret\nstringData: {a: "${ONE_LINE}"}`],
  ])('%s: %j', (expected, text) => {
    expect(kind(text)).toBe(expected);
  });

  test.each([
    'receivers: {otlp: {}, jaeger: {}}\nexporters: {debug: {}}\nservice: {pipelines: {traces: {receivers: [otlp], exporters: [debug]}}}',
    'extensions: {jaeger_storage: {}, jaeger_query: {}}\nservice: {extensions: [jaeger_query]}',
    'jaeger: {replicas: 2}',
    'jaeger: {allInOne: {enabled: true}, storage: {type: memory}}',
    'collector: {replicaCount: 2}\nstorage: {type: cassandra}',
    'mode: deployment\nconfig: {extensions: {jaeger_storage: {}}}',
    `${COLLECTOR}spec: {image: otel/opentelemetry-collector, config: {receivers: {otlp: {}}}}`,
    `${POD}jaegertracing/all-in-one:1.62.0}]}`,
    `${POD}bitnami/jaeger:2.6.0}]}`,
    'kind: Deployment\nspec: {template: {spec: {containers: {a: {image: jaegertracing/jaeger}}}}}',
  ])('%j is skipped: no rule is about it', (text) => {
    expect(kind(text)).toBe('nothing');
  });

  test('--as jaeger-v2 is what a configuration without a component of Jaeger needs', () => {
    const text = `${SERVICE}exporters: {kafka: {}}`;
    expect([kind(text), kind(text, 'jaeger-v2')]).toEqual(['nothing', 'Jaeger 2 configuration']);
    const values = 'jaeger: {replicas: 2}';
    expect([kind(values), kind(values, 'jaeger-values')]).toEqual(['nothing', 'values file of Jaeger']);
  });

  test('a part of a Deployment, for kustomize, is not checked', () => {
    const deployment = `apiVersion: apps/v1\nkind: Deployment\nspec: {replicas: 2, template: {spec: {containers: [{image: jaegertracing/jaeger:2.20.0}]}}}\n`;
    const patch = (name: string) => lintFile({ name, text: deployment }, { versions: Versions.of({}) }).kinds.length;
    expect([patch('deployment.yaml'), patch('patches/deployment.yaml')]).toEqual([1, 0]);
    expect([kind(deployment), kind(deployment, 'patch')]).toEqual(['workload of Jaeger 2', 'nothing']);
  });
});

describe('a place is one of the outer file', () => {
  test('in a configuration', () => {
    expectFound(
      `service: {pipelines: {}}
extensions:
  jaeger_query: {}
  ^jaeger_quary: {}
receivers:
  ^"otpl/a.b": {}
  zipkin: {}
  ^zipkin: {}
`,
      'JVT001',
      'JVT001',
      'APP014',
    );
  });

  test('in a text of a ConfigMap', () => {
    expectFound(
      `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: ConfigMap
    data:
      other.json: '{"jaeger": 1}'
      config.yaml: |
        # Jaeger
        service: {pipelines: {}}
        extensions:
          jaeger_query: {}
          ^jaeger_quary: {}
          ^jaeger_query: {}
`,
      'JVT001',
      'APP014',
    );
  });

  test('in an OpenTelemetryCollector, as a mapping and as a text', () => {
    const config = 'extensions:\n      jaeger_query: {}\n      ^jaeger_quary: {}\n';
    expectFound(`${COLLECTOR}spec:\n  image: jaegertracing/jaeger:2.20.0\n  config:\n    ${config}`, 'JVT001');
    expectFound(`${COLLECTOR.replace('v1beta1', 'v1alpha1')}spec:\n  config: |\n    ${config}`, 'JVT001');
  });

  test('in values of the chart', () => {
    expectFound(
      `userconfig:
  service: {extensions: [healthcheckv2]}
  extensions:
    healthcheckv2: {use_v2: true, http: {endpoint: 0.0.0.0:13133}}
    ^jaeger_quary: {}
^allInOne: {enabled: true}
jaeger:
  ^replica: 2
  args: [^--es.server-urls=http://elasticsearch:9200]
`,
      'JVT001',
      'JVT212',
      'JVT213',
      'JVT200',
    );
  });

  test('in a text of values, which old charts take', () => {
    const text = `^userconfig: |
  extensions:
    jaeger_query: {}
    ^jaeger_quary: {}
    ^jaeger_query: {}
`;
    const { text: plain, expected } = marked(text, 'JVT210', 'JVT001', 'APP014');
    expect(found(plain, { about: /JVT(001|210)|APP014/ })).toEqual(expected);
  });
});

const USERCONFIG = `service: {extensions: [healthcheckv2]}
extensions: {healthcheckv2: {use_v2: true, http: {endpoint: 0.0.0.0:13133}}, ^jaeger_quary: {}}
`;
const indented = (depth: number) => USERCONFIG.replace(/^/gm, ' '.repeat(depth)).trimEnd();

describe('values of the chart in a carrier', () => {
  test.each([
    [
      'an Argo CD Application',
      `apiVersion: argoproj.io/v1alpha1
kind: Application
spec:
  source:
    chart: jaeger
    repoURL: https://jaegertracing.github.io/helm-charts
    targetRevision: 4.11.1
    helm:
      values: |
        userconfig:
${indented(10)}
      parameters:
        - {name: ^jaeger.replica, value: "2"}
`,
    ],
    [
      'a Flux HelmRelease',
      `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
spec:
  chart: {spec: {chart: jaeger, version: 4.x, sourceRef: {kind: HelmRepository, name: jaegertracing}}}
  values:
    userconfig:
${indented(6)}
    jaeger:
      ^replica: 2
`,
    ],
    [
      'a helmfile',
      `releases:
  - name: a
    chart: jaegertracing/jaeger
    version: ~4.11.0
    values:
      - other.yaml
      - userconfig:
${indented(10)}
      - jaeger:
          ^replica: 2
`,
    ],
    [
      'values of a parent chart',
      `jaeger:
  enabled: true
  userconfig:
${indented(4)}
  jaeger:
    ^replica: 2
`,
    ],
    [
      'a helm chart of kustomize, in a text',
      `kind: Kustomization
helmCharts:
  - name: jaeger
    repo: https://jaegertracing.github.io/helm-charts
    version: 4.11.1
    valuesInline:
      userconfig:
${indented(8)}
      jaeger:
        ^replica: 2
`,
    ],
  ])('%s', (_, text) => {
    expectFound(text, 'JVT001', 'JVT213');
  });

  test.each(['3.4.1', '>=1.0.0', 'main', ''])('chart %j may install Jaeger 1: only its own keys tell', (version) => {
    const release = (values: object) =>
      toYaml({
        apiVersion: 'helm.toolkit.fluxcd.io/v2',
        kind: 'HelmRelease',
        spec: { chart: { spec: { chart: 'jaeger', version } }, values },
      });
    expect(kind(release({ jaeger: { replicas: 2 } }))).toBe('nothing');
    expect(kind(release({ userconfig: { service: {} } }))).toBe('Flux HelmRelease');
  });

  test('a chart called jaeger of version 4 needs no key that tells', () => {
    const text = `releases: [{chart: jaegertracing/jaeger, version: 4.8.0, values: [{provisionDataStore: {cassandra: true}}]}]\n`;
    expect(found(text)).toEqual(['JVT211 1:68']);
    expect(kind(text.replace('jaegertracing/jaeger', 'bitnami/jaeger'))).toBe('nothing');
    expect(kind(text.replace('jaegertracing/jaeger', './charts/jaeger'))).toBe('nothing');
  });

  test('two charts in the values of one parent', () => {
    const text = `milvus: {queryNode: {replica: 2}}\njaeger: {userconfig: {extensions: {jaeger_quary: {}}}}\n`;
    expect(found(text, { about: /MLV101|JVT001/ })).toEqual(['MLV101 1:22', 'JVT001 2:36']);
  });
});
