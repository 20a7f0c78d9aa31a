import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from './support/project';

let project: Project;
beforeAll(() => {
  project = new Project();
  project.copy('lib', 'docs', 'imports', 'package.json', 'README.md', 'test/e2e/chart');
  project.write('build/kept', '');
});
afterAll(() => {
  project.remove();
});

const CHART_KEYS = 'node tools/run.js tools/chart-keys.ts FOLDER...';

test.each([
  ['build', ['--foo'], "Unknown option '--foo'", 'npm run build'],
  ['build', ['foo'], "Unexpected argument 'foo'", 'npm run build'],
  ['build-jsii', ['--foo'], "Unknown option '--foo'", 'npm run build:jsii'],
  ['package', ['cobol'], "Unknown language 'cobol'", 'npm run package [-- js|python|java|go ...]'],
  ['api-diff', ['foo'], "Unexpected argument 'foo'", 'npm run api:diff'],
  ['api-release', ['--foo'], "Unknown option '--foo'", 'npm run api:release'],
  ['check', ['--foo=1'], "Unknown option '--foo'", 'npm run check'],
  ['docs', ['-f'], "Unknown option '-f'", 'npm run docs'],
  ['import', ['--foo'], "Unknown option '--foo'", 'npm run import [-- FOLDER]'],
  ['scan', ['--foo'], "Unknown option '--foo'", 'npm run scan'],
  ['chart-keys', [], 'name the folder of a chart', CHART_KEYS],
  ['chart-keys', ['--foo'], "Unknown option '--foo'", CHART_KEYS],
  ['chart-keys', ['lib'], "'lib' has no Chart.yaml", CHART_KEYS],
])('%s %j is one line with the usage, and 2', (script, args, message, usage) => {
  expect(project.run([`tools/${script}.ts`, ...args])).toEqual({
    code: 2,
    stdout: '',
    stderr: `${message}; usage: ${usage}\n`,
  });
  // Nothing was begun.
  expect(existsSync(join(project.folder, 'build', 'kept'))).toBe(true);
});

test('without arguments they do their work', () => {
  project.write('node_modules/jsii/bin/jsii', `console.error('jsii was started'); process.exit(3);`);
  expect(project.run(['tools/build.ts'])).toEqual({ code: 1, stdout: '', stderr: 'jsii was started\n' });
  expect(existsSync(join(project.folder, 'build'))).toBe(false);
  const before = project.files('docs');
  project.write('docs/rules.md', '');
  const { code, stdout, stderr } = project.run(['tools/docs.ts']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toMatch(/^documents are up to date: \d+ files, 1 written\n$/);
  expect(project.files('docs')).toEqual(before);
});
