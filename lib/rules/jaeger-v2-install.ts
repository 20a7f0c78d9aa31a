import type { FoundProblem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import type { JaegerV2Install } from '../models/jaeger-v2/install';
import { installRules } from './jaeger-v2/props/rules';

/** Checks what a `JaegerV2` makes of its props besides configurations. */
export function checkJaegerV2Install(install: JaegerV2Install, where: string): FoundProblem[] {
  return runRules(installRules, install, where);
}
