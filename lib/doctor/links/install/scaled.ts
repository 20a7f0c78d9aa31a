import { kubectl } from '../../answers/question';
import type { Chain } from '../../chain/chain';
import { exampleJaeger, exampleOperator, OPERATED, RUNNING, wholeCluster } from '../../chain/operator/example-operator';
import { isResponsible, operatedJaegers, type OperatorFound, operatorFacts } from '../../chain/operator/operators';
import { jaegersIn } from '../../chain/jaeger/jaegers';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';
import { isCrdMissing } from './missing';
import { isOperatorNeeded, troubleRules } from './trouble';

/** The operators whose Jaegers have no operator that works. */
export function idleOperators(chain: Chain): readonly OperatorFound[] {
  const operators = operatorFacts(chain);
  const jaegers = operatedJaegers(chain);
  // An operator beside Jaeger 2 only is not needed.
  if (jaegers.length === 0 && jaegersIn(chain).length > 0) return [];
  const without = jaegers.filter(
    (jaeger) => !operators.some((operator) => operator.ready > 0 && isResponsible(operator, jaeger)),
  );
  return operators.filter((operator) => {
    if (operator.ready > 0) return false;
    if (jaegers.length === 0) return operators.every(({ ready }) => ready === 0);
    return without.some((jaeger) => isResponsible(operator, jaeger));
  });
}

/** Rules about operators that are switched off. */
export const scaledRules: readonly LinkRule[] = troubleRules({
  needed: {
    code: 'DOC024',
    example: () => wholeCluster({ objects: [...exampleOperator({ replicas: 0 }), ...exampleJaeger()] }),
  },
  otherwise: {
    code: 'DOC025',
    example: () =>
      wholeCluster({
        objects: [...exampleOperator({ replicas: 0 }), ...exampleJaeger({ labels: OPERATED, status: RUNNING })],
      }),
  },
  summary: 'the Jaeger operator is not scaled to 0',
  see: 'https://kubernetes.io/docs/concepts/workloads/controllers/deployment/#scaling-a-deployment',
  *troubles(chain) {
    if (isCrdMissing(chain)) return;
    for (const { namespace, name, wanted } of idleOperators(chain)) {
      if (wanted > 0) continue;
      yield {
        where: `${namespace}/${name}`,
        path: 'spec.replicas',
        isNeeded: isOperatorNeeded(chain),
        value: 0,
        problem: 'means that no operator runs.',
        fix: 'Scale it to 1.',
        evidence: seen(chain, kubectl('get', 'deployment', name, '-n', namespace), 'READY 0/0'),
        commands: [chain.command(kubectl('scale', `deployment/${name}`, '-n', namespace, '--replicas=1'))],
      };
    }
  },
});
