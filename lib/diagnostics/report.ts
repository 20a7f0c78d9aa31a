import { pathWithoutCredentials, withoutCredentials } from './credentials';
import { hideFramesFromOtherLanguages } from './host-language';
import type { Problem } from './problem';
import { type Finding, type FoundProblem, Severity, VALUE } from './rule';
import { visible } from './visible';

const MAX_VALUE_LENGTH = 120;
/** Longer than any path of a schema. */
const MAX_PATH_LENGTH = 400;

/** One value as it stands in a message: strings in single quotes, everything else as JSON, cut when long. */
export function quote(value: unknown): string {
  return cut(typeof value === 'string' ? `'${visible(value)}'` : visible(json(value)), MAX_VALUE_LENGTH);
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length)}...`;
}

function json(value: unknown): string {
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value;
}

/** One problem as one line: code, where, path, problem, effect, fix, for those who use the constructs. */
export function describe(problem: FoundProblem): string {
  return visible(
    `${problem.code} ${problem.where} ${sentence(problem, problem.finding.fixInCode ?? problem.finding.fix)}`,
  );
}

/** The start of that line, without effect and fix: code, where, path and problem. */
export function describeProblem({ code, where, finding }: FoundProblem): string {
  return visible(`${code} ${where} ${shortPath(finding.path)}: ${problemOf(finding)}`);
}

/** A problem as a user gets it: only what is printed. */
export function toProblem(found: FoundProblem): Problem {
  const { code, severity, where } = found;
  const { problem, effect, fix } = sentencesOf(found, true);
  return {
    code,
    severity,
    where: visible(where),
    path: pathOf(found),
    message: describe(found),
    description: problem,
    effect,
    fix,
  };
}

/** The same for YAML that was not written with the constructs. */
export function describeYaml(problem: FoundProblem): string {
  return visible(`${problem.code} ${problem.where} ${sentence(problem, problem.finding.fix)}`);
}

/** The same as compilers print it: where, severity, code, and the rest. */
export function describeLine(problem: FoundProblem): string {
  const { where, severity, code, finding } = problem;
  return visible(`${where} ${severity} ${code} ${sentence(problem, finding.fix)}`);
}

function sentence({ finding }: FoundProblem, fix: string): string {
  const { path, effect } = finding;
  return `${shortPath(path)}: ${[problemOf(finding), effect, fix].join(' ')}`;
}

/** What is wrong, what happens and what to do, as they are printed on lines of their own. */
export interface PrintedSentences {
  readonly problem: string;
  readonly effect: string;
  readonly fix: string;
}

/**
 * The sentences of a problem as they are printed, each on its own line.
 *
 * @param inCode whether the fix is that for the constructs
 */
export function sentencesOf({ finding }: FoundProblem, inCode: boolean): PrintedSentences {
  const { effect, fix, fixInCode = fix } = finding;
  return {
    problem: visible(capitalised(problemOf(finding))),
    effect: visible(effect),
    fix: visible(inCode ? fixInCode : fix),
  };
}

/** The path of a finding, cut when long. */
export function pathOf({ finding }: FoundProblem): string {
  return visible(shortPath(finding.path));
}

/** A word at the start of a sentence; a key such as `a.b` or `maxTraces` stays as it is. */
function capitalised(text: string): string {
  return text.replace(/^[a-z]+(?=[ ,]|[.:](?: |$))/, (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
}

function shortPath(path: string): string {
  return cut(pathWithoutCredentials(path), MAX_PATH_LENGTH);
}

/** What is wrong, with the value received; a credential is masked. */
export function problemOf({ path, value, problem }: Finding): string {
  // The value of something missing is missing too.
  if (value === undefined) return problem;
  const shown = quote(withoutCredentials(path, value));
  return problem.includes(VALUE) ? problem.replaceAll(VALUE, () => shown) : `${shown} ${problem}`;
}

/** Thrown when a check found errors: every problem of the object, or of the whole app, in one message. */
export class DiagnosticError extends Error {
  // Private, so that Node does not print them again below the message.
  readonly #found: readonly FoundProblem[];

  constructor(found: readonly FoundProblem[]) {
    super(found.map(describe).join('\n'));
    this.name = 'DiagnosticError';
    this.#found = found;
    hideFramesFromOtherLanguages();
  }

  /** The message alone, since jsii makes its own error of this text. */
  override toString(): string {
    return this.message;
  }

  /** The problems of the message, in its order. */
  get problems(): Problem[] {
    return this.#found.map(toProblem);
  }

  /**
   * The same with their values, for `npm run synth`, which lays them out itself.
   *
   * @internal
   */
  get _found(): readonly FoundProblem[] {
    return this.#found;
  }
}

/** Throws all errors among the problems as one error; returns if there are none. */
export function throwErrors(problems: readonly FoundProblem[]): void {
  const errors = problems.filter(({ severity }) => severity === Severity.ERROR);
  if (errors.length > 0) throw new DiagnosticError(errors);
}
