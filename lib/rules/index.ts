import { type Problem, type Rule, type RuleInfo, runRules } from '../diagnostics/rule';
import { type JsonObject, stringAt } from '../kubernetes/json';
import { JAEGER_API_VERSION } from '../upstream/jaeger';
import { environmentNameRules, environmentRules, type LocatedObject, objectRules } from './app';
import { jaegerRules } from './jaeger';
import { milvusReleaseRules } from './milvus';
import { schemaRule } from './schema';

/** Every rule that there is. */
export const catalogue: readonly RuleInfo[] = [
  ...environmentNameRules,
  ...objectRules,
  ...environmentRules,
  schemaRule,
  ...jaegerRules,
  ...milvusReleaseRules,
].sort((a, b) => (a.code < b.code ? -1 : 1));

/** The rules for one Kubernetes object, whoever made it. */
function rulesFor(object: JsonObject): readonly Rule<JsonObject>[] {
  const isJaeger = object.kind === 'Jaeger' && stringAt(object, 'apiVersion') === JAEGER_API_VERSION;
  return [...objectRules, ...(isJaeger ? jaegerRules : []), schemaRule];
}

/** Checks one Kubernetes object by itself. */
export function checkObject(object: JsonObject, where: string): Problem[] {
  return runRules(rulesFor(object), object, where);
}

/** Checks what only all objects of an environment together can show. */
export function checkEnvironment(objects: readonly LocatedObject[], where: string): Problem[] {
  return runRules(environmentRules, objects, where);
}
