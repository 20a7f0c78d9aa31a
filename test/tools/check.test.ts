import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from './support/project';

const MADE = { 'env/a.yaml': 'a: 1\n', 'env/b.yaml': 'b: 1\n' };
const MEND = 'dist does not match the sources; update it with: npm run synth\n';

let project: Project;
beforeEach(() => {
  project = new Project();
  project.app(MADE);
});
afterEach(() => {
  project.remove();
});

function check(): { code: number | null; stdout: string; stderr: string } {
  const outcome = project.run(['tools/check.ts']);
  expect(project.distFolders().filter((name) => name !== 'dist')).toEqual([]);
  return outcome;
}

test('a dist that matches the sources passes', () => {
  for (const [path, text] of Object.entries(MADE)) project.write(`dist/${path}`, text);
  expect(check()).toEqual({ code: 0, stdout: 'dist matches the sources: 2 files\n', stderr: '' });
});

test('changed, missing and extra files are named, and stay', () => {
  const drifted = { 'env/a.yaml': 'a: 2\n', 'env/c.yaml': 'c: 1\n' };
  for (const [path, text] of Object.entries(drifted)) project.write(`dist/${path}`, text);
  expect(check()).toEqual({
    code: 1,
    stdout: '',
    stderr: `changed dist/env/a.yaml\nmissing dist/env/b.yaml\nextra   dist/env/c.yaml\n${MEND}`,
  });
  expect(project.files('dist')).toEqual(drifted);
});

test('a missing dist is every file missing, and is not made', () => {
  expect(check()).toEqual({
    code: 1,
    stdout: '',
    stderr: `missing dist/env/a.yaml\nmissing dist/env/b.yaml\n${MEND}`,
  });
  expect(project.distFolders()).toEqual([]);
});

test('an app that throws fails the check with its message alone', () => {
  rmSync(join(project.folder, 'main.ts'));
  project.app(MADE, `throw new TypeError('no such luck');`);
  expect(check()).toEqual({ code: 1, stdout: '', stderr: 'TypeError: no such luck\n    at main.ts:8:7\n' });
});
