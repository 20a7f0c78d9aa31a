import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { binaries } from '../../../../tools/e2e/parts';

/** A PATH that begins with kubectl and helm of the tests, linked in the folder. */
export function pathOfTools(folder: string, helm: 'helm3' | 'helm4'): string {
  const programs = binaries(process.env);
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  symlinkSync(programs.kubectl, join(bin, 'kubectl'));
  symlinkSync(programs[helm], join(bin, 'helm'));
  return `${bin}:${process.env.PATH ?? ''}`;
}
