import type { FoundProblem } from '../diagnostics/rule';
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
import { environmentCollectorRules } from './environment/collectors';
import { jaegerBesideRules } from './environment/jaeger-beside';
import { jaegerNetworkRules } from './environment/jaeger-network';
import { jaegerV2FileRules } from './environment/jaeger-v2-files';
import { environmentJaegerRules } from './environment/jaegers';
import { nameRules } from './environment/names';
import { restrictedRules } from './environment/restricted';

export { Reader } from './app';

/** Rules about what is in a file; the others need the whole environment. */
const TOLD_BY_A_FILE: readonly string[] = ['APP005', 'JAE160', 'JVT111', 'JVT206', 'MLV195', 'MLV198', 'OPR037'];
const fileRules = [
  ...nameRules,
  ...environmentJaegerRules,
  ...jaegerBesideRules,
  ...jaegerNetworkRules,
  ...environmentCollectorRules,
  ...jaegerV2FileRules,
  ...restrictedRules,
].filter(({ code }) => TOLD_BY_A_FILE.includes(code));

/** Compares the objects of one file with each other: one file goes to one cluster. */
export function checkFile(objects: readonly LocatedObject[], where: string): FoundProblem[] {
  return runRules(fileRules, { objects, releases: [] }, where);
}

/** Checks the instruction of a comment for lint. */
export function checkLintComment(comment: LintComment, where: string): FoundProblem[] {
  return runRules(lintCommentRules, comment, where);
}

/** Reports a key of milvus-helm values that contains such values. */
export function checkNestedValues(nested: NestedValues, where: string): FoundProblem[] {
  return runRules(nestedValuesRules, nested, where);
}

/** Reports a duplicate key. */
export function checkRepeatedKeys(repeated: RepeatedKey, where: string): FoundProblem[] {
  return runRules(documentRules, repeated, where);
}
