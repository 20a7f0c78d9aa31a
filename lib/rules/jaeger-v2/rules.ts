import type { Rule } from '../../diagnostics/rule';
import type { JaegerV2Subject } from '../../models/jaeger-v2/subject';
import { componentRules } from './config/components';

/** All rules over a configuration of Jaeger 2. */
export const jaegerV2Rules: readonly Rule<JaegerV2Subject>[] = [...componentRules];
