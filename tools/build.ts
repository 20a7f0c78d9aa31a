import { rmSync } from 'node:fs';
import { run } from './app';
import { runScript } from './arguments';

/** `npm run build`: the library as it is published, compiled afresh. */
runScript('npm run build', () => {
  rmSync('build', { recursive: true, force: true });
  return run([process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
});
