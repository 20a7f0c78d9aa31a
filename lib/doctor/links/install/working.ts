import { Severity } from '../../../diagnostics/rule';
import { stringAt } from '../../../kubernetes/json';
import { LEADER_ELECTION_LEASE } from '../../../upstream/jaeger-operator-install';
import { kubectl } from '../../answers/question';
import { type Chain, nameOf } from '../../chain/chain';
import type { ExampleAnswers } from '../../chain/example';
import {
  exampleJaeger,
  exampleOperator,
  NOT_READY,
  OPERATED,
  RUNNING,
  wholeCluster,
} from '../../chain/operator/example-operator';
import { logQuestion, LogPart } from '../../chain/pods/logs';
import {
  isResponsible,
  needsOperator,
  operatedBy,
  operatedJaegers,
  type OperatorFound,
  operatorFacts,
} from '../../chain/operator/operators';
import { leaseQuestion } from '../../questions/operator';
import { seen } from '../../chain/evidence';
import type { LinkRule } from '../link';
import { lackedRights, unreachableOperators } from './logs';
import { JAEGERS } from './looked-at';
import { operatorManifests } from './manifests';
import { isOperatorNeeded, troubleRules, waiting } from './trouble';

const UNREACHABLE =
  '2026-01-02T03:04:00Z\tERROR\tfailed to determine the platform capabilities\t{"error": "Get \\"https://10.96.0.1:443/api?timeout=32s\\": dial tcp 10.96.0.1:443: i/o timeout"}\n';
const FORBIDDEN =
  '2026-01-02T03:04:00Z\tERROR\terror getting a list of deployments to analyze\t{"error": "deployments.apps is forbidden: User \\"system:serviceaccount:observability:jaeger-operator\\" cannot list resource \\"deployments\\" in API group \\"apps\\" at the cluster scope"}\n';
const GONE = 'jaeger-operator-5d9-gone';

