import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from './support/project';

const project = new Project();
const NAMES = ['types', 'lint:format', 'lint:imports', 'lint:code', 'unit:batches', 'unit'];
const scripts = Object.fromEntries(NAMES.map((name) => [name, `node script.js ${name}`]));
project.write('package.json', JSON.stringify({ scripts }));

afterAll(() => {
  project.remove();
});

/** `npm test` of a project whose scripts are all this program; times are left out. */
function npmTest(program: string, ...args: readonly string[]) {
  project.write('script.js', `const [name, ...args] = process.argv.slice(2);\n${program}`);
  const { code, stdout, stderr } = project.run(['tools/test.ts', ...args]);
  return { code, stdout: stdout.replace(/ +\d+\.\d s/g, ''), stderr };
}

test('a line for each script, and jest with its count', () => {
  const { code, stdout, stderr } = npmTest("console.log('Tests:       3 passed, 3 total')");
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout.trimEnd().split('\n').sort()).toEqual(
    ['lint:code', 'lint:format', 'lint:imports', 'types', 'unit:batches'].map(
      (name) => `ok     ${name}  3 passed, 3 total`,
    ),
  );
});

test('what failed comes last and whole, the others have run, and the exit code is 1', () => {
  const { code, stdout } = npmTest(
    "if (name.endsWith('s')) { console.log('to stdout'); console.error('to stderr'); process.exitCode = 3; }",
  );
  expect(code).toBe(1);
  expect(stdout.slice(stdout.indexOf('\n=='))).toBe(
    [
      ...['types', 'lint:imports', 'unit:batches'].map((name) => `\n== npm run ${name}\nto stdout\nto stderr\n`),
      '\nFailed: types, lint:imports, unit:batches\n',
    ].join(''),
  );
  expect(stdout).toContain('ok     lint:code');
});

test('with arguments: types, and jest with these', () => {
  const echo = 'console.log(name, ...args); if (args.includes("bad")) process.exitCode = 1';
  expect(npmTest(echo, 'test/rules', '-t', 'MLV011')).toMatchObject({
    code: 0,
    stdout: 'types\nunit test/rules -t MLV011\n',
  });
  expect(npmTest(echo, 'bad').code).toBe(1);
});

test('a signal ends all that runs', async () => {
  project.write(
    'script.js',
    "require('node:fs').writeFileSync(`pid-${process.argv[2].replace(':', '-')}`, `${process.pid}`); setInterval(() => {}, 1000);",
  );
  const child = spawn(process.execPath, ['tools/run.js', 'tools/test.ts'], { cwd: project.folder, stdio: 'ignore' });
  const files = ['pid-types', 'pid-unit-batches'].map((name) => join(project.folder, name));
  while (!files.every((file) => existsSync(file) && readFileSync(file, 'utf8') !== '')) {
    await new Promise((settle) => setTimeout(settle, 20));
  }
  child.kill('SIGINT');
  expect(await new Promise((settle) => child.on('close', settle))).toBe(130);
  const pids = files.map((file) => Number(readFileSync(file, 'utf8')));
  expect(pids.filter(isRunning)).toEqual([]);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
