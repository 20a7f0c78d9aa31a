import { type JsonObject, stringAt, valueAt } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { admission, Direction } from '../../../models/network-policy/admission';
import { some } from '../../../models/network-policy/selector';
import { type Chain, namespaceOf } from '../../chain/chain';
import { podPort, podsBehind, sendingPods, type Target, targetOf } from '../../chain/network/endpoint';
import { mismatchOf } from '../../chain/network/mismatch';
import type { MilvusFound } from '../../chain/milvus/milvuses';
import { whyNotAllPolicies } from '../../chain/network/other-policies';
import { labelsOfNamespace, networkPoliciesIn, policyPodOf } from '../../chain/pods/policy-pods';
import { runningMilvuses } from '../../chain/milvus/running-milvuses';

/** A Milvus, and the pods that its spans go to. */
export interface Way {
  readonly milvus: MilvusFound;
  readonly target: Target;
  /** The Service or the pod that it sends to. */
  readonly object: JsonObject;
  readonly senders: readonly JsonObject[];
  readonly receivers: readonly JsonObject[];
}

/** The ways that can be judged: what Milvus sends to is right, and the pods at both ends are known. */
export const waysIn = once((chain: Chain): readonly Way[] =>
  runningMilvuses(chain).flatMap((milvus): readonly Way[] => {
    const target = targetOf(chain, milvus);
    const object = target?.object;
    if (target === undefined || object === undefined || mismatchOf(chain, milvus, target) !== undefined) return [];
    const [senders, receivers] = [sendingPods(chain, milvus), podsBehind(chain, object)];
    if (senders.length === 0 || receivers.length === 0) return [];
    const namespaces = [milvus.namespace, ...receivers.map(namespaceOf)];
    if (whyNotAllPolicies(chain, namespaces) !== undefined) return [];
    return [{ milvus, target, object, senders, receivers }];
  }),
);

/** What policies block at one end of a way. */
export interface Blocked {
  readonly way: Way;
  /** The pods of Milvus from which no span gets through. */
  readonly senders: readonly JsonObject[];
  /** The pods that no span gets to. */
  readonly receivers: readonly JsonObject[];
  /** Whether each sender still gets to another receiver. */
  readonly isPartial: boolean;
  /** The policies that select the pod. */
  readonly policies: readonly JsonObject[];
  /** The port of the pods that receive. */
  readonly port: number;
}

/** What the NetworkPolicies block on each way, at the end of Jaeger (ingress) or of Milvus (egress). */
export function blockedIn(chain: Chain, direction: Direction): readonly Blocked[] {
  return (direction === Direction.INGRESS ? blockedIngress : blockedEgress)(chain);
}

const blockedIngress = once((chain: Chain) => blockedAt(chain, Direction.INGRESS));
const blockedEgress = once((chain: Chain) => blockedAt(chain, Direction.EGRESS));

function blockedAt(chain: Chain, direction: Direction): readonly Blocked[] {
  return waysIn(chain).flatMap((way) => blockedOn(chain, way, direction) ?? []);
}

/** Whether NetworkPolicies surely block all spans of a pod of a Milvus. */
export function isShutOff(chain: Chain, milvus: MilvusFound): boolean {
  return (
    [Direction.INGRESS, Direction.EGRESS]
      .flatMap((direction) => blockedIn(chain, direction))
      .some(({ way, isPartial }) => way.milvus === milvus && !isPartial) ||
    withoutDnsIn(chain).some(({ way }) => way.milvus === milvus)
  );
}

interface Pair {
  readonly sender: JsonObject;
  readonly receiver: JsonObject;
  readonly port: number;
  readonly policies: readonly JsonObject[];
  readonly isBlocked: boolean;
}