/** Rules about operators that run, and still do not work. */
export const workingRules: readonly LinkRule[] = [
  ...troubleRules({
    needed: {
      code: 'DOC033',
      example: () => withLog(FORBIDDEN, false),
    },
    otherwise: {
      code: 'DOC034',
      example: () => withLog(FORBIDDEN, true),
    },
    summary: 'the operator may do what it needs to',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/config/rbac/role.yaml',
    *troubles(chain) {
      for (const operator of operatorFacts(chain)) {
        const [lacked, ...others] = lackedRights(operator)(chain);
        if (lacked === undefined) continue;
        const { namespace, name } = operator;
        const more = others.length === 0 ? '' : ` and ${others.length} more`;
        yield {
          where: `${namespace}/${name}`,
          path: 'rights',
          isNeeded: waiting(chain).length > 0,
          problem: `its ServiceAccount may not ${lacked.verb} ${lacked.resource}${more}.`,
          fix: `Apply ${operatorManifests(chain)}: they have the roles and their bindings.`,
          evidence: lacked.evidence,
        };
      }
    },
  }),
  {
    code: 'DOC035',
    severity: Severity.ERROR,
    summary: 'a pod that exists leads the operator while a Jaeger waits',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/bootstrap.go',
    example: () =>
      wholeCluster({ objects: [...exampleOperator(), ...exampleJaeger()], texts: [leaseOf(`${GONE}_1234`)] }),
    *check(chain) {
      if (waiting(chain).length === 0) return;
      for (const operator of operatorFacts(chain)) {
        const gone = leaderThatIsGone(chain, operator);
        if (gone === undefined || lackedRights(operator)(chain).length > 0) continue;
        const { namespace, name } = operator;
        const lease = `lease/${LEADER_ELECTION_LEASE}`;
        yield {
          where: `${namespace}/${name}`,
          path: lease,
          problem: `is held by pod ${gone}, which no longer exists.`,
          effect: 'The operator works on no Jaeger until the lease expires, 137 seconds after its last renewal.',
          fix: 'Wait 3 minutes, or delete the lease.',
          evidence: seen(
            chain,
            kubectl('get', lease, '-n', namespace, '-o', 'jsonpath={.spec.holderIdentity}'),
            holderOf(chain, namespace) ?? '',
          ),
          commands: [chain.command(kubectl('delete', lease, '-n', namespace))],
        };
      }
    },
  },
  {
    code: 'DOC036',
    severity: Severity.WARNING,
    summary: 'the operator has updated its Jaegers to its own version',
    see: 'https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/upgrade/upgrade.go',
    example: () =>
      wholeCluster({
        objects: [...exampleOperator({ version: '1.65.0' }), ...exampleJaeger({ labels: OPERATED, status: RUNNING })],
      }),
    *check(chain) {
      for (const operator of operatorFacts(chain)) {
        const own = minorOf(operator.version);
        if (own === undefined || operator.ready === 0) continue;
        for (const jaeger of operatedJaegers(chain)) {
          const version = stringAt(jaeger.cr, 'status', 'version');
          const minor = minorOf(version);
          if (operatedBy(jaeger) !== operator.identity || needsOperator(chain, jaeger)) continue;
          if (minor === undefined || minor >= own || !isResponsible(operator, jaeger)) continue;
          const { namespace, name } = jaeger;
          yield {
            where: `${namespace}/${name}`,
            path: 'status.version',
            value: version,
            problem: `is older than its operator (${operator.version ?? ''}).`,
            effect: 'The operator updates Jaegers when it starts, and could not store this one.',
            fix: 'Restart the operator.',
            evidence: seen(chain, kubectl('get', JAEGERS, name, '-n', namespace), `${name} Running ${version ?? ''}`),
            commands: [
              chain.command(kubectl('rollout', 'restart', `deployment/${operator.name}`, '-n', operator.namespace)),
            ],
          };
        }
      }
    },
  },
  ...troubleRules({
    needed: {
      code: 'DOC037',
      example: () => withLog(UNREACHABLE, false, true),
    },
    otherwise: {
      code: 'DOC038',
      example: () => withLog(UNREACHABLE, true, true),
    },
    summary: 'the operator reaches the API server',
    see: 'https://kubernetes.io/docs/concepts/services-networking/network-policies/',
    *troubles(chain) {
      for (const [{ namespace, name }, { evidence }] of unreachableOperators(chain)) {
        const hasPolicy = chain.objects('NetworkPolicy', namespace).length > 0;
        const port = 'jsonpath={.ports[*].port}';
        yield {
          where: `${namespace}/${name}`,
          path: 'network',
          isNeeded: isOperatorNeeded(chain),
          problem: 'the operator does not reach the API server.',
          fix: hasPolicy
            ? 'Allow egress to the port that this prints in the NetworkPolicy of the operator (apiServerPorts in code).'
            : 'Let pods of that namespace reach the API server at the port that this prints.',
          evidence,
          commands: [
            chain.command(kubectl('get', 'endpointslices', 'kubernetes', '-n', 'default', '-o', port)),
            ...(hasPolicy ? [chain.command(kubectl('describe', 'networkpolicies', '-n', namespace))] : []),
          ],
        };
      }
    },
  }),
];

function minorOf(version: string | undefined): number | undefined {
  const minor = /^1\.(\d+)\./.exec(version ?? '')?.[1];
  return minor === undefined ? undefined : Number(minor);
}

/** Who holds the lease of the operators in a namespace. */
function holderOf(chain: Chain, namespace: string): string | undefined {
  const holder = stringAt(chain.json(leaseQuestion(namespace)), 'spec', 'holderIdentity');
  return holder === '' ? undefined : holder;
}

/** The pod that holds the lease of an operator, if it does not exist. */
function leaderThatIsGone(chain: Chain, { namespace, ready }: OperatorFound): string | undefined {
  if (ready === 0 || chain.whyNotListed('pods', namespace) !== undefined) return undefined;
  // POD_UUID
  const pod = holderOf(chain, namespace)?.replace(/_[^_]*$/, '');
  if (pod === undefined || chain.objects('Pod', namespace).some((each) => nameOf(each) === pod)) return undefined;
  return pod;
}

function leaseOf(holderIdentity: string) {
  const lease = { kind: 'Lease', metadata: { name: LEADER_ELECTION_LEASE }, spec: { holderIdentity } };
  return [leaseQuestion('observability'), JSON.stringify(lease)] as const;
}

/** An operator with a line in its log. */
function withLog(log: string, isRunning: boolean, isStarting = false): Chain {
  const operator = exampleOperator(isStarting ? { pods: [NOT_READY] } : {});
  const [pod] = operator.filter(({ kind }) => kind === 'Pod');
  const question = pod === undefined ? undefined : logQuestion(pod, LogPart.TAIL);
  const answers: ExampleAnswers = {
    objects: [...operator, ...exampleJaeger(isRunning ? { labels: OPERATED, status: RUNNING } : {})],
    texts: question === undefined ? [] : [[question, log]],
  };
  return wholeCluster(answers);
}
