import type { Problem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import type { LocatedObject } from '../models/environment';
import {
  documentRules,
  type LintComment,
  lintCommentRules,
  type NestedValues,
  nestedValuesRules,
  type RepeatedKey,
} from './app';
import { jaegerBesideRules } from './environment/jaeger-beside';
import { jaegersTogetherRules } from './environment/jaegers';
import { nameRules } from './environment/names';
import { restrictedRules } from './environment/restricted';

export { Reader } from './app';

/** Of these a file tells enough: they are about what is in it, not about what is missing. */
const TOLD_BY_A_FILE: readonly string[] = ['APP005', 'JAE160', 'MLV195', 'OPR037'];
const fileRules = [...nameRules, ...jaegersTogetherRules, ...jaegerBesideRules, ...restrictedRules].filter(({ code }) =>
  TOLD_BY_A_FILE.includes(code),
);

/** Checks objects of one file together: one file goes to one cluster. */
export function checkTogether(objects: readonly LocatedObject[], where: string): Problem[] {
  return runRules(fileRules, { objects, releases: [] }, where);
}

/** Checks that a comment for lint is one that it knows. */
export function checkLintComment(comment: LintComment, where: string): Problem[] {
  return runRules(lintCommentRules, comment, where);
}

/** Says of a key in values that it holds such values itself. */
export function checkNestedValues(nested: NestedValues, where: string): Problem[] {
  return runRules(nestedValuesRules, nested, where);
}

/** Says of a key that it stands twice. */
export function checkRepeatedKeys(repeated: RepeatedKey, where: string): Problem[] {
  return runRules(documentRules, repeated, where);
}
