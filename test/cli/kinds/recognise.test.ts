import { lintFile } from '../../../lib/cli/lint-file';
import { Versions } from '../../../lib/cli/versions';
import { toYaml } from '../../../lib/kubernetes/yaml';
import { commandLine, found, TRACE } from '../../support/lint';

/** What a document is taken for. */
function kind(text: string, name = 'x.yaml', as?: string): string {
  const { kinds } = lintFile({ name, text }, { versions: Versions.of({}), as });
  return kinds.map(({ one }) => one).join(' ') || 'nothing';
}

const NOOP = 'trace: {exporter: noop}\n';

test.each([
  ['values file', 'pulsarv3: {enabled: false}'],
  ['values file', 'mixCoordinator: {}'],
  ['values file', 'extraConfigFiles: {user.yaml: ""}'],
  ['values file', 'extraConfigFile: {user.yaml: ""}'],
  ['values file', 'cluster: {enabled: false}\nminio: {mode: standalone}'],
  ['values file', 'standalone: {messageQueue: rocksmq}\netcd: {replicaCount: 1}'],
  ['values file', 'image: {all: {repository: registry.example.com/milvusdb/milvus}}'],
  ['values file', 'image.all.repository: registry.example.com/milvusdb/milvus'],
  ['values file', 'cluster.enabled: false\nstandalone.messageQueue: woodpecker'],
  ['values file', 'pulsarv3.enabled: false'],
  ['nothing', 'cluster.name: a\nkafka.brokers: b'],
  ['values file', `${NOOP}standalone: {}`],
  ['values file', `${NOOP}externalS3: {enabled: true}`],
  ['Milvus configuration', `${NOOP}quotaAndLimits: {}\nproxy: {}`],
  ['Milvus configuration', 'rootCoord: {}\nqueryNode: {}\netcd: {}'],
  ['Jaeger', 'apiVersion: jaegertracing.io/v1\nkind: Jaeger'],
  ['Milvus CR', 'apiVersion: milvus.io/v1beta1\nkind: Milvus'],
  [
    'Milvus CR Jaeger',
    'kind: List\nitems:\n- {apiVersion: milvus.io/v1beta1, kind: Milvus}\n- {apiVersion: jaegertracing.io/v1, kind: Jaeger}',
  ],
  ['ConfigMap of Milvus', 'apiVersion: v1\nkind: ConfigMap\ndata: {default.yaml: "", user.yaml: ""}'],
])('%s: %j', (expected, text) => {
  expect(kind(text)).toBe(expected);
});

test.each([
  'extraConfigFiles: {my.conf: x}',
  'kafka: {}\nminio: {}\npostgresql: {}',
  'etcd: {}\nservice: {}\nimage: {repository: apache/apisix}',
  'cluster: {enabled: true}\nredis: {}',
  'cluster: {name: a}\nminio: {}',
  'standalone: true\nminio: {}',
  'trace: {otlp: {endpoint: a}}\nimage: {}\nservice: {}',
  'trace: {exporter: console}',
  'log: {level: info}',
  'apiVersion: v1\nkind: ConfigMap\ndata: {user.yaml: ""}',
  'apiVersion: v2\nname: milvus\nextraConfigFiles: {user.yaml: ""}',
  '- pulsarv3',
  'pulsarv3',
])('%j is skipped: no rule is about it', (text) => {
  expect(kind(text)).toBe('nothing');
});

describe('nothing but a trace block', () => {
  test.each([
    ['values file', 'a/my-values.yaml'],
    ['values file', 'values.yml'],
    ['Milvus configuration', 'a/user.yaml'],
    ['Milvus configuration', 'milvus.yaml'],
  ])('is a %s in %s', (expected, name) => {
    expect(kind(NOOP, name)).toBe(expected);
    expect(kind('trace: {sampleFraction: 1}', name)).toBe(expected);
  });

  test('asks for --as when the file may be values or a user.yaml', () => {
    expect(() => kind(NOOP)).toThrow(
      'x.yaml: has only a trace block, which may be of values or of a user.yaml. Add --as values or --as user.yaml.',
    );
  });

  test('is what --as says', () => {
    expect(kind(NOOP, 'user.yaml', 'values')).toBe('values file');
    expect(kind(NOOP, 'values.yaml', 'user.yaml')).toBe('Milvus configuration');
    expect(kind('{}', 'x.yaml', 'values')).toBe('values file');
    expect(kind('kind: Service', 'x.yaml', 'values')).toBe('nothing');
  });
});

const { file, cli } = commandLine();

test('a named file with nothing to check has a note, one in a folder has none', () => {
  const other = file('charts/other.yaml', 'name: milvus');
  const empty = file('charts/empty.yaml', '# nothing');
  const rest = 'no Jaeger, Milvus or milvus-helm values found. If the file holds values, add --as values.';
  expect(cli(['lint', other, empty])).toEqual({
    code: 0,
    stdout: `charts/other.yaml: ${rest}\ncharts/empty.yaml: ${rest}\nnothing in 2 files checked, 1 other object skipped: 0 errors, 0 warnings\n`,
    stderr: '',
  });
  expect(cli(['lint', '-'], 'a: b').stdout).toContain(`standard input: ${rest}\n`);
  expect(cli(['lint', other.replace('/other.yaml', '')]).stdout).toBe(
    'nothing in 2 files checked, 1 other object skipped: 0 errors, 0 warnings\n',
  );
  expect(JSON.parse(cli(['lint', '--format', 'json', other]).stdout)).toMatchObject({
    checked: 0,
    kinds: {},
    notes: [`charts/other.yaml: ${rest}`],
  });
});

test('the heading that helm get values prints is skipped', () => {
  for (const heading of ['USER-SUPPLIED VALUES:', 'COMPUTED VALUES:', 'USER-SUPPLIED VALUES:\r']) {
    expect(found(`${heading}\nextraConfigFiles:\n  user.yaml: "trace: {exporter: x}"\n`, { about: TRACE })).toEqual([
      'MLV010 3:33',
    ]);
  }
  expect(cli(['lint', '--as', 'values', '-'], 'USER-SUPPLIED VALUES:\nnull\n').code).toBe(0);
});

test('the ConfigMap that helm template prints', () => {
  const data = { 'default.yaml': 'etcd: {}\n', 'user.yaml': 'trace:\n  exporter: Jaeger\nlog: {}\nlog: {}\n' };
  const text = toYaml({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'r-milvus' }, data });
  expect(cli(['lint', '--chart', '5.0.19', '-'], text)).toMatchInlineSnapshot(`
    {
      "code": 1,
      "stderr": "",
      "stdout": "standard input:10:17 error MLV010 data["user.yaml"] trace.exporter: unknown exporter 'Jaeger'. Milvus starts, logs at most a warning, and sends no traces. Did you mean 'jaeger'?
    standard input:12:5 error APP014 key: duplicate key 'log', first set at 11:5. Milvus silently uses the last value. Remove one of the two.
    1 ConfigMap of Milvus in 1 file checked, 0 other objects skipped: 2 errors, 0 warnings
    ",
    }
  `);
});
