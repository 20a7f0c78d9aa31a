import { type Acceptances, type Accepted, applied, type Checked } from './acceptances/apply';
import type { Kind } from './kinds/kind';
import type { Located } from './lint-file';
import type { Versions } from './versions';

/** How many of a kind were checked. */
export interface Count {
  readonly kind: Kind;
  readonly count: number;
}

/** The result of a run. */
export interface LintResult {
  readonly files: number;
  /** How many objects were checked. */
  readonly checked: number;
  /** The same by kind, in the order of their first object. */
  readonly counts: readonly Count[];
  /** Objects of other kinds. */
  readonly skipped: number;
  readonly versions: Versions;
  readonly problems: readonly Located[];
  /** Accepted warnings, each with the reason. */
  readonly accepted: readonly Accepted[];
  /** Notes for the reader of the report, a line each. */
  readonly notes: readonly string[];
  /** What could not be read, a line each. */
  readonly unusable: readonly string[];
}

/** A text that was checked. */
export interface CheckedText extends Checked {
  /** What was checked, one entry each. */
  readonly kinds: readonly Kind[];
  readonly skipped: number;
}

/** What holds for all texts of a run. */
export interface Run extends Pick<LintResult, 'versions' | 'notes' | 'unusable'> {
  readonly acceptances: Acceptances;
}

/** The result of texts that were checked one by one, with acceptances applied. */
export function lintResult(texts: readonly CheckedText[], { versions, notes, unusable, acceptances }: Run): LintResult {
  const { problems, accepted, unusedCodes } = applied(texts, acceptances);
  const kinds = texts.flatMap((text) => text.kinds);
  return {
    files: texts.length,
    checked: kinds.length,
    counts: countsOf(kinds),
    skipped: texts.reduce((total, { skipped }) => total + skipped, 0),
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
