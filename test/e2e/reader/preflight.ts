import { READER_VERSIONS } from '../../../tools/e2e/parts';
import { readerProgram } from '../../../tools/e2e/reader';
import { needParts } from '../support/stop';

/** Stops before the first test, with one message, where a program is missing or older than our sources. */
export default function preflight(): void {
  const parts = READER_VERSIONS.map(
    (version) => [`the reader of Milvus ${version} with our present sources`, readerProgram(version)] as const,
  );
  needParts('test:e2e:reader', 'reader', parts);
}
