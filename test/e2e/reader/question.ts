import { createHash } from 'node:crypto';
import { TRACE_KEYS } from '../../../lib/upstream/milvus';

/** How the code of Milvus asks for a setting. */
export type Kind = 'text' | 'bool' | 'int' | 'float' | 'seconds' | 'texts';

/** A folder of configuration and an environment, and what Milvus' own reader is to tell of it (test/e2e/reader/read.go). */
export interface Question {
  readonly role: string;
  /** By name, such as `user.yaml`. */
  readonly files: Readonly<Record<string, string>>;
  readonly env: Readonly<Record<string, string>>;
  readonly keys: Readonly<Record<string, Kind>>;
  /** How often to read, to see which settings are not the same each time. */
  readonly times: number;
  /** Whether the tracer makes its exporter, and sends a span. */
  readonly tracer: boolean;
}

/** Words in files and variables, in whose place the program writes the addresses of its receivers. */
export const GRPC_RECEIVER = 'GRPC_RECEIVER';
export const HTTP_RECEIVER = 'HTTP_RECEIVER';

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['sampleFraction', 'float'],
  ['otlp.secure', 'bool'],
  ['initTimeoutSeconds', 'seconds'],
]);

/** Every trace setting that our rules know. */
const TRACE_QUESTION: Readonly<Record<string, Kind>> = Object.fromEntries(
  TRACE_KEYS.map((key) => [`trace.${key}`, KINDS.get(key) ?? 'text']),
);

/** Go begins at a random key of a mapping: of two, the last is first one time in eight. */
export const OFTEN = 200;

/** A question about the trace settings of `user.yaml`. */
export function question(text: string | undefined, more: Partial<Question> = {}): Question {
  const files = { ...(text === undefined ? {} : { 'user.yaml': text }), ...more.files };
  return { role: 'standalone', env: {}, keys: TRACE_QUESTION, times: 0, tracer: false, ...more, files };
}

/** By which an answer is found again. */
export function digestOf(asked: Question): string {
  const sorted = (record: Readonly<Record<string, unknown>>) =>
    Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1));
  const { role, files, env, keys, times, tracer } = asked;
  const text = JSON.stringify([role, sorted(files), sorted(env), sorted(keys), times, tracer]);
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
