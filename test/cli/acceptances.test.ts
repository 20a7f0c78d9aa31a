import { fits } from '../../lib/cli/acceptances/glob';
import { commandLine } from '../support/lint';
import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';

const { chart: CHART } = MilvusChartVersion.NEWEST;

const { path, file, cli } = commandLine();

/** What is printed of a file, without what is said of its MinIO. */
const lines = (text: string, args: readonly string[] = []) =>
  cli(['lint', '--chart', CHART, ...args, '-'], text)
    .stdout.trimEnd()
    .split('\n')
    .map((line) => line.replace(/(MLV043 minio.existingSecret).*/, '$1'));
const summary = (rest: string) => `1 values file in 1 file checked, 0 other objects skipped: ${rest}`;

const accept = (words: string) => `# cdk8s-milvus-tracing: accept ${words}`;

describe('a comment accepts a warning, and its reason is shown', () => {
  test.each([
    ['on the line', `minio: {mode: standalone} ${accept('MLV043 a test')}\nproxy: {}\n`, '1:1'],
    ['on the line above', `proxy: {}\n${accept('MLV043 a test')}\nminio: {}\n`, '3:1'],
    ['above other comments', `proxy: {}\n${accept('MLV043 a test')}\n# all of it\nminio: {}\n`, '4:1'],
    ['at the top', `${accept('mlv043: a test')}\n\nproxy: {}\nminio: {}\n`, '4:1'],
    ['above the separator', `${accept('MLV043 a test')}\n---\nproxy: {}\nminio: {}\n`, '4:1'],
  ])('%s', (_name, text, place) => {
    const { stdout } = cli(['lint', '--chart', CHART, '--as', 'values', '-'], text);
    expect(stdout.trimEnd().split('\n')).toEqual([
      `standard input:${place} accepted MLV043 minio.existingSecret: 'a test'`,
      summary('0 errors, 0 warnings, accepted: 1'),
    ]);
  });

  test('several with one reason', () => {
    const text = `${accept('MLV040,MLV043 a test')}\nminio: {}\ncolour: green\n`;
    expect(lines(text, ['--as', 'values']).at(-1)).toBe(summary('0 errors, 0 warnings, accepted: 2'));
  });

  test('in a user.yaml, for its line', () => {
    const text = `minio: {existingSecret: a}
extraConfigFiles:
  user.yaml: |
    trace:
      exporter: jaeger
      jaeger: {url: "http://j:14268/api/traces"}
      ${accept('MLV032 all of it')}
      sampleFraction: 1
`;
    expect(lines(text)).toEqual([
      `standard input:8:23 accepted MLV032 extraConfigFiles["user.yaml"] trace.sampleFraction: 'all of it'`,
      summary('0 errors, 0 warnings, accepted: 1'),
    ]);
  });

  test('not another line, not another document, not an error', () => {
    const other = `proxy: {} ${accept('MLV043 a test')}\nminio: {}\n`;
    expect(lines(other, ['--as', 'values'])[1]).toBe('standard input:2:1 warning MLV043 minio.existingSecret');
    const documents = `${accept('MLV043 a test')}\nminio: {}\n---\nminio: {mode: standalone}\nproxy: {}\n`;
    expect(cli(['lint', '--as', 'values', '-'], documents).stdout).toMatch(
      /input:4:1 warning MLV043 [^\n]*\n[^\n]*:2:1 accepted MLV043/,
    );
    expect(cli(['lint', '--as', 'values', '-'], `${accept('MLV101 no')}\nqueryNod: {}\n`).stdout).toMatch(
      /^standard input:1:1 error APP009 accept: 'MLV101' is not [^]*:2:1 error MLV101/,
    );
  });

  test('JSON has a list of its own', () => {
    const { stdout } = cli(['lint', '--format', 'json', '-'], `${accept('MLV043 a test')}\npulsarv3: {}\nminio: {}\n`);
    expect(JSON.parse(stdout)).toMatchObject({
      version: 1,
      accepted: [
        { file: 'standard input', line: 3, column: 1, code: 'MLV043', reason: 'a test', path: 'minio.existingSecret' },
      ],
    });
  });

  test('a reason cannot do anything to a terminal', () => {
    expect(cli(['lint', '-'], `pulsarv3: {} ${accept('MLV043 \u202ea')}\nminio: {}\n`).stdout).not.toContain('\u202e');
  });
});

