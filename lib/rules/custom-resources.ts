import { findingsOf, type FoundProblem, type Rule } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import type { JsonObject } from '../kubernetes/json';
import { isJaegerCollector, subjectOf } from '../models/jaeger-v2/collector';
import type { JaegerV2Subject } from '../models/jaeger-v2/subject';
import { isMilvusCr } from '../models/milvus-cr/cr';
import { customResourceSchema } from '../upstream/custom-resources';
import { isJaegerCr } from '../upstream/jaeger';
import { misnamed } from '../upstream/kind-names';
import { kindNameRules, objectRules } from './app';
import { imageVersionRules } from './environment/image-version';
import { jaegerRules } from './jaeger/rules';
import { collectorRules } from './jaeger-v2/collector/rules';
import { jaegerV2Rules } from './jaeger-v2/rules';
import { milvusCrRules } from './milvus/cr/rules';
import { schemaRule } from './schema/schema';

/** Validates a Jaeger, a Milvus or an OpenTelemetryCollector against its CRD. */
export const crSchemaRule = schemaRule(customResourceSchema);

const jaegerCrRules = [...objectRules, ...jaegerRules, crSchemaRule];
const milvusRules = [...objectRules, ...milvusCrRules, crSchemaRule];
const collectorCrRules = [...objectRules, ...collectorRules, ...jaegerV2Rules.map(inCollector), crSchemaRule];
const otherRules = [...objectRules, ...kindNameRules];

/** The rules for a Jaeger, a Milvus CR, or an OpenTelemetryCollector that runs Jaeger; undefined for every other object. */
export function customResourceRules(object: JsonObject): readonly Rule<JsonObject>[] | undefined {
  if (isJaegerCr(object)) return jaegerCrRules;
  if (isJaegerCollector(object)) return collectorCrRules;
  return isMilvusCr(object) && misnamed(object) === undefined ? milvusRules : undefined;
}

/** A rule about a configuration of Jaeger 2, for the one in an OpenTelemetryCollector. */
function inCollector(rule: Rule<JaegerV2Subject>): Rule<JsonObject> {
  return {
    ...rule,
    example: () => ({ spec: { config: rule.example().config } }),
    when: (cr) => subjectOf(cr) !== undefined,
    *check(cr) {
      const subject = subjectOf(cr);
      if (subject !== undefined) yield* findingsOf(rule, subject);
    },
  };
}

/** Checks a Jaeger, a Milvus CR, an OpenTelemetryCollector that runs Jaeger, or an object that is meant to be one, without its environment. */
export function checkAlone(object: JsonObject, where: string): FoundProblem[] {
  const environment = { objects: [{ where, object }], releases: [] };
  return [
    ...runRules(customResourceRules(object) ?? otherRules, object, where),
    ...runRules(imageVersionRules, environment, where),
  ];
}
