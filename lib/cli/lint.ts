import { failed, filesOf, read, Unusable } from './input';
import type { Kind } from './kinds/kind';
import { lintFile, type Located } from './lint-file';
import { Versions } from './versions';

/** What the command line says beside the names of files. */
export interface LintOptions {
  /** @default - the newest, where no file says its own */
  readonly versions?: Versions;
  /** What a document is that is no Kubernetes object. @default - what its keys tell */
  readonly as?: string | undefined;
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
  /** What a reader should know beside the problems, a line each. */
  readonly notes: readonly string[];
  /** What could not be read, a line each. */
  readonly unusable: readonly string[];
}

/** Checks everything that there are rules for in the files, folders and, for `-`, standard input. */
export function lint(names: readonly string[], stdin: number, options: LintOptions = {}): LintResult {
  const { versions = Versions.of({}), as } = options;
  const unusable: string[] = [];
  const notes: string[] = [];
  const results = names
    .flatMap((name) => filesOf(name, (problem) => unusable.push(problem.message)))
    .flatMap((name) => {
      const result = usable(shown(name), () => lintFile(read(name, stdin), { versions, as }), unusable);
      if (result?.kinds.length === 0 && names.includes(name)) notes.push(`${shown(name)}: ${NOTHING}`);
      return result ?? [];
    });
  const kinds = results.flatMap((result) => result.kinds);
  return {
    files: results.length,
    checked: kinds.length,
    counts: [...new Set(kinds)].map((kind) => ({ kind, count: kinds.filter((other) => other === kind).length })),
    skipped: results.reduce((total, { skipped }) => total + skipped, 0),
    versions,
    problems: results.flatMap(({ problems }) => problems),
    notes,
    unusable,
  };
}

const NOTHING =
  'nothing in it was recognised as a Jaeger, a Milvus or values of the milvus-helm chart; if it is values, --as values says so';

function shown(name: string): string {
  return name === '-' ? 'standard input' : name;
}

function usable<T>(name: string, action: () => T, unusable: string[]): T | undefined {
  try {
    return action();
  } catch (error) {
    unusable.push((error instanceof Unusable ? error : failed(name, error)).message);
    return undefined;
  }
}
