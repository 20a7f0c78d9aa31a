import { spawnSync } from 'node:child_process';
import type { ImageFile } from './image';

/** The shared libraries that a program loads, at the paths where it looks for them; none for one that is linked statically. */
export function librariesOf(program: string, searched = ''): ImageFile[] {
  const { status, stdout, stderr } = spawnSync('ldd', [program], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, LD_LIBRARY_PATH: searched },
  });
  if (status !== 0) {
    if (/not a dynamic executable|statically linked/.test(stderr + stdout)) return [];
    throw new Error(`ldd ${program}: ${stderr}`);
  }
  return stdout.split('\n').flatMap((line) => {
    if (line.includes('not found')) throw new Error(`ldd ${program}: ${line.trim()}`);
    const [, path] = /(\/\S+) \(0x/.exec(line) ?? [];
    return path === undefined || (searched !== '' && path.startsWith(searched)) ? [] : [{ path, source: path }];
  });
}
