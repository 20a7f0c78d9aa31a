import { throwErrors } from '../diagnostics/report';
import { requiredRules } from '../rules/milvus/release/required';
import { runRules } from '../diagnostics/run-rules';

/** Throws where something is missing that the compiler asks for: from JavaScript nobody does. */
export function checkRequired(where: string, given: unknown, ...required: readonly string[]): void {
  throwErrors(runRules(requiredRules, { given, required }, where));
}
