import type { Problem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import { acceptanceRules, staleAcceptanceRules, type UnusedAcceptance, unusedAcceptanceRules } from './app';
import { WARNINGS } from './warnings';

/** Checks that what is accepted can be accepted. */
export function checkAcceptance(code: string, reason: string, where: string): Problem[] {
  return runRules(acceptanceRules, { code, reason, warnings: WARNINGS }, where);
}

/** Says of an accepted warning that it was not raised; of a code that cannot be accepted APP009 speaks. */
export function checkStaleAcceptance(code: string, where: string): Problem[] {
  return WARNINGS.has(code) ? runRules(staleAcceptanceRules, { code }, where) : [];
}

/** Says of what is accepted in a file that it was not found. */
export function checkUnusedAcceptance(unused: UnusedAcceptance, where: string): Problem[] {
  return runRules(unusedAcceptanceRules, unused, where);
}
