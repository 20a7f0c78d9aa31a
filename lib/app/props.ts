import { throwErrors } from '../diagnostics/report';
import { runRules } from '../diagnostics/run-rules';
import { propRules, type PropType } from '../rules/app';

export const DURATION: PropType = { kind: 'Duration' };
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

/** The type of a part of Milvus, which has a twin for the other way to install it. @param member one that the twin lacks. */
export function partOf(className: string, member: string): PropType {
  return { kind: 'part', part: { className, member } };
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
