import { describe as say } from '../../lib/diagnostics/report';
import type { FoundProblem } from '../../lib/diagnostics/rule';

/** The messages of problems with one of the codes, as a person reads them. */
export function messages(problems: readonly FoundProblem[], ...codes: readonly string[]): string[] {
  return problems.filter(({ code }) => codes.includes(code)).map(say);
}
