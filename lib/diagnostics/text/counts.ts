import { type FoundProblem, Severity } from '../rule';

/** `1 file`, `2 files`. */
export function counted(count: number, what: string): string {
  return `${withCommas(count)} ${what}${count === 1 ? '' : 's'}`;
}

/** `1,234`, in every locale. */
export function withCommas(count: number): string {
  const digits = `${count}`;
  return digits.length <= 3 ? digits : `${withCommas(Math.floor(count / 1000))},${digits.slice(-3)}`;
}

/** `2 errors, 1 warning`; zeros are left out. */
export function countedProblems(problems: readonly FoundProblem[]): string {
  const errors = problems.filter(({ severity }) => severity === Severity.ERROR).length;
  const warnings = problems.length - errors;
  return [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ].join(', ');
}
