import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bin } from '../package.json';
import { commandBundle } from './command-bundle';
import { compileLibrary } from './jsii/compile';

/** Writes what is published into `build/`: the library, and the command in one file. Returns the exit code. */
export async function buildPublished(): Promise<number> {
  const code = compileLibrary();
  if (code === 0) await writeCommand(bin['cdk8s-milvus-tracing']);
  return code;
}

async function writeCommand(path: string): Promise<void> {
  const { script, licences } = await commandBundle();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, script);
  writeFileSync(join(dirname(path), 'LICENSES.txt'), licences);
  // In a clone, npm does not install the command as it does for a package.
  chmodSync(path, 0o755);
}
