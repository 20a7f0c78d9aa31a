import type { RuleInfo } from '../diagnostics/rule';
import { catalogue } from '../rules/catalogue';
import { explain } from '../rules/explain';
import { unknownCode } from './unknown-code';

// What needs all rules with their examples, which no linting does: the command loads this file when it is asked for.

/** All about a code, or why there is nothing. */
export function explained(wanted: string): { readonly text: string } | { readonly problem: string } {
  const text = explain(wanted.toUpperCase());
  return text === undefined ? { problem: unknown(wanted) } : { text };
}

/** What is known of a rule, for a report that describes the rules that found something. */
export function ruleOf(wanted: string): RuleInfo | undefined {
  return catalogue.find(({ code }) => code === wanted);
}

/** Why a code that is not that of a warning cannot be accepted. */
export function whyNotAccepted(wanted: string): string {
  const entry = catalogue.find(({ code }) => code === wanted.toUpperCase());
  return entry === undefined ? unknown(wanted) : `${entry.code} is an error. Only warnings can be accepted.`;
}

function unknown(wanted: string): string {
  const codes = catalogue.map(({ code }) => code);
  return unknownCode(wanted, codes);
}
