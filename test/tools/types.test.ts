import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Project } from './support/project';

const RIGHT = new Map([
  [
    'main.ts',
    `import { environment } from './environments/environment';

environment(process.env.CDK8S_OUTDIR ?? 'dist');
`,
  ],
  [
    'environments/environment.ts',
    `import { mkdirSync, writeFileSync } from 'node:fs';
import { words } from '../lib';

export function environment(folder: string): void {
  mkdirSync(\`\${folder}/env\`, { recursive: true });
  writeFileSync(\`\${folder}/env/README.md\`, words.join(' '));
}
`,
  ],
  [
    'lib/index.ts',
    `import { words as known } from './known.json';

export const words: readonly string[] = known;
`,
  ],
  ['lib/known.json', '{ "words": ["a", "b"] }\n'],
]);
const END = 'error: type check failed; dist is unchanged\n';

let project: Project;
beforeAll(() => {
  project = new Project();
  project.link('typescript-native', '@typescript', '@types');
  project.copy('tsconfig.json', 'tsconfig.app.json');
  for (const path of RIGHT.keys()) mend(path);
});
afterAll(() => {
  project.remove();
});

function typeErrors(): string {
  const { code, stderr } = project.run(['tools/synth.ts']);
  expect(code).toBe(stderr === '' ? 0 : 1);
  expect(stderr).toMatch(new RegExp(`^$|${END}$`));
  return stderr.replace(/(main\.ts also failed.*\n)?error: .*dist is unchanged\n/, '');
}

function change(path: string, part: string, by: string): void {
  expect(RIGHT.get(path)).toContain(part);
  project.write(path, RIGHT.get(path)?.replace(part, by) ?? '');
}

function mend(path: string): void {
  project.write(path, RIGHT.get(path) ?? '');
}

const ARGUMENT = `main.ts(3,13): error TS2345: Argument of type 'string | undefined' is not assignable to parameter of type 'string'.
  Type 'undefined' is not assignable to type 'string'.
`;
const ELEMENT = `lib/index.ts(4,14): error TS2322: Type 'string | undefined' is not assignable to type 'string'.
  Type 'undefined' is not assignable to type 'string'.
`;
const JSON_VALUE = `lib/index.ts(3,14): error TS2322: Type '(string | number)[]' is not assignable to type 'readonly string[]'.
  Type 'string | number' is not assignable to type 'string'.
    Type 'number' is not assignable to type 'string'.
`;
const MEMBER =
  "environments/environment.ts(6,50): error TS2551: Property 'joined' does not exist on type 'readonly string[]'. Did you mean 'join'?\n";
const OTHER_TYPE = "lib/index.ts(3,14): error TS2322: Type 'string' is not assignable to type 'readonly string[]'.\n";
const GONE =
  "main.ts(1,29): error TS2307: Cannot find module './environments/gone' or its corresponding type declarations.\n";
const SYNTAX = "environments/environment.ts(8,1): error TS1005: '}' expected.\n";
const VARIABLE = "main.ts(3,7): error TS6133: 'unused' is declared but its value is never read.\n";
const IMPORT = "lib/index.ts(1,10): error TS6133: 'join' is declared but its value is never read.\n";
const EXPECTED = "main.ts(3,1): error TS2578: Unused '@ts-expect-error' directive.\n";
const GLOBAL =
  "lib/index.ts(4,1): error TS2593: Cannot find name 'test'. Do you need to install type definitions for a test runner? Try `npm i --save-dev @types/jest` or `npm i --save-dev @types/mocha` and then add 'jest' or 'mocha' to the types field in your tsconfig.\n";

describe('errors of the compiler are printed in each run until they are fixed:', () => {
  test.each([
    ['a wrong argument', 'main.ts', " ?? 'dist'", '', ARGUMENT],
    ['a member that is not there', 'environments/environment.ts', 'words.join', 'words.joined', MEMBER],
    ['a value of another type', 'lib/index.ts', '= known', "= known.join('')", OTHER_TYPE],
    ['a value of a JSON file of another type', 'lib/known.json', '"b"', '2', JSON_VALUE],
    ['an element that may be missing', 'lib/index.ts', 'known;', 'known;\nexport const a: string = words[0];', ELEMENT],
    ['a file that is gone', 'main.ts', 'environments/environment', 'environments/gone', GONE],
    ['a syntax error', 'environments/environment.ts', 'void {', 'void {{', SYNTAX],
    ['an unused variable', 'main.ts', 'environment(', 'const unused = 1;\nenvironment(', VARIABLE],
    ['an unused import', 'lib/index.ts', 'import', "import { join } from 'node:path';\nimport", IMPORT],
    ['an error that is expected in vain', 'main.ts', 'environment(', '// @ts-expect-error no\nenvironment(', EXPECTED],
    ['a global of the tests', 'lib/index.ts', 'known;', "known;\ntest('a', () => undefined);", GLOBAL],
  ])('%s', (_, path, part, by, errors) => {
    change(path, part, by);
    expect(typeErrors()).toBe(errors);
    expect(typeErrors()).toBe(errors);
    mend(path);
    expect(typeErrors()).toBe('');
  });
});

test('a JSON file is read anew however often it was changed before', () => {
  for (const word of ['c', 'd']) {
    change('lib/known.json', '"b"', `"${word}"`);
    expect(typeErrors()).toBe('');
  }
  change('lib/known.json', '"b"', '2');
  expect(typeErrors()).toBe(JSON_VALUE);
  mend('lib/known.json');
  expect(typeErrors()).toBe('');
});

describe('types are checked all the same where', () => {
  const CACHE = 'node_modules/.cache/tsc';

  afterEach(() => {
    rmSync(join(project.folder, CACHE), { recursive: true, force: true });
  });

  test.each([
    ['what the compiler remembers cannot be read', `${CACHE}/app.tsbuildinfo`],
    ['there is no place to remember anything', CACHE],
  ])('%s', (_, path) => {
    rmSync(join(project.folder, CACHE), { recursive: true, force: true });
    project.write(path, '{');
    change('main.ts', " ?? 'dist'", '');
    expect(typeErrors()).toBe(ARGUMENT);
    mend('main.ts');
    expect(typeErrors()).toBe('');
  });
});

test('a compiler that is not installed yet is named', () => {
  rmSync(join(project.folder, 'node_modules/typescript-native'));
  expect(typeErrors()).toBe('node_modules/typescript-native is missing. Run: npm ci\n');
  project.link('typescript-native');
});
