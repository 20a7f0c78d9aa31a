import type { Rule } from '../../diagnostics/rule';
import type { JaegerV2Subject } from '../../models/jaeger-v2/subject';
import { backendRules } from './config/backends';
import { componentRules } from './config/components';
import { extensionRules } from './config/extensions';
import { keyRules } from './config/keys';
import { pipelineRules } from './config/pipelines';
import { storageRules } from './config/storages';
import { valueRules } from './config/values';

/** All rules over a configuration of Jaeger 2. */
export const jaegerV2Rules: readonly Rule<JaegerV2Subject>[] = [
  ...componentRules,
  ...keyRules,
  ...valueRules,
  ...pipelineRules,
  ...extensionRules,
  ...storageRules,
  ...backendRules,
];
