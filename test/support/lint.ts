import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Io } from '../../lib/cli/io';
import { lintFile } from '../../lib/cli/lint-file';
import { run } from '../../lib/cli/program';
import { type VersionOptions, Versions } from '../../lib/cli/versions';
import { MilvusChartVersion } from '../../lib/upstream/milvus-chart-version';

const { chart, milvus } = MilvusChartVersion.NEWEST;

/** Without the newest versions, of which there are newer ones later. */
export const timeless = (printed: string): string => printed.replaceAll(chart, 'CHART').replaceAll(milvus, 'MILVUS');

/** The command in a folder of its own, which is new for each test. */
export function commandLine() {
  let folder = '';
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lint-'))));
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
  const path = (name: string) => join(folder, name);
  const file = (name: string, content: string | Uint8Array) => {
    mkdirSync(join(path(name), '..'), { recursive: true });
    writeFileSync(path(name), content);
    return path(name);
  };
  /** What the command prints, without the folder, and its exit code; `lint` prints one line each unless `around` is given. */
  const cli = (args: readonly string[], stdin = '', around?: Around) => {
    const printed = { stdout: '', stderr: '' };
    const input = openSync(file('.stdin', stdin), 'r');
    const isLint = args[0] === 'lint' && args.length > 1 && around === undefined;
    const words = isLint && !args.includes('--format') ? ['lint', '--format', 'compact', ...args.slice(1)] : args;
    const code = run(words, {
      ...around,
      stdout: (text) => (printed.stdout += text),
      stderr: (text) => (printed.stderr += text),
      stdin: input,
    });
    closeSync(input);
    const short = (text: string) => text.replaceAll(`${folder}/`, '');
    return { code, stdout: short(printed.stdout), stderr: short(printed.stderr) };
  };
  return { path, file, cli };
}

/** Where the command is started. */
type Around = Pick<Io, 'env' | 'isTerminal' | 'columns' | 'progress'>;

interface Asked extends VersionOptions {
  readonly as?: string;
  /** The name of the file. */
  readonly name?: string;
  /** The codes that the test is about; the rest of the file may be as it likes. */
  readonly about?: RegExp;
}

/** Rules over `trace`, `extraConfigFiles` and repeated keys, not over the other values of the chart. */
export const TRACE = /^(MLV0[0-3]\d|MLV143|APP014)$/;

/** The codes that lint finds in a text, each with its line and column. */
export function found(text: string, { name = 'x.yaml', as, about = /./, ...options }: Asked = {}): string[] {
  const { problems } = lintFile({ name, text }, { versions: Versions.of(options), as });
  return problems
    .filter(({ problem }) => about.test(problem.code))
    .map(({ problem, line, column }) => `${problem.code} ${line}:${column}`);
}

/** A text with a `^` before each expected place: without these, and the places with their codes. */
export function marked(text: string, ...codes: readonly string[]) {
  const places: string[] = [];
  const rows = text.split('\n').map((row, index) => {
    let rest = row;
    for (let at = rest.indexOf('^'); at >= 0; at = rest.indexOf('^')) {
      places.push(`${index + 1}:${at + 1}`);
      rest = rest.slice(0, at) + rest.slice(at + 1);
    }
    return rest;
  });
  return { text: rows.join('\n'), expected: codes.map((code, index) => `${code} ${places[index] ?? ''}`) };
}
