import { readFileSync, writeFileSync } from 'node:fs';
import { isObject, type JsonObject, objectAt } from '../../../lib/kubernetes/json';
import { READER_VERSIONS } from '../../../tools/e2e/parts';
import { digestOf, type Question } from './question';

const FILE = 'test/fixtures/milvus-reader.json';

/** The answers of every version, in the order of the questions. */
export type Answers = ReadonlyMap<string, readonly JsonObject[]>;

/** The answers as they were recorded: `npm test` needs neither Go nor Milvus. */
export function recorded(questions: readonly Question[]): Answers {
  const file: unknown = JSON.parse(readFileSync(FILE, 'utf8'));
  const all = questions.map((question) => {
    const found = isObject(file) ? file[digestOf(question)] : undefined;
    if (!isObject(found)) throw new Error(`not recorded: ${JSON.stringify(question)}; see docs/e2e.md`);
    return found;
  });
  return new Map(
    READER_VERSIONS.map((version) => {
      const answers = all.map((found) => objectAt(found, writtenFor(version, found)));
      return [version, answers.map((answer) => merged(answer, answers[0] ?? {}))];
    }),
  );
}

/** The version whose answer holds for another: an answer is written only where that of the version before it is another. */
function writtenFor(version: string, found: JsonObject): string {
  const upTo = READER_VERSIONS.slice(0, READER_VERSIONS.findIndex((each) => each === version) + 1);
  return upTo.filter((each) => each in found).at(-1) ?? '';
}

/** What an answer tells as the first one does, which is about no settings at all, is left out. */
const SHORTENED = ['values', 'texts'] as const;

function shortened(answer: JsonObject, first: JsonObject): JsonObject {
  if (answer === first || 'panic' in answer) return answer;
  const parts = SHORTENED.map((part) => {
    const defaults = objectAt(first, part);
    const own = Object.entries(objectAt(answer, part)).filter(([key, value]) => defaults[key] !== value);
    return [part, own.length === 0 ? undefined : Object.fromEntries(own)] as const;
  });
  // JSON leaves out what is undefined.
  return { ...answer, ...Object.fromEntries(parts) };
}

function merged(answer: JsonObject, first: JsonObject): JsonObject {
  if ('panic' in answer) return answer;
  const isSame = ([key]: [string, unknown]) => !(key in objectAt(answer, 'random'));
  const parts = SHORTENED.map((part) => {
    const defaults = Object.fromEntries(Object.entries(objectAt(first, part)).filter(isSame));
    return [part, { ...defaults, ...objectAt(answer, part) }] as const;
  });
  return { ...answer, ...Object.fromEntries(parts) };
}

/** The text of the recording: a line for each question, sorted. */
export function recordingOf(questions: readonly Question[], answers: Answers): string {
  const lines = questions.map((question, index) => {
    const of = (version: string) => {
      const own = answers.get(version);
      return own === undefined ? '' : JSON.stringify(shortened(own[index] ?? {}, own[0] ?? {}));
    };
    const different = READER_VERSIONS.filter((version, at) => of(version) !== of(READER_VERSIONS[at - 1] ?? ''));
    const versions = different.map((version) => `"${version}":${of(version)}`);
    return `"${digestOf(question)}":{${versions.join(',')}}`;
  });
  return `{\n${[...new Set(lines)].sort().join(',\n')}\n}\n`;
}

/** What is recorded now. */
export function recording(): string {
  return readFileSync(FILE, 'utf8');
}

/** Writes it again. */
export function record(text: string): void {
  writeFileSync(FILE, text);
}
