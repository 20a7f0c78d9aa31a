import { Project } from './support/project';

let project: Project;
beforeAll(() => {
  project = new Project();
});
afterAll(() => {
  project.remove();
});

const NAMES = ['ESBUILD_WORKER_THREADS', 'GOGC'];

test.each([
  ['variables for the bundler are not visible to the program', {}, '{}\n'],
  ['GOGC of the user is restored', { GOGC: '200' }, '{"GOGC":"200"}\n'],
])('%s', (_, env, stdout) => {
  project.write('main.ts', `console.log(JSON.stringify(process.env, ${JSON.stringify(NAMES)}));`);
  expect(project.run(['main.ts'], env)).toEqual({ code: 0, stdout, stderr: '' });
});

test('a program with a line for the shell runs, and its failures keep their places', () => {
  project.write('main.ts', "#!/usr/bin/env node\nconsole.log('ran');\n");
  expect(project.run(['main.ts'])).toEqual({ code: 0, stdout: 'ran\n', stderr: '' });
  project.write('main.ts', "#!/usr/bin/env node\nthrow new Error('no');\n");
  expect(project.run(['main.ts'])).toEqual({ code: 1, stdout: '', stderr: 'no\n    at main.ts:2:7\n' });
});
