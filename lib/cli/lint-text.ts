import { CommentAcceptances } from './acceptances/comments';
import { lintFile, type Understanding } from './lint-file';
import { type CheckedText, lintResult, type LintResult } from './lint-result';
import { type Source, Unusable } from './source';
import { UsageProblem } from './usage-problem';
import { type VersionOptions, Versions } from './versions';

/** What is known about a text, besides the text. */
export interface TextOptions extends VersionOptions {
  /** How to treat documents without `kind`: `values`, `user.yaml` or `patch`. @default - detected from their keys */
  readonly as?: string;
}

/** What was found in a text, with notes for the reader of the report. */
export interface TextResult extends CheckedText {
  readonly notes: readonly string[];
  /** Why nothing was checked. @default - something was */
  readonly nothing?: string | undefined;
}

/**
 * Checks one text as the command checks a file. It reads no other files and runs without node.
 *
 * @throws UsageProblem for an invalid version.
 */
export function lintText(source: Source, { as, ...options }: TextOptions = {}): LintResult {
  const versions = Versions.of(options);
  const acceptances = { config: [], ignored: [], saysUnused: false };
  try {
    const text = checkText(source, { versions, as });
    const notes = text.nothing === undefined ? text.notes : [text.nothing, ...text.notes];
    const named = notes.map((note) => `${source.name}: ${note}`);
    return lintResult([text], { versions, notes: named, unusable: [], acceptances });
  } catch (error) {
    const problem = whyUnusable(source.name, error);
    if (problem === undefined) throw error;
    return lintResult([], { versions, notes: [], unusable: [problem.message], acceptances });
  }
}

/** Checks a text, and reads the comments in it that accept warnings. */
export function checkText(source: Source, understanding: Understanding): TextResult {
  const result = lintFile(source, understanding);
  // In a file with nothing to check, comments accept nothing and are not reported.
  const hasAny = result.kinds.length > 0;
  const comments = hasAny ? new CommentAcceptances(source.name, source.text) : CommentAcceptances.NONE;
  const nothing = hasAny ? undefined : source.text.trim() === '' ? 'is empty.' : NOTHING;
  return { ...result, file: source.name, comments, nothing };
}

const NOTHING = 'no Jaeger, Milvus or milvus-helm values found. If the file holds values, add --as values.';

/** Why a text cannot be checked; undefined for a bug of this program. A version that only this text needs is no bug. */
export function whyUnusable(name: string, error: unknown): Unusable | undefined {
  if (error instanceof Unusable) return error;
  return error instanceof UsageProblem ? new Unusable(name, error.message) : undefined;
}
