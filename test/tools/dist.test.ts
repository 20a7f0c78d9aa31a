import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { repair, scratch, swap, tree } from '../../tools/dist';

const home = process.cwd();
/** A process that is running for sure: the one that started this one. */
const RUNNING = process.ppid;
/** Above what Linux and macOS hand out. */
const NOBODY = 99_999_999;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dist-test-'));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

function put(name: string, text: string): void {
  mkdirSync(name);
  writeFileSync(join(name, 'file'), text);
}

function content(): string[] {
  return [...tree('.')].map(([path, text]) => `${path} ${text.toString()}`);
}

test.each(['.dist-old', `.dist-old-${NOBODY}`, `.dist-old-${process.pid}`])(
  'a swap that was cut after its first rename is taken back: %s',
  (old) => {
    put(old, 'old');
    put(`.dist-new-${NOBODY}`, 'new');
    repair();
    expect(content()).toEqual(['dist/file old']);
  },
);

test('a swap that was cut after its second rename is finished', () => {
  put('.dist-old', 'old');
  put('dist', 'new');
  repair();
  expect(content()).toEqual(['dist/file new']);
});

test('half an old tree is not taken for a whole one', () => {
  put(`.dist-gone-${NOBODY}`, 'half');
  repair();
  expect(readdirSync('.')).toEqual([]);
});

test('plain files in the place of scratch folders are cleared away', () => {
  for (const name of ['.dist-old', '.dist-new', scratch('new')]) writeFileSync(name, '');
  repair();
  expect(readdirSync('.')).toEqual([]);
});

test('files of a run in progress are not touched', () => {
  put(`.dist-old-${RUNNING}`, 'old');
  put(`.dist-new-${RUNNING}`, 'new');
  repair();
  expect(readdirSync('.').sort()).toEqual([`.dist-new-${RUNNING}`, `.dist-old-${RUNNING}`]);
});

test('a file called dist is refused', () => {
  writeFileSync('dist', 'precious');
  expect(repair).toThrow(new Error('dist is not a folder: move it elsewhere, then run the command again'));
  expect(readFileSync('dist', 'utf8')).toBe('precious');
});

test('a swap that fails puts the old tree back', () => {
  put('dist', 'old');
  expect(() => {
    swap('missing');
  }).toThrow("ENOENT: no such file or directory, rename 'missing' -> 'dist'");
  expect(content()).toEqual(['dist/file old']);
});

test('a swap replaces the whole tree and leaves nothing else', () => {
  put('dist', 'old');
  writeFileSync(join('dist', 'extra'), '');
  put(scratch('new'), 'new');
  swap(scratch('new'));
  expect(content()).toEqual(['dist/file new']);
});

test('a tree is in code-unit order, by its whole paths', () => {
  for (const name of ['b', 'B', 'a-b', 'a']) put(name, name);
  writeFileSync('é', '');
  expect([...tree('.').keys()]).toEqual(['B/file', 'a-b/file', 'a/file', 'b/file', 'é']);
});
