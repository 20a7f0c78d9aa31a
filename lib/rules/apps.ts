import type { Problem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import { type AppChild, appChildRules, ownValidationRules } from './app';

/** Checks a child of the app: whether it has a place in the output. */
export function checkAppChild(child: AppChild, where: string): Problem[] {
  return runRules(appChildRules, child, where);
}

/** Turns what a construct says about itself into problems. */
export function checkOwnValidation(errors: readonly string[], where: string): Problem[] {
  return runRules(ownValidationRules, { errors }, where);
}
