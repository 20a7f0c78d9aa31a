import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS } from '../../../tools/e2e/parts';

/** Stops before the first test, with one message, where something is missing. */
export default function preflight(): void {
  const needed = [join(FOLDERS.milvus, 'bin', 'milvus'), join(FOLDERS.jaeger, 'all-in-one')];
  if (needed.every((file) => existsSync(file))) return;
  process.stderr.write('test:e2e:traces  Milvus and Jaeger are not here yet; run: npm run e2e:setup -- traces\n');
  process.exit(1);
}
