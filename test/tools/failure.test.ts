import { Project } from './support/project';

let project: Project;
beforeAll(() => {
  project = new Project();
  project.write('lib/deep.ts', `export function deep(): never {\n  throw new RangeError('too deep');\n}\n`);
  project.write('lib/later.ts', `setImmediate(() => {\n  throw new Error('nobody waited');\n});\n`);
});
afterAll(() => {
  project.remove();
});

const LINES = ['// a comment, so that lines of source and bundle differ', `import { deep } from '../lib/deep';`];

test.each([
  ['the line that called the library', [...LINES, '  deep();'], 'RangeError: too deep\n    at own/main.ts:3:3\n'],
  [
    'the innermost of several own lines',
    [...LINES, 'function mine(): void {', '  deep();', '}', 'mine();'],
    'RangeError: too deep\n    at own/main.ts:4:3\n',
  ],
  [
    'a line below many frames',
    [...LINES, 'const dig = (n: number): void => (n === 0 ? deep() : [n].forEach(() => dig(n - 1)));', 'dig(30);'],
    'RangeError: too deep\n    at own/main.ts:3:45\n',
  ],
  [
    'a message that looks like a stack',
    [`throw new Error('first\\n    at main.ts:1:1 (lib)');`],
    'first\n    at main.ts:1:1 (lib)\n    at own/main.ts:1:7\n',
  ],
  ['a rejected promise', [`void Promise.reject(new Error('late'));`], 'late\n    at own/main.ts:1:21\n'],
  ['an error that comes from no own line', [`import '../lib/later';`], 'nobody waited\n'],
  ['something that is no error', [`throw 'a string';`], 'a string\n'],
  ['an error without a message', [`throw new TypeError();`], 'TypeError\n    at own/main.ts:1:7\n'],
  ['a syntax error', ['', 'const = 1;'], 'own/main.ts:2:7: Expected identifier but found "="\n'],
  ['a missing import', [`import './gone';`], 'own/main.ts:1:8: Could not resolve "./gone"\n'],
])('%s', (_, lines, stderr) => {
  project.write('own/main.ts', lines.join('\n'));
  expect(project.run(['own/main.ts'])).toEqual({ code: 1, stdout: '', stderr });
});

test('prints the whole stack on request', () => {
  project.write('own/main.ts', [...LINES, 'deep();'].join('\n'));
  const { code, stderr } = project.run(['own/main.ts'], { CDK8S_MILVUS_TRACING_STACK: 'true' });
  expect(code).toBe(1);
  expect(stderr.split('\n').slice(0, 3)).toEqual([
    'RangeError: too deep',
    `    at deep (${project.folder}/lib/deep.ts:2:9)`,
    `    at Object.<anonymous> (${project.folder}/own/main.ts:3:1)`,
  ]);
});

test('shows hidden characters of a message, line by line', () => {
  project.write('own/main.ts', "throw new Error('a\\u001b[31m\\n::error::b\\u202e');");
  expect(project.run(['own/main.ts']).stderr).toBe('a\\u001b[31m\n\\u003a:error::b\\u202e\n    at own/main.ts:1:7\n');
});
