import type { FoundProblem } from '../diagnostics/rule';
import { runRules } from '../diagnostics/run-rules';
import type { JaegerV2Subject } from '../models/jaeger-v2/subject';
import { jaegerV2Rules } from './jaeger-v2/rules';

/** Checks a configuration of Jaeger 2, together with what is known of the pods that run it. */
export function checkJaegerV2(subject: JaegerV2Subject, where: string): FoundProblem[] {
  return runRules(jaegerV2Rules, subject, where);
}
