import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { toYaml } from '../../../../lib/kubernetes/yaml';
import { messages } from '../../../support/problems';
import { milvusReleaseRules } from '../../../../lib/rules/milvus/release/rules';
import { runRules } from '../../../../lib/diagnostics/run-rules';

type Values = Readonly<Record<string, unknown>>;
const chart = MilvusChartVersion.NEWEST;

function check(code: string, values: Values, releaseName = 'my-release', namespace = 'default'): string[] {
  return messages(runRules(milvusReleaseRules, { releaseName, namespace, chart, values }, 'qs/my-release'), code);
}

const GOOD = { exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://jaeger-collector:14268/api/traces' } };
const OTLP = { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'jaeger-collector:4317', secure: false } };

test('what the guide says, and OTLP, raise nothing', () => {
  for (const block of [
    { ...GOOD, sampleFraction: 0.5 },
    { ...OTLP, sampleFraction: 0.5 },
  ]) {
    const values = { minio: { existingSecret: 'minio' }, extraConfigFiles: { 'user.yaml': toYaml({ trace: block }) } };
    expect(
      runRules(milvusReleaseRules, { releaseName: 'my-release', namespace: 'default', chart, values }, 'x'),
    ).toEqual([]);
  }
});

test('MLV001 release names', () => {
  expect(check('MLV001', {}, 'My_Release')).toMatchInlineSnapshot(
    `MLV001 qs/my-release releaseName: 'My_Release' must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). Helm refuses to install it. Call it 'my-release'.`,
  );
  expect(check('MLV001', {}, `${'r'.repeat(52)}-r`)).toMatchInlineSnapshot(
    `MLV001 qs/my-release releaseName: 'rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr-r' has 54 characters; helm's limit is 53. Helm refuses to install it. Call it 'rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr'.`,
  );
  expect(check('MLV001', {}, 'r'.repeat(53))).toEqual([]);
});

test('MLV002 namespaces', () => {
  expect(check('MLV002', {}, 'r', 'Data')).toMatchInlineSnapshot(
    `MLV002 qs/my-release namespace: 'Data' must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). Helm and the API server refuse it. Call it 'data'.`,
  );
  expect(check('MLV002', {}, 'r', 'data')).toEqual([]);
});

describe('MLV003', () => {
  test('an object in place of text', () => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': { trace: {} } } })).toMatchInlineSnapshot(
      `MLV003 qs/my-release extraConfigFiles["user.yaml"]: is not a text. Helm stops with an error about streamingnode, or mounts a folder in place of the file. Give the settings as an object to MilvusRelease.userYaml; it is written as text.`,
    );
  });

  test('no files at all', () => {
    expect(check('MLV003', { extraConfigFiles: 'trace: {}' })).toMatchInlineSnapshot(
      `MLV003 qs/my-release extraConfigFiles: is not a mapping of file names to text. Helm stops with an error about streamingnode, or mounts a folder in place of the file. Give the settings as an object to MilvusRelease.userYaml; it is written as text.`,
    );
  });

  test('tabs', () => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': 'trace:\n\texporter: jaeger' } })).toMatchInlineSnapshot(
      `MLV003 qs/my-release extraConfigFiles["user.yaml"]: is not YAML: Tabs are not allowed as indentation, at line 2 of the text. Milvus would drop all of its configuration files and crash on etcd at localhost. Give the settings as an object to MilvusRelease.userYaml.`,
    );
  });

  test('a list', () => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': '- trace' } })).toMatchInlineSnapshot(
      `MLV003 qs/my-release extraConfigFiles["user.yaml"]: must be a mapping at its top level. Milvus would drop all of its configuration files and crash on etcd at localhost. Give the settings as an object to MilvusRelease.userYaml.`,
    );
  });

  test('texts that are no user.yaml', () => {
    expect([undefined, null, 7, ['a']].flatMap((text) => check('MLV003', { extraConfigFiles: { 'user.yaml': text } })))
      .toMatchInlineSnapshot(`
      MLV003 qs/my-release extraConfigFiles["user.yaml"]: is not a text. Helm stops with an error about streamingnode, or mounts a folder in place of the file. Give the settings as an object to MilvusRelease.userYaml; it is written as text.
      MLV003 qs/my-release extraConfigFiles["user.yaml"]: is not a text. Helm stops with an error about streamingnode, or mounts a folder in place of the file. Give the settings as an object to MilvusRelease.userYaml; it is written as text.
      MLV003 qs/my-release extraConfigFiles["user.yaml"]: is not a text. Helm stops with an error about streamingnode, or mounts a folder in place of the file. Give the settings as an object to MilvusRelease.userYaml; it is written as text.
      MLV003 qs/my-release extraConfigFiles["user.yaml"]: is not a text. Helm stops with an error about streamingnode, or mounts a folder in place of the file. Give the settings as an object to MilvusRelease.userYaml; it is written as text.
    `);
  });

  test('two documents', () => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': 'a: 1\n---\nb: 1' } })).toMatchInlineSnapshot(
      `MLV003 qs/my-release extraConfigFiles["user.yaml"]: must be one YAML document: Milvus reads only the first. Milvus would drop all of its configuration files and crash on etcd at localhost. Give the settings as an object to MilvusRelease.userYaml.`,
    );
  });

  test.each(['# nothing yet', '', '~', '{}', 'a: 1'])('%j passes', (text) => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': text } })).toEqual([]);
  });

  test.each([{}, { extraConfigFiles: {} }, { extraConfigFiles: { 'other.yaml': 7 } }])('%j passes', (values) => {
    expect(check('MLV003', values)).toEqual([]);
  });
});

