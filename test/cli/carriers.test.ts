import { chartBeside } from '../../lib/cli/chart-beside';
import { settingKeys, settingValue, withSetting } from '../../lib/cli/carriers/setting';
import { commandLine, found, marked, TRACE } from '../support/lint';
import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';

const { chart: CHART, milvus: MILVUS } = MilvusChartVersion.NEWEST;

describe('a place is one of the outer file', () => {
  test('in a text in a text', () => {
    const { text, expected } = marked(
      `apiVersion: argoproj.io/v1alpha1
kind: Application
spec:
  source:
    chart: milvus
    targetRevision: 5.0.19
    helm:
      values: |
        # the text of Argo CD
        extraConfigFiles:
          user.yaml: |
            trace:
              exporter: ^jager
            log: {}
            ^log: {}
`,
      'MLV010',
      'APP014',
    );
    expect(found(text, { about: TRACE })).toEqual(expected);
  });

  test('in a quoted text, behind an alias, in an item of a List', () => {
    const text = `kind: List
apiVersion: v1
items:
  - apiVersion: helm.toolkit.fluxcd.io/v2
    kind: HelmRelease
    metadata: {annotations: {a: &text "trace: {exporter: jager}"}}
    spec:
      chart: {spec: {chart: milvus, version: 5.0.19}}
      values:
        extraConfigFiles: {user.yaml: *text}
`;
    expect(found(text, { about: /MLV010/ })).toEqual(['MLV010 6:58']);
  });

  test('of a parameter the value, of its misspelt key too', () => {
    const text = `apiVersion: argoproj.io/v1alpha1
kind: Application
spec:
  source:
    chart: milvus
    targetRevision: 5.0.19
    helm:
      parameters:
      - {name: queryNode.replica, value: "2"}
      - {name: 'extraConfigFiles.user\\.yaml', value: "trace: {exporter: jager}"}
`;
    expect(found(text, { about: /MLV101|MLV010/ })).toEqual(['MLV101 9:16', 'MLV010 10:73']);
  });

  test('of two mappings that are merged the one that has it', () => {
    const text = `releases:
- chart: zilliz/milvus
  version: 5.0.19
  values:
  - queryNode: {replica: 1, replicas: 2}
  - queryNode: {replicas: 2}
    dataNode: {replica: 1}
`;
    expect(found(text, { about: /MLV101/ })).toEqual(['MLV101 5:17', 'MLV101 7:16']);
  });

  test('a key that stands twice in such a text is helm’s', () => {
    const text = `apiVersion: helm.cattle.io/v1
kind: HelmChart
spec:
  chart: milvus
  valuesContent: |
    minio: {existingSecret: a}
    minio: {existingSecret: b}
`;
    expect(found(text, { about: /APP014/ })).toEqual(['APP014 7:5']);
  });
});

describe('input that cannot be read', () => {
  const { cli } = commandLine();
  const application = (values: string, kind = 'Application') =>
    `apiVersion: argoproj.io/v1alpha1\nkind: ${kind}\nspec:\n  source:\n    chart: milvus\n    helm:\n      values: |\n${values}`;

  test('a text of values that is broken', () => {
    expect(cli(['lint', '-'], application('        a: [\n')).stderr).toBe(
      'cdk8s-milvus-tracing: standard input:9:1: the text spec.source.helm.values is not YAML: Flow sequence in block ' +
        'collection must be sufficiently indented and end with a ]\n',
    );
  });

  test('more parameters than the limit', () => {
    const many = Array.from({ length: 1001 }, (_, index) => `      - {name: a${index}, value: b}\n`).join('');
    const text = application('        {}\n') + `      parameters:\n${many}`;
    expect(cli(['lint', '-'], text)).toMatchObject({
      code: 2,
      stderr: 'cdk8s-milvus-tracing: standard input: the Argo CD Application has more than 1000 parameters\n',
    });
  });
});

