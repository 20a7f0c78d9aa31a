import { type Accepted, applied } from './acceptances/apply';
import { CommentAcceptances } from './acceptances/comments';
import type { ConfigAcceptance } from './acceptances/config';
import { failed, filesOf, read } from './input';
import type { Kind } from './kinds/kind';
import { lintFile, type Located } from './lint-file';
import { Neighbours } from './neighbours';
import { Unusable } from './source';
import { UsageProblem } from './usage-problem';
import { Versions } from './versions';

/** What the command line says beside the names of files. */
export interface LintOptions {
  /** @default - the newest, where no file says its own */
  readonly versions?: Versions;
  /** How to treat documents without `kind`. @default - detected from their keys */
  readonly as?: string | undefined;
  /** Whether a file that was named and has nothing to check cannot be used. @default false */
  readonly strict?: boolean;
  /** Warnings that the settings of the project accept. @default [] */
  readonly accept?: readonly ConfigAcceptance[];
  /** Codes of warnings that do not count. @default [] */
  readonly ignored?: readonly string[];
}

/** How many of a kind were checked. */
export interface Count {
  readonly kind: Kind;
  readonly count: number;
}

/** What was looked at, and found. */
export interface LintResult {
  readonly files: number;
  /** How many objects were checked. */
  readonly checked: number;
  /** The same by their kinds, in the order in which these came. */
  readonly counts: readonly Count[];
  /** Objects of other kinds. */
  readonly skipped: number;
  readonly versions: Versions;
  readonly problems: readonly Located[];
  /** Warnings that somebody accepted, each with the reason. */
  readonly accepted: readonly Accepted[];
  /** What a reader should know beside the problems, a line each. */
  readonly notes: readonly string[];
  /** What could not be read, a line each. */
  readonly unusable: readonly string[];
}

/** Checks everything that there are rules for in the files, folders and, for `-`, standard input. */
export function lint(names: readonly string[], stdin: number, options: LintOptions = {}): LintResult {
  const { versions = Versions.of({}), as, strict = false, accept = [], ignored = [] } = options;
  const neighbours = new Neighbours();
  const unusable: string[] = [];
  const notes: string[] = [];
  const named = new Set(names);
  const check = (name: string) =>
    usable(
      shown(name),
      () => {
        const source = read(name, stdin);
        const beside = name === '-' ? undefined : neighbours.of(name);
        const result = lintFile(source, { versions, as, beside });
        // Comments of a file without anything to check speak of nothing.
        const hasAny = result.kinds.length > 0;
        const comments = hasAny ? new CommentAcceptances(source.name, source.text) : CommentAcceptances.NONE;
        return { ...result, file: source.name, comments };
      },
      unusable,
    );
  const files = names.flatMap((name) => filesOf(name, (problem) => unusable.push(problem.message)));
  const results = files.flatMap((name) => {
    const result = check(name);
    if (result?.kinds.length === 0 && named.has(name)) (strict ? unusable : notes).push(`${shown(name)}: ${NOTHING}`);
    notes.push(...(result?.notes ?? []).map((note) => `${shown(name)}: ${note}`));
    return result ?? [];
  });
  const saysUnused = files.some((name) => !named.has(name));
  const { problems, accepted, unusedCodes } = applied(results, { config: accept, ignored, saysUnused });
  const kinds = results.flatMap((result) => result.kinds);
  return {
    files: results.length,
    checked: kinds.length,
    counts: countsOf(kinds),
    skipped: results.reduce((total, { skipped }) => total + skipped, 0),
    versions,
    problems,
    accepted,
    notes: [...notes, ...unusedCodes.map((code) => `--ignore ${code}: no such warning found`)],
    unusable,
  };
}

function countsOf(kinds: readonly Kind[]): readonly Count[] {
  const counts = new Map<string, Count>();
  for (const kind of kinds) counts.set(kind.one, { kind, count: (counts.get(kind.one)?.count ?? 0) + 1 });
  return [...counts.values()];
}

const NOTHING = 'no Jaeger, Milvus or milvus-helm values found; if the file holds values, add --as values';

function shown(name: string): string {
  return name === '-' ? 'standard input' : name;
}

/** A version that only this file needs is a mistake of the command line, not of this program. */
function whyUnusable(name: string, error: unknown): Unusable {
  if (error instanceof Unusable) return error;
  return error instanceof UsageProblem ? new Unusable(name, error.message) : failed(name, error);
}

function usable<T>(name: string, action: () => T, unusable: string[]): T | undefined {
  try {
    return action();
  } catch (error) {
    unusable.push(whyUnusable(name, error).message);
    return undefined;
  }
}
