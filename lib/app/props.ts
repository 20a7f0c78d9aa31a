import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/run-rules';
import { type Misfit, propRules, type PropType } from '../rules/app';

export const DURATION: PropType = { kind: 'Duration' };
export const DURATIONS: PropType = { kind: 'Duration', isList: true };
export const SIZE: PropType = { kind: 'Size' };
export const SECRET: PropType = { kind: 'SecretRef' };
export const SECRETS: PropType = { kind: 'SecretRef', isList: true };

/** The type of a prop or parameter that cannot be left out. */
export function required(type: PropType): PropType {
  return { ...type, isRequired: true };
}

/** The type of a prop with an enum, or with a list of words. */
export function wordOf(words: Readonly<Record<string, string>> | readonly string[]): PropType {
  return { kind: 'word', words: Object.values(words) };
}

/**
 * The type of a part that factories make.
 *
 * @param members no other class has one of these, and what these factories make has one at least.
 */
export function partOf(className: string, ...members: readonly string[]): PropType {
  return { kind: 'part', part: { className, members } };
}

/** A part of which only those fit that have a member; the rest is what the finding says. */
export function fitting(type: PropType, member: string, misfit: Misfit): PropType {
  return { ...type, fit: { member, misfit } };
}

/**
 * Throws what no compiler finds in a JavaScript file: values of another type, and props by the names of version 0.1.
 *
 * @param where the construct's path, or the factory: `StorageTls.fromSecret`
 * @param types by the names of the props; a nested one is dotted: `images.pullSecrets`
 * @param renamed the new names by the old ones
 */
export function checkProps(
  where: string,
  props: unknown,
  types: Readonly<Record<string, PropType>>,
  renamed: Readonly<Record<string, string>> = {},
): void {
  throwErrors(runRules(propRules, { props, types, renamed }, where));
}