test('MLV004 other files', () => {
  expect(check('MLV004', { extraConfigFiles: { 'trace.yaml': '' } })).toMatchInlineSnapshot(
    `MLV004 qs/my-release extraConfigFiles["trace.yaml"]: is not user.yaml. It lands in the ConfigMap and is never mounted: Milvus does not see it. Put its content into user.yaml.`,
  );
  expect(check('MLV004', { extraConfigFiles: { 'user.yaml': '', 'default.yaml': '' } })).toMatchInlineSnapshot(
    `MLV004 qs/my-release extraConfigFiles["default.yaml"]: is not user.yaml. It would replace the configuration that the chart generates, addresses of etcd and storage included. Put its content into user.yaml.`,
  );
  expect(check('MLV004', { extraConfigFiles: { 'user.yaml': '' } })).toEqual([]);
});

test('MLV005 misplaced and misspelt keys', () => {
  expect(check('MLV005', { trace: GOOD })).toMatchInlineSnapshot(
    `MLV005 qs/my-release trace: is no key of the chart. Helm accepts it and nobody reads it: no traces, no error. Move it into extraConfigFiles["user.yaml"].`,
  );
  expect(check('MLV005', { extraConfigFile: {}, ExtraConfigFiles: {} })).toMatchInlineSnapshot(`
    MLV005 qs/my-release extraConfigFile: is no key of the chart. Helm accepts it and nobody reads it: no traces, no error. Did you mean 'extraConfigFiles'?
    MLV005 qs/my-release ExtraConfigFiles: is no key of the chart. Helm accepts it and nobody reads it: no traces, no error. Did you mean 'extraConfigFiles'?
  `);
  expect(check('MLV005', { cluster: { enabled: false }, extraConfigFiles: {} })).toEqual([]);
});

test('MLV006 customConfigMap', () => {
  expect(check('MLV006', { customConfigMap: 'mine', extraConfigFiles: {} })).toMatchInlineSnapshot(
    `MLV006 qs/my-release customConfigMap: 'mine' is set together with extraConfigFiles. The chart ignores extraConfigFiles, and with it the tracing. Remove customConfigMap, or put the trace settings into that ConfigMap by hand.`,
  );
  for (const customConfigMap of ['', undefined, 7]) {
    expect(check('MLV006', { customConfigMap, extraConfigFiles: {} })).toEqual([]);
  }
  expect(check('MLV006', { customConfigMap: 'mine' })).toEqual([]);
});