describe('a comment that lint does not know', () => {
  test('is an error, with its place', () => {
    expect(lines('pulsarv3: {}\nminio: {existingSecret: a} # cdk8s-milvus-tracing: allow\n').join('\n')).toContain(
      'standard input:2:28 error APP021',
    );
  });

  test('is none where a text only has the name', () => {
    expect(lines('minio: {existingSecret: "x cdk8s-milvus-tracing: x"}\nproxy: {}\n', ['--as', 'values'])).toEqual([
      summary('0 errors, 0 warnings'),
    ]);
  });
});

describe('an acceptance of what is not found', () => {
  test('is a warning, with its place', () => {
    const text = `proxy: {}\nminio: {existingSecret: a} ${accept('MLV043 a test')}\n`;
    expect(lines(text, ['--as', 'values'])[0]).toContain('standard input:2:28 warning APP031');
    expect(cli(['lint', '--strict', '--as', 'values', '-'], text).code).toBe(1);
  });

  test('is not looked for in a file with nothing to check', () => {
    expect(
      cli(['lint', file('folder/a.yaml', `a: b ${accept('MLV043 a test')}\n`), path('folder')]).stdout,
    ).not.toContain('APP031');
    expect(
      lines(`minio: {} ${accept('MLV043 a test')}\n`, ['--as', 'values']).filter((line) => /APP/.test(line)),
    ).toEqual([]);
  });
});

describe('--ignore', () => {
  test('codes, once or several times, with or without capitals', () => {
    const text = 'minio: {}\ncolour: green\n';
    const args = ['--as', 'values', '--strict', '--ignore', 'mlv043', '--ignore', 'MLV040,MLV041'];
    expect(lines(text, args)).toEqual([
      'standard input:1:1 accepted MLV043 minio.existingSecret',
      "standard input:2:1 accepted MLV040 colour: 'ignored by --ignore'",
      '--ignore MLV041: no such warning found',
      summary('0 errors, 0 warnings, accepted: 2'),
    ]);
  });

  test.each([
    ['MLV101', 'MLV101 is an error. Only warnings can be accepted.'],
    ['DOC002', 'DOC002 is a code of doctor. Only warnings of lint can be accepted.'],
    ['MLV4', /^unknown code 'MLV4'\. /],
  ])('%s', (code, message) => {
    const { code: exit, stderr } = cli(['lint', '--ignore', code, '-'], 'a: b');
    expect(exit).toBe(2);
    expect(stderr.replace('cdk8s-milvus-tracing: option --ignore: ', '').trimEnd()).toEqual(
      typeof message === 'string' ? message : expect.stringMatching(message),
    );
  });
});

