import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { bin } from '../package.json';
import { run } from './app';
import { runScript } from './arguments';
import { commandBundle } from './command-bundle';

/** `npm run build`: the library and the command as they are published. */
runScript('npm run build', async () => {
  rmSync('build', { recursive: true, force: true });
  const code = await run([process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  if (code === 0) await writeCommand(bin['cdk8s-milvus-tracing']);
  return code;
});

async function writeCommand(path: string): Promise<void> {
  const { script, licences } = await commandBundle();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, script);
  writeFileSync(join(dirname(path), 'LICENSES.txt'), licences);
  // In a clone, npm does not install the command as it does for a package.
  chmodSync(path, 0o755);
}
