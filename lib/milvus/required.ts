import { throwErrors } from '../diagnostics/report';
import { requiredRules } from '../rules/milvus/release/required';
import { runRules } from '../diagnostics/run-rules';

/** Rejects missing required props: JavaScript has no compiler to do so. */
export function checkRequired(where: string, given: unknown, ...required: readonly string[]): void {
  throwErrors(runRules(requiredRules, { given, required }, where));
}
