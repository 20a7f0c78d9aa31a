import type { ConfigAcceptance } from './acceptances/config';
import type { Environment } from '../diagnostics/text/style';
import { failed, filesOf, read } from './input';
import type { WithExcerpts } from './lint-file';
import { lintResult, type LintResult } from './lint-result';
import { checkText, whyUnusable } from './lint-text';
import { Neighbours } from './neighbours';
import { STANDARD_INPUT } from './source';
import { Versions } from './versions';

/** The options of the command line. */
export interface LintOptions {
  /** @default - the newest, unless a file names others */
  readonly versions?: Versions;
  /** How to treat documents without `kind`. @default - detected from their keys */
  readonly as?: string | undefined;
  /** Whether a named file with nothing to check is unusable. @default false */
  readonly strict?: boolean;
  /** Acceptances of the project's settings. @default [] */
  readonly accept?: readonly ConfigAcceptance[];
  /** Codes of `--ignore`. @default [] */
  readonly ignored?: readonly string[];
  /** Adds the lines that the problems are in. @default - nothing is added */
  readonly withExcerpts?: WithExcerpts | undefined;
  /** Environment variables, of which one asks for the stack of a bug. @default - none */
  readonly env?: Environment | undefined;
  /** Called after each file with the number of checked files and of all files. @default - nothing is called */
  readonly progress?: (done: number, all: number) => void;
}

/** Checks files, folders and, for `-`, standard input. */
export function lint(names: readonly string[], stdin: number, options: LintOptions = {}): LintResult {
  const {
    versions = Versions.of({}),
    as,
    strict = false,
    accept = [],
    ignored = [],
    withExcerpts,
    env,
    progress,
  } = options;
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
        return checkText(source, { versions, as, beside, withExcerpts });
      },
      unusable,
      env,
    );
  const files = names.flatMap((name) => filesOf(name, (problem) => unusable.push(problem.message)));
  const results = files.flatMap((name, index) => {
    const result = check(name);
    progress?.(index + 1, files.length);
    if (result?.nothing !== undefined && named.has(name)) {
      (strict ? unusable : notes).push(`${shown(name)}: ${result.nothing}`);
    }
    notes.push(...(result?.notes ?? []).map((note) => `${shown(name)}: ${note}`));
    return result ?? [];
  });
  const saysUnused = files.some((name) => !named.has(name));
  const acceptances = { config: accept, ignored, saysUnused };
  return lintResult(results, { versions, notes, unusable, acceptances });
}

function shown(name: string): string {
  return name === '-' ? STANDARD_INPUT : name;
}

function usable<T>(name: string, action: () => T, unusable: string[], env: Environment | undefined): T | undefined {
  try {
    return action();
  } catch (error) {
    unusable.push((whyUnusable(name, error) ?? failed(name, error, env)).message);
    return undefined;
  }
}
