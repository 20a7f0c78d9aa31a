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

test('the settings of the guide, and OTLP, pass', () => {
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
    `MLV001 qs/my-release releaseName: invalid release name 'My_Release': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). Helm rejects it. Use 'my-release'.`,
  );
  expect(check('MLV001', {}, `${'r'.repeat(52)}-r`)).toMatchInlineSnapshot(
    `MLV001 qs/my-release releaseName: invalid release name 'rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr-r': must have at most 53 characters, not 54. Helm rejects it. Use 'rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr'.`,
  );
  expect(check('MLV001', {}, 'r'.repeat(53))).toEqual([]);
});

test('MLV002 namespaces', () => {
  expect(check('MLV002', {}, 'r', 'Data')).toMatchInlineSnapshot(
    `MLV002 qs/my-release namespace: invalid namespace 'Data': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). Helm and the API server reject it. Use 'data'.`,
  );
  expect(check('MLV002', {}, 'r', 'data')).toEqual([]);
});

describe('MLV003', () => {
  test('reports an object instead of text', () => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': { trace: {} } } })).toMatchInlineSnapshot(
      `MLV003 qs/my-release extraConfigFiles["user.yaml"]: must be text. Helm fails with an error about streamingnode, or mounts a folder instead of the file. Set prop 'userYaml' to an object; it is written as text.`,
    );
  });

  test('reports extraConfigFiles that is not a mapping', () => {
    expect(check('MLV003', { extraConfigFiles: 'trace: {}' })).toMatchInlineSnapshot(
      `MLV003 qs/my-release extraConfigFiles: must be a mapping of file names to text. Helm fails with an error about streamingnode, or mounts a folder instead of the file. Set prop 'userYaml' to an object; it is written as text.`,
    );
  });

  test('reports tabs', () => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': 'trace:\n\texporter: jaeger' } })).toMatchInlineSnapshot(
      `MLV003 qs/my-release extraConfigFiles["user.yaml"]: is not YAML: Tabs are not allowed as indentation, at line 2 of the text. Milvus drops all of its configuration files, looks for etcd at localhost and crashes. Set prop 'userYaml' to an object.`,
    );
  });

  test('reports a list', () => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': '- trace' } })).toMatchInlineSnapshot(
      `MLV003 qs/my-release extraConfigFiles["user.yaml"]: must be a mapping at its top level. Milvus drops all of its configuration files, looks for etcd at localhost and crashes. Set prop 'userYaml' to an object.`,
    );
  });

  test('reports other types than text', () => {
    expect([undefined, null, 7, ['a']].flatMap((text) => check('MLV003', { extraConfigFiles: { 'user.yaml': text } })))
      .toMatchInlineSnapshot(`
      MLV003 qs/my-release extraConfigFiles["user.yaml"]: must be text. Helm fails with an error about streamingnode, or mounts a folder instead of the file. Set prop 'userYaml' to an object; it is written as text.
      MLV003 qs/my-release extraConfigFiles["user.yaml"]: must be text. Helm fails with an error about streamingnode, or mounts a folder instead of the file. Set prop 'userYaml' to an object; it is written as text.
      MLV003 qs/my-release extraConfigFiles["user.yaml"]: must be text. Helm fails with an error about streamingnode, or mounts a folder instead of the file. Set prop 'userYaml' to an object; it is written as text.
      MLV003 qs/my-release extraConfigFiles["user.yaml"]: must be text. Helm fails with an error about streamingnode, or mounts a folder instead of the file. Set prop 'userYaml' to an object; it is written as text.
    `);
  });

  test('reports two documents', () => {
    expect(check('MLV003', { extraConfigFiles: { 'user.yaml': 'a: 1\n---\nb: 1' } })).toMatchInlineSnapshot(
      `MLV003 qs/my-release extraConfigFiles["user.yaml"]: must be one YAML document. Milvus silently reads only the first. Set prop 'userYaml' to an object.`,
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
    `MLV004 qs/my-release extraConfigFiles["trace.yaml"]: must be user.yaml. The chart puts it into the ConfigMap but never mounts it: Milvus does not read it. Move its content into user.yaml.`,
  );
  expect(check('MLV004', { extraConfigFiles: { 'user.yaml': '', 'default.yaml': '' } })).toMatchInlineSnapshot(
    `MLV004 qs/my-release extraConfigFiles["default.yaml"]: must be user.yaml. It replaces the configuration that the chart generates, including the addresses of etcd and storage. Move its content into user.yaml.`,
  );
  expect(check('MLV004', { extraConfigFiles: { 'user.yaml': '' } })).toEqual([]);
});

test('MLV005 misplaced and misspelt keys', () => {
  expect(check('MLV005', { trace: GOOD })).toMatchInlineSnapshot(
    `MLV005 qs/my-release trace: unknown key of the chart. Helm silently ignores it, and Milvus sends no traces. Move it into extraConfigFiles["user.yaml"].`,
  );
  expect(check('MLV005', { extraConfigFile: {}, ExtraConfigFiles: {} })).toMatchInlineSnapshot(`
    MLV005 qs/my-release extraConfigFile: unknown key of the chart. Helm silently ignores it, and Milvus sends no traces. Did you mean 'extraConfigFiles'?
    MLV005 qs/my-release ExtraConfigFiles: unknown key of the chart. Helm silently ignores it, and Milvus sends no traces. Did you mean 'extraConfigFiles'?
  `);
  expect(check('MLV005', { cluster: { enabled: false }, extraConfigFiles: {} })).toEqual([]);
});

test('MLV006 customConfigMap', () => {
  expect(check('MLV006', { customConfigMap: 'mine', extraConfigFiles: {} })).toMatchInlineSnapshot(
    `MLV006 qs/my-release customConfigMap: 'mine' conflicts with extraConfigFiles. The chart ignores extraConfigFiles and the trace settings in it. Remove customConfigMap, or add the trace settings to that ConfigMap by hand.`,
  );
  for (const customConfigMap of ['', undefined, 7]) {
    expect(check('MLV006', { customConfigMap, extraConfigFiles: {} })).toEqual([]);
  }
  expect(check('MLV006', { customConfigMap: 'mine' })).toEqual([]);
});
