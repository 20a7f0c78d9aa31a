import type { Rule } from '../../diagnostics/rule';
import type { JaegerV2Subject } from '../../models/jaeger-v2/subject';
import { accessRules } from './config/access';
import { addressRules } from './config/addresses';
import { authenticatorRules } from './config/authenticators';
import { backendRules } from './config/backends';
import { componentRules } from './config/components';
import { credentialRules } from './config/credentials';
import { endpointRules } from './config/endpoints';
import { extensionRules } from './config/extensions';
import { indexNameRules } from './config/index-names';
import { kafkaRules } from './config/kafka';
import { keyRules } from './config/keys';
import { pipelineRules } from './config/pipelines';
import { processorRules } from './config/processors';
import { receiverRules } from './config/receivers';
import { samplingRules } from './config/sampling';
import { signalRules } from './config/signals';
import { spanMetricsRules } from './config/span-metrics';
import { storageRules } from './config/storages';
import { tailSamplingRules } from './config/tail-sampling';
import { valueRules } from './config/values';
import { wordRules } from './config/words';
import { runningRules } from './running/pods';

/** All rules over a configuration of Jaeger 2. */
export const jaegerV2Rules: readonly Rule<JaegerV2Subject>[] = [
  ...componentRules,
  ...keyRules,
  ...valueRules,
  ...wordRules,
  ...pipelineRules,
  ...extensionRules,
  ...authenticatorRules,
  ...storageRules,
  ...backendRules,
  ...indexNameRules,
  ...endpointRules,
  ...addressRules,
  ...signalRules,
  ...samplingRules,
  ...kafkaRules,
  ...receiverRules,
  ...accessRules,
  ...tailSamplingRules,
  ...processorRules,
  ...spanMetricsRules,
  ...credentialRules,
  ...runningRules,
];
