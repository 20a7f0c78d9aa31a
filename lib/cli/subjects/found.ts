import type { JsonObject } from '../../kubernetes/json';
import type { JaegerV2Running } from '../../models/jaeger-v2/workload';
import type { Parsed } from '../../kubernetes/yaml-reader';
import type { Subject } from './subject';

/** An object of a document. */
export interface Place {
  readonly parsed: Parsed;
  readonly object: JsonObject;
  /** The path to it; ends with a dot or is empty. */
  readonly prefix: string;
  /** The path to it in messages. */
  readonly shown: string;
  /** The name of its file. */
  readonly file: string;
  /** What the file tells about the pods of Jaeger 2 that read it as their configuration. @default - none does */
  readonly running?: JaegerV2Running | undefined;
  /** Whether it is a text of a Secret. @default false */
  readonly isSecret?: boolean;
}

/** What can be checked in an object, and notes for the reader of the report. */
export interface Found {
  readonly subjects: readonly Subject[];
  readonly notes: readonly string[];
}

export const NOTHING: Found = { subjects: [], notes: [] };

/** Several results as one. */
export function joined(found: readonly Found[]): Found {
  return {
    subjects: found.flatMap(({ subjects }) => subjects),
    notes: found.flatMap(({ notes }) => notes),
  };
}
