import { didYouMean } from './nearest';
import { type Finding, VALUE } from './rule';

/** What is wrong and what to do, as most rules over words, names, numbers and types say it. */
export type Sentences = Pick<Finding, 'problem' | 'fix'>;

/**
 * A value that is not one of the words that its place takes: `unknown strategy 'prodution'. ... Did you mean 'production'?`
 *
 * @param what the place in one or two words: `strategy`
 * @param otherwise what to do where no word is near. @default - all words are named
 */
export function unknownWord(what: string, value: unknown, words: readonly string[], otherwise?: string): Sentences {
  return { problem: `unknown ${what} ${VALUE}.`, fix: didYouMean(value, words, otherwise) };
}

/**
 * A name that Kubernetes, or who else reads it, does not take: `invalid Secret name 'Db': must be a DNS subdomain (...). ...`
 *
 * @param rule how it must be, as the functions of `lib/kubernetes/names` say it: `must be a DNS label (...)`
 */
export function invalidName(what: string, rule: string, fix: string): Sentences {
  return { problem: `invalid ${what} ${VALUE}: ${rule}.`, fix };
}

/** What a number may be; both ends are included. */
export interface Range {
  /** @default 'number' */
  readonly kind?: 'number' | 'whole number';
  /** The least. */
  readonly from: number;
  /** The most. @default - none */
  readonly to?: number;
  /** In the plural: `seconds`. @default - none */
  readonly unit?: string;
}

/** A number that is too small or too large, or none: `31 must be a whole number from 1 to 30 (seconds). ...` */
export function outOfRange({ kind = 'number', from, to, unit }: Range, fix: string): Sentences {
  const range = to === undefined ? `of ${from} or more` : `from ${from} to ${to}`;
  return { problem: `must be a ${kind} ${range}${unit === undefined ? '' : ` (${unit})`}.`, fix };
}

/** A value of another type than its reader takes: `[1,2] must be text. ...` @param type with its article: `a list` */
export function wrongType(type: string, fix: string): Sentences {
  return { problem: `must be ${type}.`, fix };
}
