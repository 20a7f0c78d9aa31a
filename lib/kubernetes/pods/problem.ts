import { isObject, type JsonObject } from '../json';
import { unknownWord } from '../../diagnostics/sentences';

/** A setting of pods that Kubernetes rejects: a finding without its effect, which depends on what makes the pods. */
export interface PodProblem {
  readonly path: string;
  /** Absent where something is missing. */
  readonly value?: unknown;
  /** Whether it is about the key at the end of the path. @default false */
  readonly atKey?: boolean;
  /** A sentence, as `Finding.problem`. */
  readonly problem: string;
  /** A sentence, as `Finding.fix`. */
  readonly fix: string;
  /** Whether the schema of a CRD reports it as well. @default false */
  readonly bySchema?: boolean;
}

/** Settings of pods and their path. */
export interface PodSettings {
  /** Such as `spec.collector`; empty for the top of a file. */
  readonly path: string;
  readonly settings: JsonObject;
}

/** The path of a key below a path. */
export function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** The words that a field of pods takes. */
export interface Words {
  /** What they are, for the message: `DNS policy`. */
  readonly what: string;
  readonly words: readonly string[];
}

/** A value that is not one of the words of its field. An empty value counts as absent. */
export function* notOneOf(path: string, value: unknown, { what, words }: Words): Iterable<PodProblem> {
  if (value === undefined || value === null || value === '') return;
  if (typeof value === 'string' && words.includes(value)) return;
  yield { path, value, ...unknownWord(what, value, words) };
}

/** The same for fields where another check reports a value that is not a string. */
export function* textNotOneOf(path: string, value: unknown, words: Words): Iterable<PodProblem> {
  if (typeof value === 'string') yield* notOneOf(path, value, words);
}

/** Whether a required field is absent or an empty string. */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** The problem of a required field that is not set. */
export function missing(path: string, value: unknown, fix: string): PodProblem {
  return { path, problem: 'missing.', fix, bySchema: value === undefined };
}

/** The entries of a list that are objects, with their index; a schema reports the others. */
export function* objectsOf(list: unknown): Iterable<readonly [number, JsonObject]> {
  if (!Array.isArray(list)) return;
  const entries: readonly unknown[] = list;
  for (const [index, entry] of entries.entries()) {
    if (isObject(entry)) yield [index, entry];
  }
}

/** Without the problems that a schema reports as well. */
export function* notBySchema(problems: Iterable<PodProblem>): Iterable<PodProblem> {
  for (const problem of problems) if (problem.bySchema !== true) yield problem;
}
