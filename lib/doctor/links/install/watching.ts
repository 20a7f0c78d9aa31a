import { quote } from '../../../diagnostics/report';
import { Severity } from '../../../diagnostics/rule';
import { objectAt, stringAt } from '../../../kubernetes/json';
import { watchedByBoth } from '../../../rules/shared/watched';
import { OPERATED_BY_LABEL } from '../../../upstream/jaeger-operator-install';
import { kubectl } from '../../answers/question';
import { type Chain, objectsAt } from '../../chain/chain';
import { exampleJaeger, exampleOperator, OPERATED, RUNNING, wholeCluster } from '../../chain/operator/example-operator';
import {
  needsOperator,
  operatedBy,
  operatedJaegers,
  type OperatorFound,
  operatorFacts,
  watches,
} from '../../chain/operator/operators';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';
import { isAllKnown, JAEGERS } from './looked-at';
import { troubleRules } from './trouble';

const WATCHES_TEAM = [{ name: 'WATCH_NAMESPACE', value: 'team' }];
const ANNOTATION = 'olm.targetNamespaces';

/** Rules about which operator works on which Jaeger. */
export const watchingRules: readonly LinkRule[] = [
  ...troubleRules({
    needed: {
      code: 'DOC028',
      example: () => wholeCluster({ objects: [...exampleOperator({ env: WATCHES_TEAM }), ...exampleJaeger()] }),
    },
    otherwise: {
      code: 'DOC029',
      example: () =>
        wholeCluster({
          objects: [...exampleOperator({ env: WATCHES_TEAM }), ...exampleJaeger({ labels: OPERATED, status: RUNNING })],
        }),
    },
    summary: 'an operator watches the namespace of each Jaeger',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/bootstrap.go',
    *troubles(chain) {
      const operators = operatorFacts(chain);
      const [operator] = operators;
      if (operator === undefined || !isAllKnown(chain)) return;
      const reported = new Set<string>();
      for (const jaeger of operatedJaegers(chain)) {
        const { namespace } = jaeger;
        if (reported.has(namespace) || operators.some((each) => watches(each, namespace))) continue;
        reported.add(namespace);
        const isNeeded = needsOperator(chain, jaeger);
        yield {
          where: `${operator.namespace}/${operator.name}`,
          path: 'WATCH_NAMESPACE',
          isNeeded,
          value: (operator.watched ?? []).join(','),
          problem: `leaves out namespace ${quote(namespace)}.`,
          effect: isNeeded
            ? `The operator ignores Jaeger ${namespace}/${jaeger.name}.`
            : `Traces still flow, but the operator ignores changes of Jaeger ${namespace}/${jaeger.name}.`,
          fix: 'Add the namespace, and a Role and RoleBinding there if the operator has no ClusterRole.',
          ...watchEvidence(chain, operator),
          commands: [watchCommand(chain, operator, namespace)],
        };
      }
    },
  }),
  {
    code: 'DOC030',
    severity: Severity.WARNING,
    summary: 'only one operator watches a namespace',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/controller/jaeger/jaeger_controller.go',
    example: () =>
      wholeCluster({
        objects: [
          ...exampleOperator(),
          ...exampleOperator({ namespace: 'operators' }),
          ...exampleJaeger({ labels: OPERATED, status: RUNNING }),
        ],
      }),
    *check(chain) {
      const operators = operatorFacts(chain).filter(({ isWatchKnown, wanted }) => isWatchKnown && wanted > 0);
      for (const [index, one] of operators.entries()) {
        for (const other of operators.slice(index + 1)) {
          const both = watchedByBoth(one.watched, other.watched);
          if (both === undefined) continue;
          yield {
            where: `${other.namespace}/${other.name}`,
            path: 'WATCH_NAMESPACE',
            problem: `operator ${one.namespace}/${one.name} watches ${both} too.`,
            effect: 'Which of them takes a new Jaeger is random, and only that one works on it.',
            fix: 'Remove one of them, or let each watch different namespaces.',
            evidence: seen(
              chain,
              kubectl('get', 'deployments', '-A', '-o', 'wide'),
              `${one.namespace} ${one.name}\n${other.namespace} ${other.name}`,
            ),
          };
        }
      }
    },
  },
  ...troubleRules({
    needed: {
      code: 'DOC031',
      example: () => wholeCluster({ objects: movedOperator(false) }),
    },
    otherwise: {
      code: 'DOC032',
      example: () => wholeCluster({ objects: movedOperator(true) }),
    },
    summary: 'the operator that a Jaeger belongs to exists',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/controller/jaeger/jaeger_controller.go',
    *troubles(chain) {
      const operators = operatorFacts(chain);
      if (operators.length === 0 || !isAllKnown(chain)) return;
      const identities = operators.map(({ identity }) => identity);
      if (identities.includes(undefined)) return;
      for (const jaeger of operatedJaegers(chain)) {
        const { namespace, name } = jaeger;
        const owner = operatedBy(jaeger);
        if (owner === undefined || identities.includes(owner)) continue;
        const isNeeded = needsOperator(chain, jaeger);
        yield {
          where: `${namespace}/${name}`,
          path: `metadata.labels.${OPERATED_BY_LABEL}`,
          isNeeded,
          value: owner,
          problem: 'names an operator that does not exist.',
          effect: isNeeded
            ? 'Every other operator skips this Jaeger: it is not started.'
            : 'Traces still flow, but every other operator ignores changes of this Jaeger.',
          fix: 'Remove the label: the operator then takes this Jaeger.',
          evidence: seen(
            chain,
            kubectl('get', JAEGERS, name, '-n', namespace, '--show-labels'),
            `${OPERATED_BY_LABEL}=${owner}`,
          ),
          commands: [chain.command(kubectl('label', JAEGERS, name, '-n', namespace, `${OPERATED_BY_LABEL}-`))],
        };
      }
    },
  }),
];

