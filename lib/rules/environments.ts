import type { FoundProblem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import type { EnvironmentModel } from '../models/environment';
import { environmentCollectorRules } from './environment/collectors';
import { imageVersionRules } from './environment/image-version';
import { jaegerV2FileRules } from './environment/jaeger-v2-files';
import { environmentJaegerRules } from './environment/jaegers';
import { environmentMilvusRules } from './environment/milvus';
import { nameRules } from './environment/names';
import { environmentOperatorRules } from './environment/operators';

const environmentRules = [
  ...nameRules,
  ...environmentJaegerRules,
  ...imageVersionRules,
  ...environmentCollectorRules,
  ...jaegerV2FileRules,
  ...environmentMilvusRules,
  ...environmentOperatorRules,
];

/** Checks an environment as a whole: names, Jaegers, Milvus releases and operators that conflict with each other. */
export function checkEnvironment(environment: EnvironmentModel, where: string): FoundProblem[] {
  return runRules(environmentRules, environment, where);
}
