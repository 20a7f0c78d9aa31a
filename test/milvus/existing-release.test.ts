import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import {
  type ExistingMilvusReleaseProps,
  HelmValues,
  Jaeger,
  MilvusChartVersion,
  MilvusRelease,
  MilvusTracing,
  OtlpHeaders,
  SecretRef,
  TracingBackend,
} from '../../lib';
import { MILVUS_CREDENTIALS } from '../support/credentials';
import { environment } from '../support/environment';
import { thrown } from '../support/thrown';
import { toYaml } from '../../lib/kubernetes/yaml';

const { chart: CHART } = MilvusChartVersion.NEWEST;

const stock = () => new Chart(new App(), 'chart');
const TEMPO = TracingBackend.fromEndpoints({ label: 'Tempo', otlp: { grpc: 'tempo.example:4317', secure: true } });
const BEFORE =
  'cluster: {enabled: false} # one pod\nextraConfigFiles:\n  user.yaml: |\n    # mine\n    log: {level: info}\n';
const minimal = (text = BEFORE): ExistingMilvusReleaseProps => ({
  values: HelmValues.fromText(text),
  chart: MilvusChartVersion.NEWEST,
  tracing: MilvusTracing.none(),
});

test('minimal: the values with tracing in user.yaml', () => {
  const release = MilvusRelease.fromHelmValues(stock(), 'my-release', minimal());
  expect(release.toYaml()).toBe(`${BEFORE}    trace:\n      exporter: noop\n`);
  expect([release.releaseName, release.namespace, release.chart]).toEqual([
    'my-release',
    'default',
    MilvusChartVersion.NEWEST,
  ]);
  expect(release.values).toEqual({
    cluster: { enabled: false },
    extraConfigFiles: { 'user.yaml': '# mine\nlog: {level: info}\ntrace:\n  exporter: noop\n' },
  });
});

test('with all props: dist has the very text, and the runbook upgrades that release and no other', () => {
  const { app, env } = environment();
  const props: Required<ExistingMilvusReleaseProps> = {
    values: HelmValues.fromText(`${BEFORE}    trace: {exporter: stdout, sampleFraction: 1}\n`),
    chart: MilvusChartVersion.of({ chart: '4.2.40', milvus: '2.5.5' }),
    tracing: MilvusTracing.otlp(Jaeger.fromJaegerName(env, 'jaeger', 'jaeger', { namespace: 'tracing' }), {
      sampleFraction: 0.1,
    }),
    releaseName: 'search',
    namespace: 'milvus',
    replaceTrace: true,
  };
  const release = MilvusRelease.fromHelmValues(env, 'id', props);
  const files = app.render();
  expect(Object.keys(files)).toEqual(['env/README.md', 'env/plan.json', 'env/helm/search.values.yml']);
  expect(files['env/helm/search.values.yml']).toBe(
    `${BEFORE}    trace:\n      exporter: otlp\n      sampleFraction: 0.1\n      otlp:\n        endpoint: jaeger-collector.tracing.svc:4317\n` +
      '        method: grpc\n        secure: false\n',
  );
  expect([release.releaseName, release.namespace]).toEqual(['search', 'milvus']);
  const readme = files['env/README.md'] ?? '';
  expect(readme).toContain(
    'helm upgrade search milvus/milvus -n milvus --version 4.2.40 --reset-then-reuse-values -f dist/env/helm/search.values.yml\n',
  );
  expect(readme).not.toContain('helm install');
  expect(readme).toContain(
    `--reset-then-reuse-values --set-json 'extraConfigFiles={"user.yaml":"# mine\\nlog: {level: info}\\ntrace:\\n  exporter: noop\\n"}'\n`,
  );
});

test('a null in the values: the runbook replaces them all, since helm 3 would lose it', () => {
  const { app, env } = environment();
  MilvusRelease.fromHelmValues(env, 'r', minimal('log: {level: null}\n'));
  const readme = app.render()['env/README.md'] ?? '';
  expect(readme).toContain(
    `helm upgrade r milvus/milvus -n default --version ${CHART} --reset-values -f dist/env/helm/r.values.yml\n`,
  );
  expect(readme).toContain('helm 3 would lose');
});

