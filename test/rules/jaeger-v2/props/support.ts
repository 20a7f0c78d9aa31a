import type { JaegerV2Install } from '../../../../lib/models/jaeger-v2/install';
import { checkJaegerV2Install } from '../../../../lib/rules/jaeger-v2-install';
import { messages } from '../../../support/problems';

/** What the rule of the code says about each of some installs. */
export function check(code: string, ...installs: readonly JaegerV2Install[]): string[] {
  return installs.flatMap((install) => messages(checkJaegerV2Install(install, 'production/jaeger'), code));
}
