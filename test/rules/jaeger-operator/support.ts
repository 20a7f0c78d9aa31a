import { runRules } from '../../../lib/diagnostics/rule';
import { jaegerOperatorRules, type JaegerOperatorSubject } from '../../../lib/rules/jaeger-operator';
import { INSTALL } from '../../../lib/rules/jaeger-operator/subject';
import { messages } from '../../support/problems';

/** What the rule of the code says about the default install with these settings. */
export function check(code: string, settings: Partial<JaegerOperatorSubject> = {}): string[] {
  return messages(runRules(jaegerOperatorRules, { ...INSTALL, ...settings }, 'env/operator'), code);
}
