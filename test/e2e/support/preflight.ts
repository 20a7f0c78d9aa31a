import { existsSync } from 'node:fs';
import { binaries, FOLDERS, onPath } from '../../../tools/e2e/parts';

/** Stops before the first test, with one message, where something is missing. */
export default function preflight(): void {
  const needed = [...Object.values(binaries(process.env)), FOLDERS.schemas, FOLDERS.prometheusOperator];
  const system = ['bash', 'openssl', 'diff'].filter((program) => onPath(process.env, program) === undefined);
  if (system.length > 0) stop(`${system.join(' and ')} must be on the PATH`);
  if (!needed.every((file) => existsSync(file))) stop('its servers and tools are not here yet; run: npm run e2e:setup');
}

function stop(why: string): never {
  process.stderr.write(`test:e2e  ${why}\n`);
  process.exit(1);
}
