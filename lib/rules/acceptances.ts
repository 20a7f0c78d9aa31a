import type { FoundProblem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import { acceptanceRules, staleAcceptanceRules, type UnusedAcceptance, unusedAcceptanceRules } from './app';
import { WARNINGS } from './warnings';

/** Checks that a code can be accepted, with this reason. */
export function checkAcceptance(code: string, reason: string, where: string): FoundProblem[] {
  return runRules(acceptanceRules, { code, reason, warnings: WARNINGS }, where);
}

/** Reports that an accepted warning did not occur. APP009 reports a code that cannot be accepted. */
export function checkStaleAcceptance(code: string, where: string): FoundProblem[] {
  return WARNINGS.has(code) ? runRules(staleAcceptanceRules, { code }, where) : [];
}

/** Reports that a warning accepted for lint did not occur. */
export function checkUnusedAcceptance(unused: UnusedAcceptance, where: string): FoundProblem[] {
  return runRules(unusedAcceptanceRules, unused, where);
}
