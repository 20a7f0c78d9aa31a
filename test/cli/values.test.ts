import fs, {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../lib/cli/program';
import { toYaml } from '../../lib/kubernetes/yaml';
import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';
import { MILVUS_CREDENTIALS } from '../support/credentials';

const { chart: CHART, milvus: MILVUS } = MilvusChartVersion.NEWEST;

const BEFORE =
  'minio:\n  existingSecret: minio\nextraConfigFiles:\n  user.yaml: |\n    # mine\n    log: {level: info}\nlabels: {}\n';
const OTLP = ['--exporter', 'otlp', '--endpoint', 'tempo.example:4317', '--sample-fraction', '0.05', '--chart', CHART];
const CHANGED = [
  '+trace:',
  '+  exporter: otlp',
  '+  sampleFraction: 0.05',
  '+  otlp:',
  '+    endpoint: tempo.example:4317',
  '',
];
const HELP = 'See: cdk8s-milvus-tracing values --help\n';

let folder = '';
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'values-'))));
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const path = (name: string) => join(folder, name);

/** What the command prints for values, without the folder, and its exit code. */
function cli(values: string, ...args: readonly string[]) {
  writeFileSync(path('current.yaml'), values);
  return start('values', '--from', path('current.yaml'), ...args);
}

function start(...args: readonly string[]) {
  const printed = { stdout: '', stderr: '' };
  const stdin = openSync(path('current.yaml'), 'r');
  const code = run(args, {
    stdout: (text) => (printed.stdout += text),
    stderr: (text) => (printed.stderr += text),
    stdin,
  });
  closeSync(stdin);
  return { code, stdout: printed.stdout, stderr: printed.stderr.replaceAll(`${folder}/`, '') };
}

test('the new values on standard output, what changed on standard error', () => {
  const after = BEFORE.replace(
    'labels: {}',
    '    trace:\n      exporter: otlp\n      sampleFraction: 0.05\n      otlp:\n        endpoint: tempo.example:4317\nlabels: {}',
  );
  const changed = ['Changed in extraConfigFiles["user.yaml"] of current.yaml:', ...CHANGED].join('\n');
  expect(cli(BEFORE, ...OTLP)).toEqual({ code: 0, stdout: after, stderr: changed });
  expect(start('values', '--from', '-', ...OTLP)).toEqual({
    code: 0,
    stdout: after,
    stderr: changed.replace('current.yaml', 'standard input'),
  });
  expect(cli(after, ...OTLP)).toEqual({
    code: 0,
    stdout: after,
    stderr: 'Nothing changed: the values already have these trace settings.\n',
  });
});

test('every option', () => {
  const all = [...OTLP, '--method', 'http', '--no-secure', '--milvus', '2.4.8', '--replace-trace'];
  const { code, stdout, stderr } = cli(BEFORE, ...all.map((word) => word.replace(':4317', ':4318')));
  expect(code).toBe(0);
  expect(stdout).toContain('        endpoint: tempo.example:4318\n        method: http\n        secure: false\n');
  expect(stderr).toMatch(/^current\.yaml warning MLV031 .*\ncurrent\.yaml warning MLV035 .* and this is 2\.4\.8\. /);
  const jaeger = ['--exporter', 'jaeger', '--url', 'http://jaeger:14268/api/traces', '--sample-fraction', '1'];
  expect(cli('null\n', ...jaeger, '--milvus', '2.5.16').stdout).toBe(
    'extraConfigFiles:\n  user.yaml: |\n    trace:\n      exporter: jaeger\n      sampleFraction: 1\n      jaeger:\n' +
      '        url: http://jaeger:14268/api/traces\n',
  );
});

