import fs, { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeProblem } from '../../lib/files/write-problem';
import { withFolder } from '../support/folder';

/** The message for a path below a folder with one file, `a`; the folder's name is left out. */
function message(path: string, error: unknown): string | undefined {
  let words: string | undefined;
  withFolder((folder) => {
    writeFileSync(join(folder, 'a'), '');
    words = writeProblem(join(folder, path), error)?.replace(folder, 'FOLDER');
  });
  return words;
}

const coded = (code: string): Error => Object.assign(new Error('raw'), { code });

test.each([
  ['EACCES', 'new/b', "permission denied for 'FOLDER'; change its permissions or write to another folder"],
  ['EPERM', 'new', "permission denied for 'FOLDER'; change its permissions or write to another folder"],
  ['EROFS', 'new/b', "the file system of 'FOLDER' is read-only; write to another folder"],
  ['ENOSPC', 'new', "the disk of 'FOLDER' is full; free some space and try again"],
  ['EDQUOT', 'new', "the disk of 'FOLDER' is full; free some space and try again"],
  ['ENOTDIR', 'a/b/c', "'FOLDER/a' is a file, but a folder is needed; move it or write to another folder"],
  ['EEXIST', 'a', "'FOLDER/a' is a file, but a folder is needed; move it or write to another folder"],
  ['ENOENT', 'b/c/d', "folder 'FOLDER/b/c' does not exist; create it first"],
])('%s at %s names the folder and what to do', (code, path, words) => {
  expect(message(path, coded(code))).toBe(words);
});

test.each([
  ['EEXIST', 'new', coded('EEXIST')],
  ['ENOENT', 'new', coded('ENOENT')],
  ['another code', 'new', coded('EBUSY')],
  ['no code', 'new', new Error('raw')],
  ['no error', 'new', undefined],
])('%s is left to the system', (_, path, error) => {
  expect(message(path, error)).toBeUndefined();
});

test('a folder that could not be created is not reported as missing', () => {
  jest.spyOn(fs, 'accessSync').mockImplementation(() => {
    throw coded('EROFS');
  });
  expect(message('b/c', coded('ENOENT'))).toBe("the file system of 'FOLDER' is read-only; write to another folder");
  jest.restoreAllMocks();
});

test('the root folder', () => {
  expect(writeProblem('/', coded('EROFS'))).toBe("the file system of '/' is read-only; write to another folder");
});
