import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, DiagnosticError } from '../lib/diagnostics/report';
import { problemsByPlace } from '../lib/diagnostics/text/by-place';
import { Style } from '../lib/diagnostics/text/style';
import { doctorCatalogue } from '../lib/doctor/catalogue';
import { isObject } from '../lib/kubernetes/json';
import { catalogue } from '../lib/rules/catalogue';
import { Environment, Jaeger, JaegerOperator, MilvusRelease, MilvusTracing, TracingApp } from '../lib';
import { commandLine } from './support/lint';

const { cli, file } = commandLine();
const ROOT = join(__dirname, '..');
const read = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
const pagesBelow = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => posix.join(folder, file));
const PAGES = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', ...pagesBelow('docs'), ...pagesBelow('dist')];

/** The text of a page without blocks of code, in which a `#` is a comment. */
function proseOf(page: string): string {
  return read(page).replace(/^```[^]*?^```$/gm, '');
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  const headings = [...proseOf(page).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

test.each(PAGES)('the links of %s lead somewhere', (page) => {
  const links = [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const local = links.filter((link) => !/^[a-z]+:/.test(link));
  const broken = local.filter((link) => {
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? page : posix.join(posix.dirname(page), path);
    return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
  });
  expect(broken).toEqual([]);
});

const written: unknown = JSON.parse(read('package.json'));
const scripts = isObject(written) && isObject(written.scripts) ? Object.keys(written.scripts) : [];
const codes = [...catalogue, ...doctorCatalogue].map(({ code }) => code);

// Made of the rules, and name the codes that are free.
const MADE = ['docs/rules.md', 'docs/doctor-codes.md'];
const WRITTEN = PAGES.filter((page) => !page.startsWith('dist/') && !MADE.includes(page));

test.each(WRITTEN)('what %s names exists', (page) => {
  const text = read(page);
  const all = (pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, name = '']) => name);
  const missing = [
    ...all(/\bnpm run (?:-s )?([a-z][a-z0-9:]*)/g).filter((script) => !scripts.includes(script)),
    ...all(/\b((?:APP|DOC|JAE|JVT|MLV|OPR)\d{3})\b/g).filter((code) => !codes.includes(code)),
    ...all(/`((?:lib|test|tools|bench|environments|imports|docs)\/[\w./-]+)`/g).filter(
      (path) => !existsSync(join(ROOT, path)),
    ),
  ];
  expect(missing).toEqual([]);
});

/** What an action throws. */
function failureOf(action: () => unknown): DiagnosticError {
  try {
    action();
  } catch (error) {
    if (error instanceof DiagnosticError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}

test('the README shows the message of its mistake', () => {
  const env = new Environment(new TracingApp(), 'quickstart');
  const operator = new JaegerOperator(env, 'jaeger-operator', { namespace: 'observability' });
  const jaeger = new Jaeger(env, 'jaeger', { operator });
  const mistake = () =>
    new MilvusRelease(env, 'my-release', { tracing: MilvusTracing.jaeger(jaeger, { sampleFraction: 0 }) });
  const shown = /^```text\n(quickstart\/my-release\n[^]*?)^ {2}at /m.exec(read('README.md'))?.[1] ?? '';
  expect(problemsByPlace(failureOf(mistake)._found, Style.for({}))).toBe(shown);
});

test('the README shows what lint prints', () => {
  const shown = /^```text\n(user\.yaml\n[^]*?)^```$/m.exec(read('README.md'))?.[1] ?? '';
  expect(shown).not.toBe('');
  const user = file('user.yaml', 'trace:\n  exporter: jager\n  sampleFraction: 0.05\n');
  expect(cli(['lint', '--format', 'text', user]).stdout).toContain(shown);
});

test('the messages that CONTRIBUTING calls right are those of rules', () => {
  const table = read('CONTRIBUTING.md')
    .split('\n')
    .filter((line) => /^\| `.*` +\| `.*` +\|$/.test(line));
  const right = table.flatMap((row) => /\| `([^`]*)` +\|$/.exec(row)?.[1] ?? []);
  expect(right).toHaveLength(3);
  const messages = catalogue.flatMap(({ example }) => example().problems.map(describe));
  expect(right.filter((message) => !messages.some((each) => each.includes(message)))).toEqual([]);
});

test('each claim that is not executed names its page, the reason, and what it rests on', () => {
  const section = read('docs/e2e.md').split('\n## Not executed\n')[1]?.split('\n## ')[0] ?? '';
  const [, , ...rows] = section.split('\n').filter((line) => line.startsWith('|'));
  const cells = rows.map((row) => row.split('|').map((cell) => cell.trim()));
  expect(rows.length).toBeGreaterThan(10);
  expect(cells.filter(([, claim = '']) => !/\]\(\S+\.md(#\S+)?\)/.test(claim))).toEqual([]);
  expect(cells.filter(([, , reason, basis, ...rest]) => !reason || !basis || rest.join() !== '')).toEqual([]);
});