test('existing trace settings are shown, and replaced only with --replace-trace', () => {
  const there = BEFORE.replace(
    'labels: {}',
    '    trace:\n      exporter: otlp\n      otlp: {headers: MARKED}\n      # why\nlabels: {}',
  );
  const refused = cli(there, '--exporter', 'noop', '--chart', CHART);
  expect([refused.code, refused.stdout]).toEqual([1, '']);
  expect(refused.stderr).toMatch(
    /^current\.yaml error MLV162 .*: already set to \{"exporter":"otlp","otlp":\{"headers":"\(not shown\)"\}\}\. /,
  );
  expect(cli(there, '--exporter', 'noop', '--chart', CHART, '--replace-trace')).toEqual({
    code: 0,
    stdout: BEFORE.replace('labels: {}', '    trace:\n      exporter: noop\n      # why\nlabels: {}'),
    stderr:
      'Changed in extraConfigFiles["user.yaml"] of current.yaml:\n-  exporter: otlp\n-  otlp: (not shown)\n+  exporter: noop\n',
  });
});

test('all rules run, with the lines of the input, and nothing is written where one finds an error', () => {
  const { code, stdout, stderr } = cli(
    `USER-SUPPLIED VALUES:\n${BEFORE}trace: {}\n`,
    ...OTLP,
    '--out',
    path('new.yaml'),
  );
  expect([code, stdout, readdirSync(folder)]).toEqual([1, '', ['current.yaml']]);
  expect(stderr).toMatch(/^current\.yaml:9:1 error MLV005 trace: unknown key of the chart/);
  const missing = cli(BEFORE, '--exporter', 'stdout', '--milvus', '2.6.0');
  expect(missing.code).toBe(1);
  expect(missing.stderr).toMatch(
    /^current\.yaml error MLV011 extraConfigFiles\["user\.yaml"\] trace\.sampleFraction: missing/,
  );
});

test('without a version the newest is assumed, and said', () => {
  const [first] = cli('{}', '--exporter', 'noop').stderr.split('\n');
  expect(first).toBe(
    `current.yaml: assumed Milvus ${MILVUS} of chart ${CHART}, the newest known (set --chart or --milvus)`,
  );
});

test('the image of Milvus in the values is the Milvus that they are checked for', () => {
  const { code, stderr } = cli('image: {all: {tag: v2.3.9}}\n', ...OTLP.slice(0, 6), '--no-secure');
  expect(code).toBe(1);
  expect(stderr).not.toContain('assumed');
  expect(stderr).toContain(
    ' MLV020 extraConfigFiles["user.yaml"] trace.otlp.secure: requires Milvus 2.4.0, but this is 2.3.9. ',
  );
});

test.each(MILVUS_CREDENTIALS)('%j is warned of and stays, and no message repeats it', (values) => {
  const text = toYaml(values);
  const { code, stdout, stderr } = cli(text, '--exporter', 'noop');
  expect([code, stdout.includes('MARKED')]).toEqual([0, true]);
  expect(stderr).toMatch(/^current\.yaml:\d+:\d+ warning MLV070 /m);
  expect(stderr).not.toContain('MARKED');
});

