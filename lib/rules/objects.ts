import type { FoundProblem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import type { JsonObject } from '../kubernetes/json';
import { certManagerSchema } from '../upstream/cert-manager';
import { kindNameRules, objectRules } from './app';
import { customResourceRules } from './custom-resources';
import { checkJaegerV2Workload } from './jaeger-v2-carriers';
import { schemaRule } from './schema/schema';

const otherRules = [...objectRules, ...kindNameRules, schemaRule(certManagerSchema)];

/** Checks one Kubernetes object on its own. */
export function checkObject(object: JsonObject, where: string): FoundProblem[] {
  return [
    ...runRules(customResourceRules(object) ?? otherRules, object, where),
    ...checkJaegerV2Workload(object, where),
  ];
}
