import type { JsonObject } from '../../../lib/kubernetes/json';
import { checkEnvironment } from '../../../lib/rules/environments';
import { jaegerOperatorRules } from '../../../lib/rules/jaeger-operator/rules';
import { INSTALL, type JaegerOperatorSubject } from '../../../lib/models/operator-install/install';
import { messages } from '../../support/problems';
import { runRules } from '../../../lib/diagnostics/run-rules';

/** What the rule of the code says about the default install with these settings. */
export function check(code: string, settings: Partial<JaegerOperatorSubject> = {}): string[] {
  return messages(runRules(jaegerOperatorRules, { ...INSTALL, ...settings }, 'env/operator'), code);
}

/** What the rules over an environment say of its objects with a code. */
export function checkObjects(code: string, ...objects: readonly JsonObject[]): string[] {
  const located = objects.map((object, index) => ({ where: `env/${index}`, object }));
  return messages(checkEnvironment({ objects: located, releases: [] }, 'env'), code);
}

/** A Jaeger CR in one of the namespaces. */
export function jaeger(spec: JsonObject, namespace = 'team'): JsonObject {
  return { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata: { name: 'jaeger', namespace }, spec };
}
