import { checkJaegerV2 } from '../../lib/rules/jaeger-v2';
import type { JaegerV2Subject } from '../../lib/models/jaeger-v2/subject';
import { messages } from './problems';

/** What the rule of the code says about a configuration, which 2.20.0 runs unless the subject says otherwise. */
export function check(code: string, config: object, subject: Partial<JaegerV2Subject> = {}): string[] {
  return messages(
    checkJaegerV2({ config: { ...config }, prefix: '', version: '2.20.0', ...subject }, 'config.yaml'),
    code,
  );
}
