import { join } from 'node:path';
import { FOLDERS, TRACER_VERSIONS, VERSIONS } from '../../../tools/e2e/parts';
import { readerProgram } from '../../../tools/e2e/reader';
import { needParts } from '../support/stop';

/** Stops before the first test, with one message that names what is missing. */
export default function preflight(): void {
  needParts('test:e2e:traces', 'traces', [
    [`Milvus ${VERSIONS.milvus}`, join(FOLDERS.milvus, 'bin', 'milvus')],
    [`Jaeger ${VERSIONS.jaeger}`, join(FOLDERS.jaeger, 'all-in-one')],
    [`Jaeger ${VERSIONS.jaeger2}`, join(FOLDERS.jaeger2, 'jaeger')],
    ...TRACER_VERSIONS.map((version) => [`the tracer of Milvus ${version}`, readerProgram(version)] as const),
  ]);
}