describe('--out', () => {
  const out = () => ['--exporter', 'noop', '--chart', CHART, '--out', path('new.yaml')];

  test('makes a file, and nothing beside it', () => {
    expect(cli('null\n', ...out())).toMatchObject({ code: 0, stdout: '' });
    expect(readFileSync(path('new.yaml'), 'utf8')).toContain('exporter: noop');
    expect(readdirSync(folder)).toEqual(['current.yaml', 'new.yaml']);
  });

  test('does not replace one, unless --force; that keeps its mode', () => {
    writeFileSync(path('new.yaml'), 'mine');
    chmodSync(path('new.yaml'), 0o600);
    expect(cli(BEFORE, ...out())).toEqual({
      code: 2,
      stdout: '',
      stderr: 'cdk8s-milvus-tracing: new.yaml: already exists. Use --force to overwrite it.\n',
    });
    expect(readFileSync(path('new.yaml'), 'utf8')).toBe('mine');
    expect(cli('null\n', ...out(), '--force').code).toBe(0);
    expect(readFileSync(path('new.yaml'), 'utf8')).toContain('exporter: noop');
    expect(statSync(path('new.yaml')).mode & 0o777).toBe(0o600);
  });

  test('may be the very file that it came from', () => {
    const args = ['--exporter', 'noop', '--chart', CHART, '--out', path('current.yaml'), '--force'];
    expect(cli(BEFORE, ...args).code).toBe(0);
    expect(readFileSync(path('current.yaml'), 'utf8')).toContain('    trace:\n      exporter: noop\nlabels: {}\n');
  });

  test.each([
    ['no/new.yaml', "cannot be written: folder 'no' does not exist; create it first"],
    ['sub', 'is a folder. Name a file in it, such as sub/new.yaml.'],
    ['no/', 'is a folder. Name a file in it, such as no/new.yaml.'],
    [
      'current.yaml/new.yaml',
      "cannot be written: 'current.yaml' is a file, but a folder is needed; move it or write to another folder",
    ],
  ])('where nothing can be written, with or without --force: %s', (name, words) => {
    mkdirSync(path('sub'));
    const outcome = { code: 2, stdout: '', stderr: `cdk8s-milvus-tracing: ${name}: ${words}\n` };
    const args = ['--exporter', 'noop', '--chart', CHART, '--out', `${folder}/${name}`];
    expect(cli(BEFORE, ...args)).toEqual(outcome);
    expect(cli(BEFORE, ...args, '--force')).toEqual(outcome);
    expect(readdirSync(folder).sort()).toEqual(['current.yaml', 'sub']);
  });

  test.each([
    ['EACCES', "permission denied for 'FOLDER'; change its permissions or write to another folder"],
    ['EBUSY', 'raw'],
  ])('where the system refuses: %s', (code, words) => {
    jest.spyOn(fs, 'renameSync').mockImplementation(() => {
      throw Object.assign(new Error('raw'), { code });
    });
    const { stderr, ...rest } = cli(BEFORE, ...out());
    expect(rest).toEqual({ code: 2, stdout: '' });
    expect(stderr.replace(folder, 'FOLDER')).toBe(`cdk8s-milvus-tracing: new.yaml: cannot be written: ${words}\n`);
    expect(readdirSync(folder)).toEqual(['current.yaml']);
  });
});

describe('exits 2 with one line on stderr for input that cannot be used', () => {
  test.each([
    [['--exporter', 'jager'], "option --exporter: unknown value 'jager'. Did you mean 'jaeger'?"],
    [['--exporter', 'jaeger', '--endpoint', 'x:1'], 'option --endpoint needs --exporter otlp, not jaeger.'],
    [['--exporter', 'noop', '--no-secure'], 'option --secure needs --exporter otlp, not noop.'],
    [['--exporter', 'otlp', '--url', 'x'], 'option --url needs --exporter jaeger, not otlp.'],
    [
      ['--exporter', 'stdout', '--sample-fraction', '5%'],
      "option --sample-fraction: '5%' is not a number. Use one such as 0.05.",
    ],
    [[], 'missing option --exporter <exporter>.'],
  ])('%j', (args, message) => {
    expect(cli('null\n', ...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `cdk8s-milvus-tracing: ${message} ${HELP}`,
    });
  });

  test.each([
    [
      ['--chart', '9.9.9'],
      "--chart: unknown version '9.9.9'. Add its Milvus, which is the appVersion of the chart: --chart 9.9.9 " +
        `--milvus ${MILVUS}`,
    ],
    [['--milvus', 'latest'], "--milvus: invalid version 'latest'. Use one such as 2.5.16."],
  ])('%j, in the words of lint', (args, message) => {
    expect(cli('null\n', '--exporter', 'noop', ...args)).toEqual({
      code: 2,
      stdout: '',
      stderr: `cdk8s-milvus-tracing: ${message}\n`,
    });
  });

  test('a file that is not there', () => {
    writeFileSync(path('current.yaml'), '');
    expect(start('values', '--from', path('x'), '--exporter', 'noop')).toEqual({
      code: 2,
      stdout: '',
      stderr: 'cdk8s-milvus-tracing: x: does not exist\n',
    });
  });
});