test('a version that the image tag says decides what Milvus reads', () => {
  const props = {
    ...minimal('image: {all: {tag: v2.4.6}}\ncluster: {enabled: false}\n'),
    tracing: MilvusTracing.otlp(TEMPO, { sampleFraction: 1 }),
  };
  expect(thrown(() => MilvusRelease.fromHelmValues(stock(), 'r', props))).toMatch(
    /^MLV020 chart\/r extraConfigFiles\["user.yaml"\] trace.otlp.method: requires Milvus 2.4.7, but this is 2.4.6/,
  );
});

test('all rules of a release run over the result, and of an adoption over the text', () => {
  const wrong = (text: string) => thrown(() => MilvusRelease.fromHelmValues(stock(), 'r', minimal(text)));
  expect(wrong('customConfigMap: mine\n')).toMatch(/^MLV006 chart\/r customConfigMap: 'mine' /);
  expect(wrong('extraConfigFiles: {trace.yaml: "a: 1"}\n')).toMatch(/^MLV004 chart\/r /);
  expect(wrong('extraConfigFiles: {user.yaml: {a: 1}}\n')).toMatch(/^MLV003 chart\/r /);
  expect(wrong('extraConfigFiles:\n  user.yaml: |\n    a: [\n')).toMatch(/^MLV003 chart\/r /);
  expect(wrong('trace: {exporter: noop}\n')).toMatch(/^MLV005 chart\/r trace: /);
  expect(wrong('a: 1\na: 2\n')).toMatch(/^MLV161 chart\/r:2:1 a: duplicate key, first set in line 1\./);
  expect(wrong('extraConfigFiles: {user.yaml: "trace: {exporter: stdout}"}\n')).toMatch(/^MLV162 chart\/r /);
});

test('headers out of a Secret have to be in the environment already', () => {
  const headers = OtlpHeaders.fromSecret(SecretRef.fromName('otlp'));
  const tracing = MilvusTracing.otlp(TEMPO, { sampleFraction: 1, headers });
  const adopt = (values: object) => MilvusRelease.fromHelmValues(stock(), 'r', { ...minimal(toYaml(values)), tracing });
  const alone = { cluster: { enabled: false } };
  expect(thrown(() => adopt(alone))).toMatch(/^MLV165 chart\/r standalone.extraEnv: missing entry /);
  expect(() => adopt({ ...alone, standalone: { extraEnv: tracing._toEnv() } })).not.toThrow();
});

test.each(MILVUS_CREDENTIALS)('%j is refused without a word of it', (values) => {
  const message = thrown(() => MilvusRelease.fromHelmValues(stock(), 'r', minimal(toYaml(values))));
  expect(message).toMatch(/^MLV164 chart\/r /);
  expect(message).not.toContain('MARKED');
});

describe('a file', () => {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'values-'))));
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const adopt = (path: string) =>
    MilvusRelease.fromHelmValues(stock(), 'r', {
      ...minimal(),
      values: HelmValues.fromFile(path),
      namespace: 'milvus',
    });

  test('is read when the release is made; mistakes are named with its lines', () => {
    const path = join(folder, 'values.yaml');
    writeFileSync(path, '\ufeffUSER-SUPPLIED VALUES:\na: 1\n');
    expect(adopt(path).toYaml()).toBe('a: 1\nextraConfigFiles:\n  user.yaml: |\n    trace:\n      exporter: noop\n');
    writeFileSync(path, 'a: 1\n a: 2\n');
    expect(thrown(() => adopt(path))).toContain(`MLV160 ${path}:`);
  });

  test('that is not there, or no text, ends with the command that makes it', () => {
    expect(thrown(() => adopt('no/values.yaml'))).toMatchInlineSnapshot(
      `MLV166 chart/r values: 'no/values.yaml' does not exist. Without it the values of the release are unknown. Create it, in the folder that the app runs in, with \`helm get values r -n milvus -o yaml > no/values.yaml\`.`,
    );
    const path = join(folder, 'latin.yaml');
    writeFileSync(path, Uint8Array.of(97, 58, 233));
    expect(thrown(() => adopt(path))).toContain('is not UTF-8');
    expect(thrown(() => adopt(folder))).toContain('cannot be read (EISDIR)');
  });
});
