import { type Problem, type Rule, Severity } from '../diagnostics/rule';
import type { JsonObject } from '../kubernetes/json';
import { isJaegerCr } from '../upstream/jaeger';
import { misnamed } from '../upstream/kind-names';
import {
  acceptanceRules,
  appChildRules,
  type AppChild,
  documentRules,
  kindNameRules,
  type LintComment,
  lintCommentRules,
  type NestedValues,
  nestedValuesRules,
  objectRules,
  ownValidationRules,
  type RepeatedKey,
  staleAcceptanceRules,
  type UnusedAcceptance,
  unusedAcceptanceRules,
} from './app';
import { catalogue } from './catalogue';
import { jaegerRules } from './jaeger/rules';
import { jaegersTogetherRules } from './environment/jaegers';
import { imageVersionRules } from './environment/image-version';
import { milvusCrRules } from './milvus/cr/rules';
import { milvusTogetherRules } from './environment/milvus';
import { operatorsTogetherRules } from './environment/operators';
import { schemaRule } from './schema/schema';
import { nameRules } from './environment/names';
import type { EnvironmentSubject, LocatedObject } from '../models/environment';
import { isMilvusCr } from '../models/milvus-cr/cr';
import { runRules } from '../diagnostics/run-rules';

export { catalogue, type CatalogueEntry } from './catalogue';
export { explain } from './explain';
export { Reader } from './app';

/** Codes of the catalogue's warnings: what can be accepted. */
const warnings: ReadonlySet<string> = new Set(
  catalogue.filter(({ severity }) => severity === Severity.WARNING).map(({ code }) => code),
);

/** The rules for one Kubernetes object, whoever made it. */
function rulesFor(object: JsonObject): readonly Rule<JsonObject>[] {
  if (isJaegerCr(object)) return jaegerObjectRules;
  return isMilvusCr(object) && misnamed(object) === undefined ? milvusObjectRules : otherObjectRules;
}

/** Checks one Kubernetes object by itself. */
export function checkObject(object: JsonObject, where: string): Problem[] {
  return runRules(rulesFor(object), object, where);
}

const togetherRules = [
  ...nameRules,
  ...jaegersTogetherRules,
  ...imageVersionRules,
  ...milvusTogetherRules,
  ...operatorsTogetherRules,
];
const jaegerObjectRules = [...objectRules, ...jaegerRules, schemaRule];
const milvusObjectRules = [...objectRules, ...milvusCrRules, schemaRule];
const otherObjectRules = [...objectRules, ...kindNameRules, schemaRule];

/** Checks one Kubernetes object of which nobody knows what is beside it. */
export function checkAlone(object: JsonObject, where: string): Problem[] {
  const environment = { objects: [{ where, object }], releases: [] };
  return [...checkObject(object, where), ...runRules(imageVersionRules, environment, where)];
}

/** Checks what only everything of an environment together can show. */
export function checkEnvironment(environment: EnvironmentSubject, where: string): Problem[] {
  return runRules(togetherRules, environment, where);
}

/** Of these a file tells enough: they are about what is in it, not about what is missing. */
const TOLD_BY_A_FILE: readonly string[] = ['APP005', 'JAE160', 'MLV195', 'OPR037'];
const fileRules = togetherRules.filter(({ code }) => TOLD_BY_A_FILE.includes(code));

/** Checks objects of one file together: one file goes to one cluster. */
export function checkTogether(objects: readonly LocatedObject[], where: string): Problem[] {
  return runRules(fileRules, { objects, releases: [] }, where);
}

/** Checks a child of the app: whether it has a place in the output. */
export function checkAppChild(child: AppChild, where: string): Problem[] {
  return runRules(appChildRules, child, where);
}

/** Checks that what is accepted can be accepted. */
export function checkAcceptance(code: string, reason: string, where: string): Problem[] {
  return runRules(acceptanceRules, { code, reason, warnings }, where);
}

/** Says of an accepted warning that it was not raised; of a code that cannot be accepted APP009 speaks. */
export function checkStaleAcceptance(code: string, where: string): Problem[] {
  return warnings.has(code) ? runRules(staleAcceptanceRules, { code }, where) : [];
}

/** Turns what a construct says about itself into problems. */
export function checkOwnValidation(errors: readonly string[], where: string): Problem[] {
  return runRules(ownValidationRules, { errors }, where);
}

/** Checks that a comment for lint is one that it knows. */
export function checkLintComment(comment: LintComment, where: string): Problem[] {
  return runRules(lintCommentRules, comment, where);
}

/** Says of what is accepted that it was not found. */
export function checkUnusedAcceptance(unused: UnusedAcceptance, where: string): Problem[] {
  return runRules(unusedAcceptanceRules, unused, where);
}

/** Says of a key in values that it holds such values itself. */
export function checkNestedValues(nested: NestedValues, where: string): Problem[] {
  return runRules(nestedValuesRules, nested, where);
}

/** Says of a key that it stands twice. */
export function checkRepeatedKeys(repeated: RepeatedKey, where: string): Problem[] {
  return runRules(documentRules, repeated, where);
}
