import type { FoundProblem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import { type AppChild, appChildRules, ownValidationRules } from './app';

/** Checks that a child of the app is in an environment. */
export function checkAppChild(child: AppChild, where: string): FoundProblem[] {
  return runRules(appChildRules, child, where);
}

/** Reports the errors of a construct's own validation. */
export function checkOwnValidation(errors: readonly string[], where: string): FoundProblem[] {
  return runRules(ownValidationRules, { errors }, where);
}
