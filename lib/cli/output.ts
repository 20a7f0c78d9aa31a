import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { writeProblem } from '../files/write-problem';
import { textOf } from '../kubernetes/json';
import { Unusable } from './source';

/**
 * Writes a file completely or not at all: into a temporary file beside it, which is then renamed.
 *
 * @param force whether an existing file is overwritten; its mode is kept, and a link still leads to it
 */
export function write(name: string, text: string, force: boolean): void {
  const isThere = existsSync(name);
  if (/[/\\]$/.test(name) || (isThere && statSync(name).isDirectory())) {
    throw new Unusable(name, `is a folder. Name a file in it, such as ${join(name, 'new.yaml')}.`);
  }
  if (isThere && !force) throw new Unusable(name, 'already exists. Use --force to overwrite it.');
  try {
    const target = isThere ? realpathSync(name) : name;
    const mode = isThere ? statSync(target).mode & 0o777 : 0o666;
    const beside = `${target}.${process.pid}.tmp`;
    const file = openSync(beside, 'wx', mode);
    try {
      const bytes = Buffer.from(text, 'utf8');
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
      closeSync(file);
      renameSync(beside, target);
    } catch (error) {
      rmSync(beside, { force: true });
      throw error;
    }
  } catch (error) {
    const words = writeProblem(name, error) ?? (error instanceof Error ? error.message : textOf(error));
    throw new Unusable(name, `cannot be written: ${words}`);
  }
}
