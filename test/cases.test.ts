import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../lib/cli/program';
import { thrown } from './support/thrown';

const FOLDER = join(__dirname, 'cases');
const files = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(yaml|yml|json|ts)$/.test(name))
  .sort();

/** What a case made the product say. */
interface Output {
  readonly errors: readonly string[];
  readonly warnings: readonly string[];
  /** What could not be read. */
  readonly unusable: string;
}

/** The comment lines on top of a file, `key: text` each. */
function comments(text: string): readonly (readonly [string, string])[] {
  const lines = text.split('\n');
  const end = lines.findIndex((line) => !/^(#|\/\/)/.test(line));
  return lines.slice(0, end < 0 ? lines.length : end).flatMap((line) => {
    const [, key, rest] = /^(?:#|\/\/) ([a-z]+):\s*(.*)$/.exec(line) ?? [];
    return key === undefined || rest === undefined ? [] : [[key, rest] as const];
  });
}

/** One YAML file through the command; the path of this checkout is no part of what is said. */
function lintOutput(path: string, options: readonly string[]): Output {
  const printed = { stdout: '', stderr: '' };
  const code = run(['lint', '--format', 'compact', ...options, path], {
    stdout: (text) => (printed.stdout += text),
    stderr: (text) => (printed.stderr += text),
    stdin: 0,
  });
  const lines = printed.stdout.replaceAll(`${FOLDER}/`, '').split('\n');
  const of = (severity: string) => lines.filter((line) => new RegExp(`^\\S+:\\d+:\\d+ ${severity} `).test(line));
  return { errors: of('error'), warnings: of('warning'), unusable: code === 2 ? printed.stderr : '' };
}

/** An app of its own: its errors stop it, its warnings go to stderr. */
function appOutput(path: string): Output {
  const folder = mkdtempSync(join(tmpdir(), 'case-'));
  const outdir = process.env.CDK8S_OUTDIR;
  process.env.CDK8S_OUTDIR = folder;
  const warnings: string[] = [];
  const stderr = jest.spyOn(process.stderr, 'write').mockImplementation((text) => warnings.push(String(text)) > 0);
  try {
    const message = thrown(() => jest.requireActual(path));
    return { errors: message === undefined ? [] : message.split('\n'), warnings, unusable: '' };
  } finally {
    stderr.mockRestore();
    if (outdir === undefined) delete process.env.CDK8S_OUTDIR;
    else process.env.CDK8S_OUTDIR = outdir;
    rmSync(folder, { recursive: true });
  }
}

/** The output that contradicts an expectation; empty if it is met. */
function missing(expectation: string, { errors, warnings, unusable }: Output): readonly string[] {
  const [, kind = '', word = ''] = /^(\S+)\s*(.*)$/.exec(expectation) ?? [];
  const has = (messages: readonly string[]) => messages.some((message) => message.includes(word));
  const output = [...errors, ...warnings, unusable].filter((text) => text !== '');
  const instead = output.length === 0 ? ['no output'] : output;
  switch (kind) {
    case 'error':
      return has(errors) && word !== '' ? [] : instead;
    case 'problem':
      return has([...errors, ...warnings]) && word !== '' ? [] : instead;
    case 'clean':
      return unusable === '' ? errors : [unusable];
    case 'silent':
      return output;
    case 'unusable':
      return unusable.includes(word) && unusable !== '' ? [] : instead;
    default:
      return [`unknown expectation '${expectation}'`];
  }
}

test.each(files)('%s', (name) => {
  const path = join(FOLDER, name);
  const lines = comments(readFileSync(path, 'utf8'));
  const all = (key: string) => lines.flatMap(([each, text]) => (each === key ? [text] : []));
  const options = all('lint').flatMap((text) => text.split(/\s+/));
  const result = name.endsWith('.ts') ? appOutput(path) : lintOutput(path, options);
  const expectations = all('expect');
  expect(expectations).not.toEqual([]);
  expect(Object.fromEntries(expectations.map((each) => [each, missing(each, result)]))).toEqual(
    Object.fromEntries(expectations.map((each) => [each, []])),
  );
  const messages = [...result.errors, ...result.warnings];
  expect(all('never').flatMap((word) => messages.filter((message) => message.includes(word)))).toEqual([]);
});
