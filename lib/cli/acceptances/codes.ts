import { Severity } from '../../diagnostics/rule';
import { catalogue } from '../../rules/catalogue';
import { unknownCode } from '../unknown-code';
import { UsageProblem } from '../usage-problem';

/** Why a code cannot be accepted; undefined where it can. */
export function codeProblem(code: string): string | undefined {
  const entry = catalogue.find((each) => each.code === code.toUpperCase());
  if (entry === undefined) {
    return unknownCode(
      code,
      catalogue.map((each) => each.code),
    );
  }
  return entry.severity === Severity.ERROR ? `${entry.code} is an error, and only warnings can be accepted` : undefined;
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