describe('a file of settings', () => {
  const VALUES = 'pulsarv3: {}\nminio: {}\n';

  test('accepts for all files or for some, and names chart and strictness', () => {
    file('values.yaml', VALUES);
    file('test/values.yaml', VALUES);
    const config = file(
      'settings.yaml',
      "chart: 4.2.58\nstrict: true\naccept:\n- {code: MLV043, reason: a test, files: 'test/**'}\n- {code: MLV045, reason: b}\n",
    );
    const { code, stdout } = cli(['lint', '--config', config, path('test'), path('values.yaml')]);
    expect(code).toBe(1);
    expect(stdout.split('\n').map((line) => line.replace(/(MLV043 minio.existingSecret|APP031).*/, '$1'))).toEqual([
      'values.yaml:2:1 warning MLV043 minio.existingSecret',
      'settings.yaml:5:10 warning APP031',
      'test/values.yaml:2:1 accepted MLV043 minio.existingSecret',
      '2 values files in 2 files checked, 0 other objects skipped: 0 errors, 2 warnings, accepted: 1',
      '',
    ]);
  });

  test('unused acceptances are reported only when a folder is checked', () => {
    const values = file('values.yaml', 'pulsarv3: {}\nminio: {existingSecret: a}\n');
    const config = file('settings.yaml', 'accept: [{code: MLV043, reason: a}]\n');
    expect(cli(['lint', '--config', config, values]).stdout).not.toContain('APP031');
  });

  test('is found in the working directory', () => {
    file('.cdk8s-milvus-tracing.yaml', 'accept: [{code: MLV043, reason: a}]\n');
    const before = process.cwd();
    process.chdir(path('.'));
    try {
      expect(cli(['lint', file('values.yaml', VALUES)]).stdout).toContain('accepted MLV043');
    } finally {
      process.chdir(before);
    }
  });

  test.each([
    ['acept: []', "1:1: acept: unknown key. Did you mean 'accept'?"],
    ['colour: green', '1:1: colour: unknown key. Use one of accept, chart, jaeger, milvus, strict.'],
    ['- a', '1:1: must be one mapping.'],
    ['strict: "yes"', '1:9: strict: must be true or false.'],
    ['chart: 5', `1:8: chart: must be text, such as '${CHART}'.`],
    ['accept: {}', '1:1: accept: must be a list.'],
    ['accept: [MLV043]', '1:10: accept[0]: must be a mapping with code and reason.'],
    ['accept: [{reason: a}]', '1:10: accept[0].code: must be the code of a warning, such as MLV043.'],
    ['accept: [{code: MLV101, reason: a}]', '1:17: accept[0].code: MLV101 is an error. Only warnings can be accepted.'],
    ['accept: [{code: MLV043}]', '1:10: accept[0].reason: must be a sentence that says why.'],
    [
      'accept: [{code: MLV043, reason: a, files: [b]}]',
      "1:36: accept[0].files: must be text, such as 'test/**/*.yaml'.",
    ],
    ['accept: [{code: MLV043, reason: a, file: b}]', "1:36: accept[0].file: unknown key. Did you mean 'files'?"],
  ])('%s', (text, message) => {
    const { code, stderr } = cli(['lint', '--config', file('settings.yaml', text), '-'], VALUES);
    expect([code, stderr]).toEqual([2, `cdk8s-milvus-tracing: settings.yaml:${message}\n`]);
  });

  test('empty, and not there', () => {
    expect(cli(['lint', '--config', file('settings.yaml', '# nothing\n'), '-'], VALUES).code).toBe(0);
    expect(cli(['lint', '--config', path('none.yaml'), '-'], VALUES).stderr).toBe(
      'cdk8s-milvus-tracing: none.yaml: does not exist\n',
    );
  });
});

test.each([
  ['values.yaml', 'a/b/values.yaml', true],
  ['*.values.yaml', 'a/x.values.yaml', true],
  ['v?lues.yaml', 'values.yaml', true],
  ['a/*.yaml', 'a/b.yaml', true],
  ['a/*.yaml', 'a/b/c.yaml', false],
  ['a/**', 'a/b/c.yaml', true],
  ['**/c.yaml', 'c.yaml', true],
  ['a/**/b/*.yaml', 'a/x/b/y/b/z.yaml', true],
  ['./a/b.yaml', 'a/b.yaml', true],
  ['b.yaml', 'a/c.yaml', false],
  ['a/b.yaml', 'b.yaml', false],
])('%s and %s: %s', (pattern, name, expected) => {
  expect(fits(pattern, name)).toBe(expected);
});

test('matches a pattern of many stars in linear time', () => {
  expect(fits(`${'*a'.repeat(2000)}b`, 'a'.repeat(4000))).toBe(false);
});
