import { commandLine } from '../support/lint';

const { path, file, cli } = commandLine();
const command = 'cdk8s-milvus-tracing';

describe('names a helm template, with the command that renders it', () => {
  const rest = (place: string, args: string) =>
    `${command}: ${place}: is a helm template, not plain YAML. Check the rendered YAML: \`helm template ${args} | ${command} lint -\`\n`;

  test.each([
    ['- {{ x }}\n', '1:3'],
    ['labels:\n  {{- include "x" . | nindent 2 }}\n', '2:3'],
    ['a: [\n"b": {{ x }}\n', '2:6'],
    ['a: {{ x }}\n', '1:4'],
    ['a: {b: {{ x }}}\n', '1:8'],
  ])('%j', (text, place) => {
    expect(cli(['lint', '-'], text)).toEqual({
      code: 2,
      stdout: 'nothing in 0 files checked, 0 other objects skipped: 0 errors, 0 warnings\n',
      stderr: rest(`standard input:${place}`, 'RELEASE CHART'),
    });
  });

  test('a quoted one in a Jaeger, at its value', () => {
    const text = "apiVersion: jaegertracing.io/v1\nkind: Jaeger\nspec:\n  labels: {a: x}\n  list: [a, '{{ b }}']\n";
    expect(cli(['lint', '-'], text).stderr).toBe(rest('standard input:5:13', 'RELEASE CHART'));
  });

  test.each([
    [
      'minio: {existingSecret: x}\nextraConfigFiles:\n  user.yaml: |\n    trace:\n      exporter: {{ .Values.x }}\n',
      '5:17',
    ],
    [
      'kind: Application\napiVersion: argoproj.io/v1alpha1\nspec:\n  source:\n    chart: milvus\n    helm:\n      values: |\n' +
        '        queryNode: {replicas: {{ .Values.x }}}\n',
      '8:31',
    ],
  ])('in a text of the file: %j', (text, place) => {
    expect(cli(['lint', '-'], text)).toEqual({
      code: 2,
      stdout: 'nothing in 0 files checked, 0 other objects skipped: 0 errors, 0 warnings\n',
      stderr: rest(`standard input:${place}`, 'RELEASE CHART'),
    });
  });

  test('one in the templates of a chart', () => {
    const { stderr } = cli(['lint', file('templates/templates/jaeger.yaml', '{{ x }}\n')]);
    expect(stderr).toMatch(/`helm template RELEASE \S*templates --show-only templates\/jaeger\.yaml \|/);
  });
});

test('braces in a text are no template, and other broken YAML is broken YAML', () => {
  expect(cli(['lint', '-'], "rule: 'on {{ $labels.pod }}'\n")).toMatchObject({ code: 0, stderr: '' });
  expect(cli(['lint', '-'], "rule: 'on {{ $labels.pod }}'\na: [\n").stderr).toContain('is not YAML');
});

describe('files of Windows', () => {
  const utf16 = (text: string, bytes: readonly number[] = []) =>
    Uint8Array.from([...bytes, ...Buffer.from(text, 'utf16le')]);

  test.each([
    ['with a mark', utf16('a: b\n', [0xff, 0xfe])],
    ['without', utf16('a: b\n')],
    ['the other way round', utf16('a: b\n').slice().reverse()],
  ])('UTF-16 %s', (_name, content) => {
    expect(cli(['lint', file('x.yaml', content)]).stderr).toBe(`${command}: x.yaml: is UTF-16. Save it as UTF-8.\n`);
  });

  test('a pattern that no shell expanded', () => {
    expect(cli(['lint', path('*.yaml')]).stderr).toBe(
      `${command}: *.yaml: is a pattern that the shell did not expand. Name the folder: its YAML and JSON files are checked.\n`,
    );
  });
});

describe('--strict', () => {
  test('a named file without anything to check cannot be used', () => {
    const other = file('other.yaml', 'a: b');
    const words = 'no Jaeger, Milvus or milvus-helm values found. If the file holds values, add --as values.';
    expect(cli(['lint', '--strict', other])).toMatchObject({ code: 2, stderr: `${command}: other.yaml: ${words}\n` });
    expect(cli(['lint', '--strict', '-'], '')).toMatchObject({
      code: 2,
      stderr: `${command}: standard input: is empty.\n`,
    });
    expect(cli(['lint', '--strict', other.replace('/other.yaml', '')])).toMatchObject({ code: 0, stderr: '' });
  });
});
