import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { commandLine, found, TRACE } from '../support/lint';
import { shareOf } from '../support/property';

const { path, file, cli } = commandLine();

/** A text as the user.yaml of a values file. */
function values(text: string): string {
  return `pulsarv3: {}\nextraConfigFiles:\n  user.yaml: ${JSON.stringify(text)}\n`;
}

const bomb = [
  'a: &a [x, x]',
  ...Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [${i === 0 ? '*a, *a' : `*b${i - 1}, *b${i - 1}`}]`),
].join('\n');

describe('exits 2 with one line for a user.yaml beyond the limits', () => {
  test.each([
    ['values', `[${'a,'.repeat(20_001)}]`, 'has more than 20000 values'],
    ['lines', 'a: 1\n'.repeat(20_001), 'has more than 20000 values'],
    ['aliases', `a: &a 1\nb: [${'\t*a,'.repeat(1001)}]`, 'has more than 1000 aliases'],
    ['bomb', bomb, 'has aliases that expand without limit; nothing in it was checked'],
    ['deep', `a: ${'['.repeat(19_000)}`, 'is nested too deeply'],
    ['levels', `${'{a: '.repeat(100)}{b: 1}${'}'.repeat(100)}`, 'is nested too deeply'],
  ])('%s', (name, text, problem) => {
    expect(cli(['lint', file(name, values(text))])).toEqual({
      code: 2,
      stdout: 'nothing in 0 files checked, 0 other objects skipped: 0 errors, 0 warnings\n',
      stderr: `cdk8s-milvus-tracing: ${name}: the text extraConfigFiles["user.yaml"] ${problem}\n`,
    });
  });
});

test('a hundred levels are read', () => {
  const levels = values(`${'{a: '.repeat(99)}{b: 1}${'}'.repeat(99)}`);
  expect(cli(['lint', file('levels', levels)])).toMatchObject({ code: 0, stderr: '' });
});

test('a setting of thousands of dots is one key', () => {
  const key = Array.from({ length: 9_000 }, () => 'a').join('.');
  const { code, stdout, stderr } = cli(['lint', file('dots', values(`{trace: {exporter: noop, ${key}: 1}}`))]);
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toContain(' error MLV016 extraConfigFiles["user.yaml"] trace.a.a.');
  expect(stdout).not.toContain('failed');
});

describe('one object may have 20,000 values, a file ten times as many', () => {
  const keys = (count: number, indent = '') =>
    Array.from({ length: count }, (_, index) => `${indent}k${index}: 1\n`).join('');
  const jaeger = (name: string, count: number) =>
    `---\napiVersion: jaegertracing.io/v1\nkind: Jaeger\nmetadata: { name: ${name} }\nspec:\n  agent:\n${keys(count, '    ')}`;

  const tooLarge: readonly [string, string][] = [
    ['Milvus configuration', `trace: { exporter: noop }\n${keys(19_999)}`],
    ['values file', `pulsarv3: {}\n${keys(20_000)}`],
    ['Jaeger', jaeger('a', 20_001)],
  ];
  const largest: readonly [string, string, number][] = [
    ['Milvus configuration', `trace: { exporter: noop }\n${keys(19_998)}`, 0],
    ['values file', `pulsarv3: {}\n${keys(19_999)}`, 0],
    ['Jaegers', `${jaeger('a', 15_000)}${jaeger('b', 15_000)}`, 1],
  ];

  test.each(shareOf(tooLarge, tooLarge.length))('a %s with more', (kind, text) => {
    expect(cli(['lint', file('user.yaml', text)])).toEqual({
      code: 2,
      stdout: 'nothing in 0 files checked, 0 other objects skipped: 0 errors, 0 warnings\n',
      stderr: `cdk8s-milvus-tracing: user.yaml: the ${kind} has more than 20000 values\n`,
    });
  });

  test.each(shareOf(largest, largest.length))('a %s with no more', (kind, text, code) => {
    const result = cli(['lint', file('user.yaml', text)]);
    expect(result).toMatchObject({ code, stderr: '' });
    expect(result.stdout).toContain(kind);
  });
});

test('a text that ends in the middle of anything', () => {
  const text = values('trace:\n  exporter: jaeger # ü\n  jaeger: {url: "a\\tb"}\n');
  for (let length = 1; length < text.length; length++) {
    const { code, stderr } = cli(['lint', '--as', 'values', file('x', text.slice(0, length))]);
    expect([length, code === 2, stderr.split('\n').length]).toEqual([length, stderr !== '', stderr === '' ? 1 : 2]);
  }
});

test('keys such as __proto__ are ordinary keys', () => {
  expect(
    found(values('__proto__: {trace: {exporter: x}}\nconstructor: 1\ntoString: 2\ntrace: {exporter: x}'), {
      about: TRACE,
    }),
  ).toEqual([expect.stringMatching(/^MLV010 /)]);
  expect(found('__proto__: {pulsarv3: {}}\nconstructor: {}\n')).toEqual([]);
});

/** What the command prints, without all but the count of its last line. */
function counted(args: readonly string[]) {
  const { code, stdout, stderr } = cli(args);
  return { code, checked: /^.* checked(?=, )/m.exec(stdout)?.[0], stderr };
}

describe('prints one line for a file with an alias to itself, and checks the others', () => {
  test.each([
    ['Jaeger', 'apiVersion: jaegertracing.io/v1\nkind: Jaeger\nspec:\n  ui: &u\n    options: *u\n', '5:14'],
    ['values', 'pulsarv3: &a {x: *a}\n', '1:18'],
    ['list', 'pulsarv3: {}\na: &a [1, {b: [*a]}]\n', '2:16'],
    ['merge', 'pulsarv3: &a\n  <<: *a\n', '2:7'],
    ['second anchor of the name', 'pulsarv3: &a {}\nb: &a [*a]\n', '2:8'],
  ])('%s', (_name, text, place) => {
    expect(counted(['lint', file('a.yaml', text), file('b.yaml', 'pulsarv3: {}\n')])).toEqual({
      code: 2,
      checked: '1 values file in 1 file checked',
      stderr: `cdk8s-milvus-tracing: a.yaml:${place}: has an alias (*) to itself\n`,
    });
  });

  test('in a user.yaml it is what Milvus cannot read', () => {
    expect(found(values('trace: &a {exporter: *a}'), { about: TRACE })).toEqual([expect.stringMatching(/^MLV003 /)]);
  });

  test('one beside what it names is none', () => {
    expect(found('pulsarv3: &a {x: 1}\nb: [*a, *a]\nc: &b {d: *a}\ne: *b\n', { about: TRACE })).toEqual([]);
  });
});

describe('prints one line for a path that cannot be read, and checks the rest', () => {
  test('a link to itself', () => {
    file('e/a.yaml', 'pulsarv3: {}\n');
    file('e/z/b.yaml', 'pulsarv3: {}\n');
    symlinkSync('loop', path('e/loop'));
    symlinkSync('nowhere', path('e/gone'));
    expect(counted(['lint', path('e'), path('not'), path('e/a.yaml')])).toEqual({
      code: 2,
      checked: '3 values files in 3 files checked',
      stderr: 'cdk8s-milvus-tracing: e/loop: is a link to itself\ncdk8s-milvus-tracing: not: does not exist\n',
    });
  });

  test('a folder that may not be read', () => {
    file('e/a.yaml', 'pulsarv3: {}\n');
    file('e/z/b.yaml', 'pulsarv3: {}\n');
    mkdirSync(path('e/closed'), { mode: 0 });
    chmodSync(path('.'), 0o777);
    const result = asNobody(() => counted(['lint', path('e')]));
    expect(result).toEqual({
      code: 2,
      checked: '2 values files in 2 files checked',
      stderr: 'cdk8s-milvus-tracing: e/closed: permission denied\n',
    });
  });
});

/** Root may read everything. */
function asNobody<T>(action: () => T): T {
  if (process.geteuid?.() !== 0) return action();
  file('.stdin', '');
  chmodSync(path('.stdin'), 0o666);
  process.seteuid?.(65534);
  try {
    return action();
  } finally {
    process.seteuid?.(0);
  }
}
