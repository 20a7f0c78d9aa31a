import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { FOLDERS, TRACER_VERSIONS, VERSIONS } from '../../../tools/e2e/parts';
import { readerProgram } from '../../../tools/e2e/reader';

/** Stops before the first test, with one message that names what is missing. */
export default function preflight(): void {
  const needed: readonly (readonly [string, string])[] = [
    [`Milvus ${VERSIONS.milvus}`, join(FOLDERS.milvus, 'bin', 'milvus')],
    [`Jaeger ${VERSIONS.jaeger}`, join(FOLDERS.jaeger, 'all-in-one')],
    [`Jaeger ${VERSIONS.jaeger2}`, join(FOLDERS.jaeger2, 'jaeger')],
    ...TRACER_VERSIONS.map((version) => [`the tracer of Milvus ${version}`, readerProgram(version)] as const),
  ];
  const missing = needed.filter(([, file]) => !existsSync(file)).map(([what]) => what);
  if (missing.length === 0) return;
  process.stderr.write(`test:e2e:traces  missing: ${missing.join(', ')}; run: npm run e2e:setup -- traces\n`);
  process.exit(1);
}