function movedOperator(isRunning: boolean) {
  const jaeger = { labels: OPERATED, ...(isRunning ? { status: RUNNING } : {}) };
  return [...exampleOperator({ namespace: 'operators' }), ...exampleJaeger(jaeger)];
}

/** Whether WATCH_NAMESPACE comes from the annotation that OLM writes. */
function isAnnotated({ container }: OperatorFound): boolean {
  return objectsAt(container, 'env').some(
    (each) => each.name === 'WATCH_NAMESPACE' && 'fieldRef' in objectAt(each, 'valueFrom'),
  );
}

function watchEvidence(chain: Chain, operator: OperatorFound) {
  const { namespace, name, watched = [] } = operator;
  const path = isAnnotated(operator)
    ? String.raw`{.spec.template.metadata.annotations.olm\.targetNamespaces}`
    : '{.spec.template.spec.containers[*].env[?(@.name=="WATCH_NAMESPACE")].value}';
  const question = kubectl('get', 'deployment', name, '-n', namespace, '-o', `jsonpath=${path}`);
  return { evidence: seen(chain, question, watched.join(',')) };
}

/** The command that lets an operator watch one namespace more. */
function watchCommand(chain: Chain, operator: OperatorFound, more: string): string {
  const { namespace, name, container, watched = [] } = operator;
  const value = [...watched, more].join(',');
  const deployment = `deployment/${name}`;
  if (isAnnotated(operator)) {
    const patch = { spec: { template: { metadata: { annotations: { [ANNOTATION]: value } } } } };
    return chain.command(kubectl('patch', deployment, '-n', namespace, '--type=merge', '-p', JSON.stringify(patch)));
  }
  const into = ['-c', stringAt(container, 'name') ?? ''];
  return chain.command(kubectl('set', 'env', deployment, '-n', namespace, ...into, `WATCH_NAMESPACE=${value}`));
}
