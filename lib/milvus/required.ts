import { throwErrors } from '../diagnostics/report';
import { requiredRules } from '../rules/milvus/release/required';
import { runRules } from '../diagnostics/run-rules';

/** Rejects missing required props: JavaScript has no compiler to do so. */
export function checkRequired(where: string, props: unknown, ...required: readonly string[]): void {
  throwErrors(runRules(requiredRules, { props, required }, where));
}
