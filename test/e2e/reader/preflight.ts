import { existsSync } from 'node:fs';
import { READER_VERSIONS } from '../../../tools/e2e/parts';
import { readerProgram } from '../../../tools/e2e/reader';

/** Stops before the first test, with one message, where a program is missing or older than our sources. */
export default function preflight(): void {
  const missing = READER_VERSIONS.filter((version) => !existsSync(readerProgram(version)));
  if (missing.length === 0) return;
  process.stderr.write(
    `test:e2e:reader  the readers of Milvus ${missing.join(', ')} are not here yet, or older than their sources; run: npm run e2e:setup -- reader\n`,
  );
  process.exit(1);
}
