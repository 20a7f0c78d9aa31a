import { isObject, type JsonObject } from '../json';
import { didYouMean } from '../../diagnostics/nearest';

/** What Kubernetes rejects in the settings of pods, as fragments of a message. */
export interface PodProblem {
  readonly path: string;
  /** Left out where something is missing. */
  readonly value?: unknown;
  /** Whether it is about the key at the end of the path. @default false */
  readonly atKey?: boolean;
  readonly problem: string;
  readonly fix: string;
  /** Whether the schema of a CRD reports it as well. @default false */
  readonly bySchema?: boolean;
}

/** Settings of pods, and where they stand. */
export interface PodSettings {
  /** Such as `spec.collector`; empty for the top of a file. */
  readonly path: string;
  readonly settings: JsonObject;
}

/** The path of what stands below a path. */
export function below(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

/** A value that is not one of the words that Kubernetes has for its place; empty counts as absent. */
export function* notOneOf(path: string, value: unknown, words: readonly string[]): Iterable<PodProblem> {
  if (value === undefined || value === null || value === '') return;
  if (typeof value === 'string' && words.includes(value)) return;
  yield {
    path,
    value,
    problem: `must be one of ${words.join(', ')}`,
    fix: didYouMean(value, words),
  };
}

/** The same where a schema, or what stands for one, reports what is not text. */
export function* textNotOneOf(path: string, value: unknown, words: readonly string[]): Iterable<PodProblem> {
  if (typeof value === 'string') yield* notOneOf(path, value, words);
}

/** A required field that is absent, or an empty text. */
export function isMissing(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

/** The problem of a field that is not set. */
export function missing(path: string, value: unknown, fix: string): PodProblem {
  return { path, problem: 'is missing.', fix, bySchema: value === undefined };
}

/** The entries of a list that are objects, by their index; a schema says what is wrong with the others. */
export function* objectsOf(list: unknown): Iterable<readonly [number, JsonObject]> {
  if (!Array.isArray(list)) return;
  const entries: readonly unknown[] = list;
  for (const [index, entry] of entries.entries()) {
    if (isObject(entry)) yield [index, entry];
  }
}

/** Without what a schema reports as well. */
export function* notBySchema(problems: Iterable<PodProblem>): Iterable<PodProblem> {
  for (const problem of problems) if (problem.bySchema !== true) yield problem;
}
