import type { Rule } from '../../../diagnostics/rule';
import type { JaegerV2Install } from '../../../models/jaeger-v2/install';
import { exposureRules } from './exposure';
import { loginRules } from './login';
import { nameRules } from './names';
import { networkRules } from './network';
import { podRules } from './pods';

/** The rules over what a `JaegerV2` makes of its props besides configurations. */
export const installRules: readonly Rule<JaegerV2Install>[] = [
  ...nameRules,
  ...podRules,
  ...exposureRules,
  ...loginRules,
  ...networkRules,
];
