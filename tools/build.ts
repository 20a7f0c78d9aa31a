import { chmodSync, rmSync } from 'node:fs';
import { bin } from '../package.json';
import { run } from './app';
import { runScript } from './arguments';

/** `npm run build`: the library as it is published, compiled afresh. */
runScript('npm run build', async () => {
  rmSync('build', { recursive: true, force: true });
  const code = await run([process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  // In a clone nobody installs the command, as npm does with that of a package.
  if (code === 0) chmodSync(bin['cdk8s-milvus-tracing'], 0o755);
  return code;
});
