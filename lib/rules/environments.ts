import type { Problem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import type { EnvironmentSubject } from '../models/environment';
import { imageVersionRules } from './environment/image-version';
import { jaegersTogetherRules } from './environment/jaegers';
import { milvusTogetherRules } from './environment/milvus';
import { nameRules } from './environment/names';
import { operatorsTogetherRules } from './environment/operators';

const togetherRules = [
  ...nameRules,
  ...jaegersTogetherRules,
  ...imageVersionRules,
  ...milvusTogetherRules,
  ...operatorsTogetherRules,
];

/** Checks an environment as a whole: names, Jaegers, Milvus releases and operators that conflict with each other. */
export function checkEnvironment(environment: EnvironmentSubject, where: string): Problem[] {
  return runRules(togetherRules, environment, where);
}