function blockedOn(chain: Chain, way: Way, direction: Direction): Blocked | undefined {
  const policies = networkPoliciesIn(chain);
  const service = clusterIps(way.object);
  const pairs = way.senders.flatMap((sender) =>
    way.receivers.flatMap((receiver): readonly Pair[] => {
      const port = way.target.port === undefined ? undefined : podPort(way.object, way.target.port, receiver);
      // Traffic within a pod is always allowed.
      if (port === undefined || sender === receiver) return [];
      const ends = [policyPodOf(chain, receiver, service), policyPodOf(chain, sender)] as const;
      const [pod, peer] = direction === Direction.INGRESS ? ends : [ends[1], ends[0]];
      const { isAdmitted, selecting } = admission(policies, { direction, pod, peer, port });
      return [{ sender, receiver, port, policies: selecting, isBlocked: isAdmitted === false }];
    }),
  );
  const blocked = pairs.filter(({ isBlocked }) => isBlocked);
  const [first] = blocked;
  if (first === undefined) return undefined;
  const isShut = (sender: JsonObject) => pairs.filter((pair) => pair.sender === sender).every((pair) => pair.isBlocked);
  const shut = way.senders.filter(isShut);
  const isPartial = shut.length === 0;
  const counted = isPartial ? blocked : blocked.filter(({ sender }) => shut.includes(sender));
  return {
    ...{ way, isPartial, port: first.port },
    senders: [...new Set(counted.map(({ sender }) => sender))],
    receivers: [...new Set(counted.map(({ receiver }) => receiver))],
    policies: [...new Set(counted.flatMap((pair) => pair.policies))],
  };
}

function clusterIps(object: JsonObject): readonly string[] {
  const all = valueAt(object, 'spec', 'clusterIPs');
  const one = stringAt(object, 'spec', 'clusterIP');
  const listed: readonly unknown[] = Array.isArray(all) ? all : [one];
  return listed.filter((ip) => typeof ip === 'string').filter((ip) => ip !== 'None');
}

/** The ports that the pods of a cluster's DNS listen on: OpenShift's have another. */
const DNS_PORTS = [53, 5353];

/** Pods of Milvus whose egress surely lets no question to the cluster's DNS through, and the policies that select them. */
export interface WithoutDns {
  readonly way: Way;
  readonly senders: readonly JsonObject[];
  readonly policies: readonly JsonObject[];
}

/** The ways on which the name of the target cannot be resolved. */
export function withoutDnsIn(chain: Chain): readonly WithoutDns[] {
  return waysIn(chain).flatMap((way): readonly WithoutDns[] => {
    const { host } = way.target;
    if (host.includes(':') || /^[\d.]+$/.test(host)) return [];
    const judged = way.senders.map((sender) => ({ sender, ...dnsOf(chain, sender) }));
    const shut = judged.filter(({ isAdmitted }) => isAdmitted === false);
    if (shut.length === 0) return [];
    const policies = [...new Set(shut.flatMap(({ selecting }) => selecting))];
    return [{ way, senders: shut.map(({ sender }) => sender), policies }];
  });
}

/** The pods of the DNS are not looked at: any in its namespace can be one, with any address. */
function dnsOf(chain: Chain, sender: JsonObject) {
  const policies = networkPoliciesIn(chain);
  const pod = policyPodOf(chain, sender);
  const namespaces = ['kube-system', ...chain.objects('Namespace').map(nameIn)].filter(isOfDns);
  const answers = [...new Set(namespaces)].flatMap((namespace) => {
    const peer = {
      ...{ namespace, labels: {}, isWhole: false, ips: [], namedPort: () => 53 },
      ofNamespace: labelsOfNamespace(chain, namespace),
    };
    return DNS_PORTS.flatMap((port) =>
      ['UDP', 'TCP'].map((protocol) => admission(policies, { direction: Direction.EGRESS, pod, peer, port, protocol })),
    );
  });
  return { isAdmitted: some(answers.map(({ isAdmitted }) => isAdmitted)), selecting: answers[0]?.selecting ?? [] };
}

function nameIn(namespace: JsonObject): string {
  return stringAt(namespace, 'metadata', 'name') ?? '';
}

function isOfDns(namespace: string): boolean {
  return namespace === 'kube-system' || namespace.includes('dns');
}
