import { WARNINGS } from '../../rules/warnings';
import { whyNotAccepted } from '../catalogue';
import { UsageProblem } from '../usage-problem';

/** Why a code cannot be accepted; undefined where it can. */
export function codeProblem(code: string): string | undefined {
  return WARNINGS.has(code.toUpperCase()) ? undefined : whyNotAccepted(code);
}

/** The codes that `--ignore` names, once or several times. */
export function ignoredCodes(given: readonly string[]): readonly string[] {
  const codes = given.flatMap((text) => text.split(',')).map((code) => code.trim());
  for (const code of codes) {
    const problem = codeProblem(code);
    if (problem !== undefined) throw new UsageProblem(`option --ignore: ${problem}`);
  }
  return [...new Set(codes.map((code) => code.toUpperCase()))];
}
