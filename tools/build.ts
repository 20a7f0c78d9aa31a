import { rmSync } from 'node:fs';
import { run } from './app';

/** `npm run build`: the library as it is published, compiled afresh. */
rmSync('build', { recursive: true, force: true });
void run([process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']).then(
  (code) => (process.exitCode = code),
);
