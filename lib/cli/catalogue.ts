import type { RuleInfo } from '../diagnostics/rule';
import { doctorCatalogue } from '../doctor/catalogue';
import { catalogue as rules } from '../rules/catalogue';
import { explainEntry } from '../rules/explain';
import { unknownCode } from './unknown-code';

// Loads all rules with their examples, which linting does not need: the bundle loads this file only when it is used.

/** Those of `lint` and those of `doctor`. */
const catalogue = [...rules, ...doctorCatalogue].sort((a, b) => (a.code < b.code ? -1 : 1));

/** The explanation of a code, or why there is none. */
export function explained(wanted: string): { readonly text: string } | { readonly problem: string } {
  const entry = catalogue.find(({ code }) => code === wanted.toUpperCase());
  return entry === undefined ? { problem: unknown(wanted) } : { text: explainEntry(entry) };
}

/** The description of a rule, for reports that describe their rules. */
export function ruleOf(wanted: string): RuleInfo | undefined {
  return catalogue.find(({ code }) => code === wanted);
}

/** Why a code that is not that of a warning cannot be accepted. */
export function whyNotAccepted(wanted: string): string {
  const entry = catalogue.find(({ code }) => code === wanted.toUpperCase());
  if (entry === undefined) return unknown(wanted);
  return doctorCatalogue.includes(entry)
    ? `${entry.code} is a code of doctor. Only warnings of lint can be accepted.`
    : `${entry.code} is an error. Only warnings can be accepted.`;
}

function unknown(wanted: string): string {
  const codes = catalogue.map(({ code }) => code);
  return unknownCode(wanted, codes);
}
