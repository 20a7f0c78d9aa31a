import { Severity } from '../../../diagnostics/rule';
import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { Direction } from '../../../models/network-policy/admission';
import { spansArrive } from '../../chain/jaeger/arrived';
import { type Chain, nameOf, namespaceOf } from '../../chain/chain';
import { exampleChain } from '../../chain/example';
import { exampleCluster } from '../../chain/example-cluster';
import type { LinkFinding, LinkRule } from '../link';
import { labelsOf } from '../../chain/pods/pods';
import { exampleReceived, exampleSearch } from '../traces/example';
import { evidenceOf } from './evidence';
import { type Blocked, blockedIn, type Way, type WithoutDns, withoutDnsIn } from './judged';
import { openDns, openEgress, openIngress } from './opening';

const SEE = 'https://kubernetes.io/docs/concepts/services-networking/network-policies/';
const LOST = 'Where the cluster enforces it, every export times out, and no trace arrives.';

/** Rules about the NetworkPolicies between Milvus and what it sends its spans to. */
export const networkRules: readonly LinkRule[] = [
  {
    code: 'DOC090',
    severity: Severity.ERROR,
    summary: 'the NetworkPolicies of the pods that Milvus sends its spans to let it in',
    see: SEE,
    example: () => closed(policy('jaeger-ui', 'observability', { ingress: [{ ports: [{ port: 16686 }] }] })),
    *check(chain) {
      for (const blocked of blockedIn(chain, Direction.INGRESS)) {
        if (blocked.isPartial || spansArrive(chain, blocked.way.milvus)) continue;
        yield {
          ...placeOf(blocked),
          problem: `does not let ${milvusPods(blocked)} in to port ${blocked.port} of ${jaegerPods(blocked)}${andOthers(blocked)}.`,
          effect: LOST,
          ...openIngress(chain, blocked),
          evidence: evidenceOf(chain, blocked, Direction.INGRESS),
        };
      }
    },
  },
  {
    code: 'DOC091',
    severity: Severity.ERROR,
    summary: 'the NetworkPolicies of the pods of Milvus let its spans out',
    see: SEE,
    example: () =>
      closed(
        policy('egress', 'milvus', { policyTypes: ['Egress'], egress: [{ ports: [{ port: 53, protocol: 'UDP' }] }] }),
      ),
    *check(chain) {
      for (const blocked of blockedIn(chain, Direction.EGRESS)) {
        if (blocked.isPartial || spansArrive(chain, blocked.way.milvus)) continue;
        yield {
          ...placeOf(blocked),
          problem: `does not let ${milvusPods(blocked)} out to port ${blocked.port} of ${jaegerPods(blocked)}${andOthers(blocked)}.`,
          effect: LOST,
          ...openEgress(chain, blocked),
          evidence: evidenceOf(chain, blocked, Direction.EGRESS),
        };
      }
    },
  },
  {
    code: 'DOC092',
    severity: Severity.ERROR,
    summary: 'the NetworkPolicies of the pods of Milvus let them ask the DNS',
    see: SEE,
    example: () =>
      closed(policy('egress', 'milvus', { policyTypes: ['Egress'], egress: [{ ports: [{ port: 14268 }] }] })),
    *check(chain) {
      for (const shut of withoutDnsIn(chain)) {
        if (spansArrive(chain, shut.way.milvus)) continue;
        yield {
          ...placeOf(shut),
          problem: `does not let ${milvusPods(shut)} ask the cluster's DNS (port 53)${andOthers(shut)}.`,
          effect: `Where the cluster enforces it, the name '${shut.way.target.host}' does not resolve, and no trace arrives.`,
          ...openDns(chain, shut),
          evidence: evidenceOf(chain, shut, Direction.EGRESS),
        };
      }
    },
  },
  {
    code: 'DOC093',
    severity: Severity.WARNING,
    summary: 'NetworkPolicies let Milvus in to each pod that its spans can go to',
    see: SEE,
    example: () =>
      closed(canaryPod(), policy('canary', 'observability', { podSelector: { matchLabels: { canary: 'true' } } })),
    *check(chain) {
      for (const direction of [Direction.INGRESS, Direction.EGRESS]) {
        for (const blocked of blockedIn(chain, direction)) {
          if (!blocked.isPartial) continue;
          const pods = blocked.receivers.map(nameOf).join(', ');
          yield {
            ...placeOf(blocked),
            problem: `does not let ${milvusPods(blocked)} connect to ${pods}, one of several pods behind '${blocked.way.target.host}'.`,
            effect: 'Where the cluster enforces it, a part of the spans is lost.',
            ...(direction === Direction.INGRESS ? openIngress(chain, blocked) : openEgress(chain, blocked)),
            evidence: evidenceOf(chain, blocked, direction),
          };
        }
      }
    },
  },
  {
    code: 'DOC094',
    severity: Severity.WARNING,
    summary: 'spans of Milvus arrive because NetworkPolicies let them through, not because nothing enforces these',
    see: SEE,
    example: () =>
      exampleReceived({
        traces: [exampleSearch(10)],
        objects: exampleCluster({ more: [policy('closed', 'observability', { ingress: [] })] }),
      }),
    *check(chain) {
      for (const direction of [Direction.INGRESS, Direction.EGRESS]) {
        for (const blocked of blockedIn(chain, direction)) {
          if (blocked.isPartial || !spansArrive(chain, blocked.way.milvus)) continue;
          yield {
            ...placeOf(blocked),
            problem: `does not let ${milvusPods(blocked)} connect to ${jaegerPods(blocked)}, but spans arrive.`,
            effect: 'It is not enforced, or the connection is older and ends at a restart.',
            ...(direction === Direction.INGRESS ? openIngress(chain, blocked) : openEgress(chain, blocked)),
            evidence: evidenceOf(chain, blocked, direction),
          };
        }
      }
    },
  },
];

