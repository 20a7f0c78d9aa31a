import { isDeepStrictEqual } from 'node:util';
import { READER_VERSIONS } from '../../../tools/e2e/parts';
import { ask } from './ask';
import { holdsForAll, questions } from './oracle';
import { type Answers, record, recording, recordingOf } from './recording';

let answers: Answers;

beforeAll(async () => {
  const all = await Promise.all(
    READER_VERSIONS.map(async (version) => [version, await ask(version, questions())] as const),
  );
  answers = new Map(all);
});

test('Milvus answers as recorded', () => {
  const text = recordingOf(questions(), answers);
  if (process.env.READER_JSON !== undefined) record(text);
  const [now, then]: unknown[] = [text, recording()].map((json): unknown => JSON.parse(json));
  expect(isDeepStrictEqual(now, then)).toBe(true);
});

holdsForAll(() => answers);
