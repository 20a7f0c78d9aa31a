import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Why a file or folder cannot be written, and what to do; undefined if only the system's message can say. */
export function writeProblem(path: string, error: unknown): string | undefined {
  const there = nearestThere(resolve(path));
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return `permission denied for '${there}'; change its permissions or write to another folder`;
    case 'EROFS':
      return `the file system of '${there}' is read-only; write to another folder`;
    case 'ENOSPC':
    case 'EDQUOT':
      return `the disk of '${nearestThere(dirname(resolve(path)))}' is full; free some space and try again`;
    case 'ENOTDIR':
    case 'EEXIST':
      if (statSync(there).isDirectory()) return undefined;
      return `'${there}' is a file, but a folder is needed; move it or write to another folder`;
    case 'ENOENT':
      return missing(dirname(resolve(path)), there);
    default:
      return undefined;
  }
}

function missing(folder: string, there: string): string | undefined {
  try {
    // A recursive mkdir reports ENOENT even where the folder could not be created.
    accessSync(there, constants.W_OK);
  } catch (error) {
    return writeProblem(there, error);
  }
  return existsSync(folder) ? undefined : `folder '${folder}' does not exist; create it first`;
}

/** The path itself, or its nearest existing parent. */
function nearestThere(path: string): string {
  return existsSync(path) || path === dirname(path) ? path : nearestThere(dirname(path));
}