/** The policy that is named first, as the place of a finding. */
function placeOf({ policies }: Pick<Blocked | WithoutDns, 'policies'>): Pick<LinkFinding, 'where' | 'path'> {
  const [first = {}] = policies;
  return { where: `${namespaceOf(first)}/${nameOf(first)}`, path: 'NetworkPolicy' };
}

function andOthers({ policies }: Pick<Blocked, 'policies'>): string {
  const [, ...more] = policies.map((each) => `'${nameOf(each)}'`);
  return more.length === 0 ? '' : `, nor does ${more.join(' or ')}`;
}

function milvusPods({ senders, way }: { readonly senders: readonly JsonObject[]; readonly way: Way }): string {
  const { namespace, name } = way.milvus;
  const isAll = senders.length === way.senders.length;
  return `${isAll ? 'the pods' : `${senders.length} of ${way.senders.length} pods`} of Milvus '${namespace}/${name}'`;
}

function jaegerPods({ way: { target, object } }: Blocked): string {
  const { jaeger } = target;
  return jaeger === undefined
    ? `the pods of Service '${namespaceOf(object)}/${nameOf(object)}'`
    : `Jaeger '${jaeger.namespace}/${jaeger.name}'`;
}

/** For examples: by default it selects all pods of its namespace. */
function policy(name: string, namespace: string, spec: JsonObject): JsonObject {
  return {
    ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata: { name, namespace } },
    spec: { podSelector: {}, ...spec },
  };
}

/** A second pod behind the Service of Jaeger. */
function canaryPod(): JsonObject {
  const [pod = {}] = exampleCluster().filter((each) => each.kind === 'Pod' && namespaceOf(each) === 'observability');
  const metadata = { ...objectAt(pod, 'metadata'), name: 'jaeger-canary' };
  return { ...pod, metadata: { ...metadata, labels: { ...labelsOf(pod), canary: 'true' } } };
}

function closed(...more: readonly JsonObject[]): Chain {
  return exampleChain({ objects: exampleCluster({ more }) });
}
