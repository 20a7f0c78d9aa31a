import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, Project } from './support/project';

const SYNTH = 'tools/synth.ts';
const OLD = { 'env/README.md': 'old', 'env/gone.yaml': 'old' };
const NEW = { 'env/README.md': 'new', 'env/manifests/0-setup/a.yaml': 'kind: A\n', 'env/helm/r.values.yml': 'a: 1\n' };

let project: Project;
beforeEach(() => {
  project = new Project();
  project.app(NEW);
  for (const [path, text] of Object.entries(OLD)) project.write(`dist/${path}`, text);
});
afterEach(() => {
  project.remove();
});

function expectUnchanged(): void {
  expect(project.files('dist')).toEqual(OLD);
  expect(project.distFolders()).toEqual(['dist']);
}

test('dist becomes what the app writes, and what the app prints goes to stderr', () => {
  project.app(NEW, `console.log('a word');`);
  expect(project.run([SYNTH])).toEqual({ code: 0, stdout: '', stderr: 'a word\n' });
  expect(project.files('dist')).toEqual(NEW);
  expect(project.distFolders()).toEqual(['dist']);
});

test('dist is made when it is missing', () => {
  rmSync(join(project.folder, 'dist'), { recursive: true });
  expect(project.run([SYNTH])).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(project.files('dist')).toEqual(NEW);
});

test('an app that throws leaves dist as it was', () => {
  project.app(NEW, `throw new Error('no such luck');`);
  expect(project.run([SYNTH])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'no such luck\n    at main.ts:8:7\nsynth failed; dist is unchanged\n',
  });
  expectUnchanged();
});

test('an app that writes nothing leaves dist as it was', () => {
  project.app({});
  expect(project.run([SYNTH]).stderr).toBe('main.ts wrote no file (does it call app.synth()?); dist is unchanged\n');
  expectUnchanged();
});

test('type errors are reported and leave dist as it was', () => {
  project.write('node_modules/typescript/bin/tsc', `console.log('x.ts(1,1): error TS1: wrong'); process.exit(2);`);
  expect(project.run([SYNTH])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'x.ts(1,1): error TS1: wrong\nsynth failed; dist is unchanged\n',
  });
  expectUnchanged();
});

test('an app with several rejected promises is told by the first', () => {
  project.app(NEW, `for (const word of ['one', 'two']) void Promise.reject(new Error(word));`);
  const stderr = `one\n    at main.ts:8:56\nsynth failed; dist is unchanged\n`;
  expect(project.run([SYNTH])).toEqual({ code: 1, stdout: '', stderr });
});

describe('an app that throws where types are wrong', () => {
  const TYPES = `console.log('x.ts(1,1): error TS1: wrong'); process.exit(2);`;
  const THROWS = `throw Object.assign(new TypeError('no such luck'), { name: NAME });`;
  const COMPILER = 'x.ts(1,1): error TS1: wrong\n';
  const END = 'synth failed; dist is unchanged\n';

  function synth(name: string, env: Readonly<Record<string, string>> = {}): Outcome {
    project.write('node_modules/typescript/bin/tsc', TYPES);
    project.app(NEW, THROWS.replace('NAME', `'${name}'`));
    const outcome = project.run([SYNTH], env);
    expectUnchanged();
    return outcome;
  }

  test('is told by the lines of the compiler, and one that it failed', () => {
    const stderr = `${COMPILER}main.ts failed as well, which may come of that: TypeError: no such luck\n${END}`;
    expect(synth('TypeError')).toEqual({ code: 1, stdout: '', stderr });
  });

  test('says what rules found all the same', () => {
    const { code, stderr } = synth('DiagnosticError');
    expect(code).toBe(1);
    // The two are found at the same time.
    expect(stderr.split('\n').sort()).toEqual(
      `no such luck\n    at main.ts:8:21\n${COMPILER}${END}`.split('\n').sort(),
    );
  });

  test('shows a whole stack that was asked for', () => {
    const { stderr } = synth('TypeError', { CDK8S_MILVUS_TRACING_STACK: 'true' });
    expect(stderr).toContain(`TypeError: no such luck\n    at Object.<anonymous> (${project.folder}/main.ts:8:21)\n`);
    expect(stderr).toContain(COMPILER);
  });
});

test('a file called dist is not replaced', () => {
  rmSync(join(project.folder, 'dist'), { recursive: true });
  project.write('dist', 'precious');
  expect(project.run([SYNTH])).toEqual({
    code: 1,
    stdout: '',
    stderr: 'dist is not a folder: move it away, then run the command again\n',
  });
});

test('two runs at the same time both succeed', async () => {
  expect(await Promise.all([project.start([SYNTH]), project.start([SYNTH])])).toEqual([0, 0]);
  expect(project.files('dist')).toEqual(NEW);
  expect(project.distFolders()).toEqual(['dist']);
});

test('--stdout prints the manifests of one environment and leaves dist alone', () => {
  expect(project.run([SYNTH, '--stdout', 'env'])).toEqual({ code: 0, stdout: '---\nkind: A\n', stderr: '' });
  expectUnchanged();
});

test('--stdout says that an environment has helm values only', () => {
  project.app({ 'env/README.md': '# env\n', 'env/helm/my-release.values.yml': 'a: 1\n' });
  expect(project.run([SYNTH, '--stdout', 'env'])).toEqual({
    code: 1,
    stdout: '',
    stderr:
      "--stdout prints manifests only, and environment 'env' has none. Run npm run synth and see dist/env/README.md\n",
  });
  expectUnchanged();
});

test('--stdout names the environments when there is none of the name', () => {
  expect(project.run([SYNTH, '--stdout', 'evn'])).toEqual({
    code: 1,
    stdout: '',
    stderr: "there is no environment 'evn'; there are: env\n",
  });
  expectUnchanged();
});

test.each([
  [['--stdout'], "Option '--stdout <value>' argument missing"],
  [['--sdtout=env'], "Unknown option '--sdtout'"],
])('%j is refused in one line with the usage', (args, message) => {
  expect(project.run([SYNTH, ...args])).toEqual({
    code: 2,
    stdout: '',
    stderr: `${message}; usage: npm run -s synth [-- [--strict] [--stdout ENVIRONMENT]]\n`,
  });
});
