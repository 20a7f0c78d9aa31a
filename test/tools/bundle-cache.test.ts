import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Outcome, Project } from './support/project';

const CACHE = 'node_modules/.cache/bundles';
const MAIN = `import { word } from './lib/word';
import known from './lib/known.json';

class Field {
  value;
}
console.log(word, known.word, Object.hasOwn(new Field(), 'value'));
`;
/** A bundler that cannot run: what is bundled anew fails. */
const NO_BUNDLER = { ESBUILD_BINARY_PATH: '/bin/false' };

let project: Project;
beforeEach(() => {
  project = new Project();
  project.write('main.ts', MAIN);
  project.write('lib/word/index.ts', `export const word: string = 'one';\n`);
  project.write('lib/known.json', '{ "word": "a" }\n');
  project.write('tsconfig.json', '{}');
});
afterEach(() => {
  project.remove();
});

function cacheFile(): string {
  return join(project.folder, CACHE, 'main.ts');
}

/** Runs the program until it is remembered, which what was changed a moment ago is not. */
function remembered(): void {
  while (!existsSync(cacheFile())) expect(project.run(['main.ts'])).toEqual(says('one a true'));
  expect(project.run(['main.ts'], NO_BUNDLER)).toEqual(says('one a true'));
}

function says(line: string): Outcome {
  return { code: 0, stdout: `${line}\n`, stderr: '' };
}

test('an unchanged program is not bundled again', () => {
  remembered();
  const before = statSync(cacheFile()).mtimeMs;
  expect(project.run(['main.ts'])).toEqual(says('one a true'));
  expect(statSync(cacheFile()).mtimeMs).toBe(before);
});

describe('an edit takes effect:', () => {
  test('of the program', () => {
    remembered();
    project.write('main.ts', MAIN.replace('word,', "'two',"));
    expect(project.run(['main.ts'])).toEqual(says('two a true'));
  });

  test('of what it imports, also where size and time stay', () => {
    remembered();
    const file = join(project.folder, 'lib/word/index.ts');
    const { atime, mtime } = statSync(file);
    project.write('lib/word/index.ts', `export const word: string = 'two';\n`);
    utimesSync(file, atime, mtime);
    expect(project.run(['main.ts'])).toEqual(says('two a true'));
  });

  test('of a JSON file', () => {
    remembered();
    project.write('lib/known.json', '{ "word": "b" }\n');
    expect(project.run(['main.ts'])).toEqual(says('one b true'));
  });

  test('that adds a file which is imported in the place of another', () => {
    remembered();
    project.write('lib/word.ts', `export const word: string = 'two';\n`);
    expect(project.run(['main.ts'])).toEqual(says('two a true'));
  });

  test('that takes a file away', () => {
    remembered();
    rmSync(join(project.folder, 'lib/known.json'));
    expect(project.run(['main.ts']).stderr).toBe('main.ts:2:19: Could not resolve "./lib/known.json"\n');
  });

  test('that lets a link show another folder', () => {
    const folder = join(project.folder, 'lib/word');
    renameSync(folder, `${folder}-1`);
    symlinkSync('word-1', folder);
    project.write('lib/word-2/index.ts', `export const word: string = 'two';\n`);
    remembered();
    rmSync(folder);
    symlinkSync('word-2', folder);
    expect(project.run(['main.ts'])).toEqual(says('two a true'));
  });

  test('of how TypeScript is to be read', () => {
    remembered();
    project.write('tsconfig.json', '{ "compilerOptions": { "useDefineForClassFields": false } }');
    expect(project.run(['main.ts'])).toEqual(says('one a false'));
  });

  test('of the tools themselves', () => {
    remembered();
    const bundle = readFileSync(join(project.folder, 'tools/bundle.js'), 'utf8');
    project.write(
      'tools/bundle.js',
      bundle.replace('bundle: true,', "bundle: true,\n    banner: { js: 'console.log(0);' },"),
    );
    expect(project.run(['main.ts'])).toEqual(says('0\none a true'));
  });
});

describe('a cache that cannot be used is none:', () => {
  test.each<[string, (cache: Buffer) => Buffer]>([
    ['it is empty', () => Buffer.alloc(0)],
    ['it is something else', () => Buffer.from('{}\n{}\n')],
    ['it ends too early', (cache) => cache.subarray(0, cache.length / 2)],
    [
      'a byte of it has changed',
      (cache) => Buffer.concat([cache.subarray(0, -1), Buffer.from([cache.at(-1) === 0 ? 1 : 0])]),
    ],
  ])('%s', (_, spoil) => {
    remembered();
    const cache = readFileSync(cacheFile());
    writeFileSync(cacheFile(), spoil(cache));
    expect(project.run(['main.ts'], NO_BUNDLER).code).toBe(1);
    writeFileSync(cacheFile(), spoil(cache));
    expect(project.run(['main.ts'])).toEqual(says('one a true'));
  });

  test('there is no place for it', () => {
    project.write(CACHE, '');
    expect(project.run(['main.ts'])).toEqual(says('one a true'));
    expect(readFileSync(join(project.folder, CACHE), 'utf8')).toBe('');
  });

  test('it was made by another node: the script is compiled again, and remembered', () => {
    remembered();
    const other = readFileSync(cacheFile(), 'latin1').replace(process.version, 'v0.0.0');
    writeFileSync(cacheFile(), other, 'latin1');
    expect(project.run(['main.ts'], NO_BUNDLER)).toEqual(says('one a true'));
    expect(readFileSync(cacheFile(), 'latin1')).toContain(process.version);
  });
});

test('a failure is told with the line of the source, as without a cache', () => {
  project.write('main.ts', `\nthrow new Error('no such luck');\n`);
  const failed = { code: 1, stdout: '', stderr: 'no such luck\n    at main.ts:2:7\n' };
  while (!existsSync(cacheFile())) expect(project.run(['main.ts'])).toEqual(failed);
  expect(project.run(['main.ts'], NO_BUNDLER)).toEqual(failed);
});

test('import() works as it does in a module', () => {
  project.write('main.ts', `void import('yaml').then(({ stringify }) => console.log(stringify({ a: 1 }).trim()));`);
  while (!existsSync(cacheFile())) expect(project.run(['main.ts'])).toEqual(says('a: 1'));
  expect(project.run(['main.ts'], NO_BUNDLER)).toEqual(says('a: 1'));
});

test('the programs that were bundled last are remembered, twelve of them', () => {
  for (let index = 0; index < 20; index++) {
    project.write(`${CACHE}/${index}`, '');
    utimesSync(join(project.folder, CACHE, String(index)), index, index);
  }
  remembered();
  const kept = [9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19].map(String);
  expect(new Set(readdirSync(join(project.folder, CACHE)))).toEqual(new Set([...kept, 'main.ts']));
});
