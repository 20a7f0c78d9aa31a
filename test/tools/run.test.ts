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
  ['what the bundler is told is gone when the program runs', {}, '{}\n'],
  ['what the user says to Go is there again', { GOGC: '200' }, '{"GOGC":"200"}\n'],
])('%s', (_, env, stdout) => {
  project.write('main.ts', `console.log(JSON.stringify(process.env, ${JSON.stringify(NAMES)}));`);
  expect(project.run(['main.ts'], env)).toEqual({ code: 0, stdout, stderr: '' });
});
