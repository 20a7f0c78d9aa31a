import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { onPath } from '../../tools/e2e/parts';
import { inYourOwnApp } from '../examples/fragments';
import { withFolder } from '../support/folder';
import { synthesizeInto } from '../support/synthesize';
import { Example, type Outcome } from './example';
import { needPackage } from './packages';

export interface Language {
  readonly name: string;
  /** The folder of its example. */
  readonly folder: string;
  /** A file of its package; `VERSION` is the version of the library. */
  readonly package: string;
  /** Its tools. */
  readonly programs: readonly string[];
  /** Where its tools keep a copy of the package, which they would use after the next build as well. */
  readonly kept?: string;
  /** The command after an edit of the example, if it needs one. */
  readonly build?: string;
  /** Its main file, and the word of its blocks of code in Markdown. */
  readonly main: string;
  readonly fence: string;
  /** The files with the two environments, and how the second one sets a fraction. */
  readonly quickstart: string;
  readonly production: string;
  readonly fraction: (value: string) => string;
  /** The maximum number of lines that it prints about a failure beside the message, most of them its own stack. */
  readonly maxLines: number;
  /** Whether frames of Node may be among them. */
  readonly isNode?: boolean;
}

const ENVIRONMENTS = ['production', 'quickstart'];

const WRONG_FRACTION =
  'MLV011 production/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 2 must be a number from 0 to 1. ' +
  'Milvus traces every request. Set the fraction of requests to trace, such as 0.05, or 1 for all of them.';

const EVERY_REQUEST =
  'MLV032 quickstart/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 1 traces every request of a cluster. ';

/** The programs of it that are missing here. */
function missingPrograms({ programs }: Language): readonly string[] {
  return programs.filter((program) => onPath(process.env, program) === undefined);
}

/**
 * The tests of a language, skipped by name where its tools are missing.
 *
 * @param more tests with the installed example
 */
export function testLanguage(language: Language, more: (example: Example) => void = () => undefined): void {
  const missing = missingPrograms(language);
  const tests = (): void => {
    defineTests(language, more);
  };
  if (missing.length === 0) {
    describe(language.name, tests);
    return;
  }
  const why = `${missing.join(' and ')} not on the PATH`;
  // jest does not list the tests of a file that is skipped as a whole.
  process.stderr.write(`${language.name} is skipped: ${why}\n`);
  describe.skip(`${language.name} (${why})`, tests);
}

function defineTests(language: Language, more: (example: Example) => void): void {
  const example = new Example(language.folder);
  afterAll(() => {
    example.remove();
  });

  beforeAll(() => {
    needPackage(language.package);
    example.copy();
  });

  const build = (): void => {
    if (language.build !== undefined) example.make(language.build);
  };

  test('installs with the commands of its README', () => {
    if (language.kept !== undefined) rmSync(language.kept, { recursive: true, force: true });
    for (const command of example.installs()) example.make(command);
  });

  test.each([
    ['its README', () => example.runApp()],
    ['`cdk8s synth`', () => example.synth()],
  ])('run by %s, it writes the same files as this project, byte for byte', (_, run) => {
    rmSync(join(example.folder, 'dist'), { recursive: true, force: true });
    expect(run()).toMatchObject({ status: 0, stderr: '' });
    expectFilesOfProject(example);
  });

  test('a wrong fraction is told in one line, beside the line of the user, and dist is unchanged', () => {
    example.edit(language.production, language.fraction('0.05'), language.fraction('2'));
    build();
    expectFailure(example.runApp(), WRONG_FRACTION, 'production', language);
    expectFilesOfProject(example);
  });

  test('`cdk8s synth` tells it the same way, and has emptied dist', () => {
    expectFailure(example.synth(), WRONG_FRACTION, 'production', language);
    for (const name of ENVIRONMENTS) expect(existsSync(join(example.folder, 'dist', name))).toBe(false);
    example.edit(language.production, language.fraction('2'), language.fraction('0.05'));
  });

  test('a warning is printed, and stops a strict synth', () => {
    example.removeLine(language.quickstart, 'MLV032');
    build();
    const { status, stderr } = example.synth();
    expect(status).toBe(0);
    expect(stderr).toContain('warning MLV032');
    expectFailure(example.synth({ CDK8S_MILVUS_TRACING_STRICT: 'true' }), EVERY_REQUEST, 'main', language);
  });

  test('the app of the README, with its two commands, writes what it writes in TypeScript', () => {
    const [commands = '', app = ''] = readmeOf(language);
    expect(commands).toBe(example.commands());
    example.write(language.main, app);
    build();
    rmSync(join(example.folder, 'dist'), { recursive: true, force: true });
    const { status, stderr } = example.runApp();
    expect(status).toBe(0);
    expect(stderr.match(/(?:error|warning) [A-Z]{3}\d{3}/g)).toEqual(['warning JAE061', 'warning MLV043']);
    withFolder((folder) => {
      synthesizeInto(folder, inYourOwnApp);
      expect(example.run(`diff -r '${folder}' dist`)).toEqual({ status: 0, stdout: '', stderr: '' });
    });
  });

  more(example);
}

function expectFilesOfProject(example: Example): void {
  expect(readdirSync(join(example.folder, 'dist')).sort()).toEqual(ENVIRONMENTS);
  for (const name of ENVIRONMENTS) {
    const same = { status: 0, stdout: '', stderr: '' };
    expect(example.run(`diff -r '${resolve('dist', name)}' 'dist/${name}'`)).toEqual(same);
  }
}

/** The two commands and the app of the README in a language. */
function readmeOf({ name, fence }: Language): readonly string[] {
  const section = readFileSync('README.md', 'utf8').split(`\n### ${name}\n`)[1] ?? '';
  return ['sh', fence].map((word) => section.split(`\n\`\`\`${word}\n`)[1]?.split('\n```')[0] ?? '');
}

/**
 * The app ended with a message on one line, and names a line of the user.
 *
 * @param file the file of that line, without its extension
 */
export function expectFailure(
  { status, stderr }: Outcome,
  message: string,
  file: string,
  { maxLines, isNode }: Language,
): void {
  expect(status).toBe(1);
  // Then cdk8s reports that the app failed, with frames of its own.
  const [fromApp = ''] = stderr.split('Error: command "', 1);
  const lines = fromApp.split('\n').filter((line) => line.trim() !== '');
  const others = lines.filter((line) => !line.includes(message));
  expect(lines.length - others.length).toBe(1);
  expect(others.length).toBeLessThanOrEqual(maxLines);
  expect(others.some((line) => new RegExp(`\\b${file}\\.\\w+(", line |:)\\d+`, 'i').test(line))).toBe(true);
  if (isNode !== true) expect(others.filter((line) => /\.js:\d+/.test(line))).toEqual([]);
}
