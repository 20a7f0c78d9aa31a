import type { FoundProblem, Rule } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import type { JsonObject } from '../kubernetes/json';
import { isMilvusCr } from '../models/milvus-cr/cr';
import { customResourceSchema } from '../upstream/custom-resources';
import { isJaegerCr } from '../upstream/jaeger';
import { misnamed } from '../upstream/kind-names';
import { kindNameRules, objectRules } from './app';
import { imageVersionRules } from './environment/image-version';
import { jaegerRules } from './jaeger/rules';
import { milvusCrRules } from './milvus/cr/rules';
import { schemaRule } from './schema/schema';

/** Validates a Jaeger or Milvus against its CRD. */
export const crSchemaRule = schemaRule(customResourceSchema);

const jaegerCrRules = [...objectRules, ...jaegerRules, crSchemaRule];
const milvusRules = [...objectRules, ...milvusCrRules, crSchemaRule];
const otherRules = [...objectRules, ...kindNameRules];

/** The rules for a Jaeger or a Milvus CR; undefined for every other object. */
export function customResourceRules(object: JsonObject): readonly Rule<JsonObject>[] | undefined {
  if (isJaegerCr(object)) return jaegerCrRules;
  return isMilvusCr(object) && misnamed(object) === undefined ? milvusRules : undefined;
}

/** Checks a Jaeger, a Milvus CR, or an object that is meant to be one, without its environment. */
export function checkAlone(object: JsonObject, where: string): FoundProblem[] {
  const environment = { objects: [{ where, object }], releases: [] };
  return [
    ...runRules(customResourceRules(object) ?? otherRules, object, where),
    ...runRules(imageVersionRules, environment, where),
  ];
}
