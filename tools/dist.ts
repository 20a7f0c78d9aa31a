import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

export const DIST = 'dist';
/** Error codes of a rename onto a folder that is not empty. */
const TAKEN = ['EEXIST', 'ENOTEMPTY'];

/** A git-ignored sibling of `dist` for this run only: two runs at the same time must not share a folder. */
export function scratch(purpose: string): string {
  return `.dist-${purpose}-${process.pid}`;
}

/** Completes a swap that was interrupted between its two renames, and removes leftovers of killed runs. */
export function repair(): void {
  if (lstatSync(DIST, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new Error(`${DIST} is not a folder: move it elsewhere, then run the command again`);
  }
  const abandoned = readdirSync('.', { withFileTypes: true }).filter(({ name }) => isAbandoned(name));
  const old = abandoned.find((entry) => entry.isDirectory() && entry.name.startsWith('.dist-old'));
  if (old !== undefined && !existsSync(DIST)) rename(old.name, DIST, ['ENOENT', ...TAKEN]);
  for (const { name } of abandoned) discard(name);
}

/** Replaces `dist` by the fresh folder with two renames. */
export function swap(fresh: string): void {
  const old = scratch('old');
  for (;;) {
    const hadOld = rename(DIST, old, ['ENOENT']);
    try {
      if (rename(fresh, DIST, TAKEN)) break;
    } catch (error) {
      if (hadOld) renameSync(old, DIST);
      throw error;
    }
    // Another run has finished first: replace its tree.
    discard(old);
  }
  discard(old);
}

/** Removes a folder or file: renamed first, so that half an old tree is never called `.dist-old`. */
export function discard(path: string): void {
  // On a read-only file system, renaming fails even for a missing folder.
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
  const gone = scratch('gone');
  rmSync(gone, { recursive: true, force: true });
  rename(path, gone, ['ENOENT']);
  rmSync(gone, { recursive: true, force: true });
}

/** Every file below a folder, with `/` in its path, in code-unit order. */
export function tree(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    (existsSync(folder) ? filesBelow(folder) : [])
      .map((file): [string, Buffer] => [relative(folder, file).replaceAll('\\', '/'), readFileSync(file)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** By hand: before 20.12, `recursive` of Node 20 says no folders, or reads none at all. */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(path) : [path];
  });
}

/** Renames; returns false if it failed in a way that a concurrent run explains. */
function rename(from: string, to: string, expected: readonly string[]): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (expected.includes(codeOf(error))) return false;
    throw error;
  }
}

/** Whether an entry of the project's folder is a leftover of a finished run. */
function isAbandoned(name: string): boolean {
  if (!name.startsWith('.dist-')) return false;
  const pid = Number(/-(\d+)$/.exec(name)?.[1] ?? process.pid);
  return pid === process.pid || !isRunning(pid);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
