import { withoutCredentials } from './credentials';
import { type Problem, Severity } from './rule';

const MAX_VALUE_LENGTH = 120;

/** One value as it stands in a message: strings in single quotes, everything else as JSON, cut when long. */
export function quote(value: unknown): string {
  const text =
    typeof value === 'string' ? `'${value.replace(/[\p{Cc}\u2028\u2029]/gu, escapeCharacter)}'` : json(value);
  return text.length <= MAX_VALUE_LENGTH ? text : `${text.slice(0, MAX_VALUE_LENGTH)}...`;
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function json(value: unknown): string {
  if (typeof value === 'object') return JSON.stringify(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : typeof value;
}

/** One problem as one line: code, where, path, value, rule, consequence, fix, for those who use the constructs. */
export function describe(problem: Problem): string {
  return sentence(problem, problem.finding.typed ?? problem.finding.fix);
}

/** The same for those who have YAML that nobody wrote with the constructs. */
export function describeYaml(problem: Problem): string {
  return sentence(problem, problem.finding.fix);
}

function sentence(problem: Problem, fix: string): string {
  const { path, rule, consequence } = problem.finding;
  const value = 'value' in problem.finding ? `${quote(withoutCredentials(path, problem.finding.value))} ` : '';
  const stop = fix.endsWith('?') ? '' : '.';
  return `${problem.code} ${problem.where} ${path}: ${value}${rule}: ${consequence}. ${fix}${stop}`;
}

/** Thrown when a check found errors: every problem of the object, or of the whole app, in one message. */
export class DiagnosticError extends Error {
  // Private, so that Node does not print them below the message, which has said it all.
  readonly #problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describe).join('\n'));
    this.name = 'DiagnosticError';
    this.#problems = problems;
  }

  get problems(): readonly Problem[] {
    return this.#problems;
  }
}

/** Throws all errors among the problems together; does nothing when there is none. */
export function throwErrors(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === Severity.ERROR);
  if (errors.length > 0) throw new DiagnosticError(errors);
}
