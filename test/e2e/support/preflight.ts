import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { binaries, FOLDERS } from '../../../tools/e2e/parts';
import { needPrograms, stop } from './stop';

const SUITE = 'test:e2e';

/** Stops before the first test, with one message, where something is missing. */
export default function preflight(): void {
  const programs = [...Object.values(binaries(process.env)), join(FOLDERS.jaeger2, 'jaeger')];
  const needed = [...programs, FOLDERS.schemas, FOLDERS.prometheusOperator];
  needPrograms(SUITE, ['bash', 'openssl', 'diff']);
  if (!needed.every((file) => existsSync(file)))
    stop(SUITE, 'its servers and tools are not here yet; run: npm run e2e:setup');
}