describe('the version of the chart', () => {
  const { cli } = commandLine();
  const release = (version: string) =>
    `apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nspec:\n  chart: {spec: {chart: milvus, version: '${version}'}}\n  values: {minio: {existingSecret: a}}\n`;

  test('is reported where it is a range, unless --chart names one', () => {
    expect(cli(['lint', '-'], release('4.x')).stdout).toBe(
      "standard input: chart version '4.x' is a range. Checked for chart 4.2.58, the newest known in it.\n" +
        '1 Flux HelmRelease in 1 file checked, 0 other objects skipped: 0 errors, 0 warnings\n',
    );
    expect(cli(['lint', '--chart', '5.0.19', '-'], release('4.x')).stdout).toBe(
      '1 Flux HelmRelease in 1 file checked, 0 other objects skipped: 0 errors, 0 warnings\n',
    );
    expect(cli(['lint', '-'], release('')).stdout).toContain('; assumed Milvus');
  });

  test.each([
    ['5.0.18', '5.0.18 2.6.14', 'is unknown. Assumed Milvus 2.6.14; set another with --milvus.'],
    ['v4.2.58', '4.2.58 2.5.16', undefined],
    ['=4.2.58', '4.2.58 2.5.16', undefined],
    ['3.1.4', '3.1.4 2.4.6', 'is unknown. Assumed Milvus 2.4.6; set another with --milvus.'],
    ['6', `6.0.0 ${MILVUS}`, `is unknown. Assumed Milvus ${MILVUS}; set another with --milvus.`],
    ['~4.2.3', '4.2.58 2.5.16', 'is a range. Checked for chart 4.2.58, the newest known in it.'],
    ['^5.0.3', `${CHART} ${MILVUS}`, `is a range. Checked for chart ${CHART}, the newest known in it.`],
    ['5', `${CHART} ${MILVUS}`, `is a range. Checked for chart ${CHART}, the newest known in it.`],
    ['>=4 <6', '', 'does not name one version. Assumed the newest known chart.'],
    ['{{ version }}', '', 'does not name one version. Assumed the newest known chart.'],
    ['', '', undefined],
  ])('%j', (version, expected, note) => {
    const { chart, note: said } = chartBeside(version);
    expect(chart === undefined ? '' : `${chart.chart} ${chart.milvus}`).toBe(expected);
    expect(said).toBe(
      note === undefined ? undefined : `chart version '${version === '6' ? '6.0.0' : version}' ${note}`,
    );
  });
});

describe('a value that is set by its path', () => {
  test.each([
    ['a.b', ['a', 'b']],
    ['extraConfigFiles.user\\.yaml', ['extraConfigFiles', 'user.yaml']],
    ['tolerations[0].key', ['tolerations', 0, 'key']],
    ['a[1][2]', ['a', 1, 2]],
    ['a[x]', undefined],
    ['a[99999]', undefined],
    ['a.'.repeat(100), Array.from({ length: 100 }, () => 'a')],
    ['a.'.repeat(101), undefined],
    ['', undefined],
  ])('%j', (name, keys) => {
    expect(settingKeys(name)).toEqual(keys);
  });

  test.each([
    ['true', false, true],
    ['true', true, 'true'],
    ['12', false, 12],
    ['012', false, '012'],
    ['1.5', false, '1.5'],
    ['null', false, null],
    ['{a,2}', false, ['a', 2]],
    ['{}', false, []],
    ['a,b', false, 'a,b'],
    [true, false, true],
  ])('%j, as text: %j', (value, isText, read) => {
    expect(settingValue(value, isText)).toEqual(read);
  });

  test('stands in the tree, which stays as it was', () => {
    const tree = { a: { b: 1 }, list: [{ c: 1 }] };
    expect(withSetting(tree, ['a', 'd'], 2)).toEqual({ a: { b: 1, d: 2 }, list: [{ c: 1 }] });
    expect(withSetting(tree, ['list', 1, 'c'], 2)).toEqual({ a: { b: 1 }, list: [{ c: 1 }, { c: 2 }] });
    expect(withSetting(tree, ['__proto__', 'x'], 2)).not.toHaveProperty('x');
    expect(tree).toEqual({ a: { b: 1 }, list: [{ c: 1 }] });
  });
});
