import { isInCidr } from '../../kubernetes/cidr';
import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import { every, type KnownLabels, matchesSelector, some } from './selector';

/** Into a pod, or out of it. */
export enum Direction {
  INGRESS = 'Ingress',
  EGRESS = 'Egress',
}

/** A pod as policies see it. */
export interface PolicyPod extends KnownLabels {
  readonly namespace: string;
  /** The labels of its namespace. */
  readonly ofNamespace: KnownLabels;
  readonly ips: readonly string[];
  /** Addresses that packets to it can have as well, such as that of a Service. @default - none */
  readonly otherIps?: readonly string[];
  /** Whether it has the addresses of its node, so that it depends on the network plugin what policies do. @default false */
  readonly usesHostNetwork?: boolean;
  /** The number of a named port; undefined if it has none of the name. */
  namedPort(name: string, protocol: string): number | undefined;
}

/** A connection that one end of it is asked about. */
export interface Connection {
  readonly direction: Direction;
  /** The pod whose policies count: the receiver of ingress, the sender of egress. */
  readonly pod: PolicyPod;
  readonly peer: PolicyPod;
  /** The port of the pod that receives. */
  readonly port: number;
  /** @default 'TCP' */
  readonly protocol?: string;
}

/** What NetworkPolicies say to a connection. */
export interface Admission {
  /** Undefined if that depends on what is not known. */
  readonly isAdmitted: boolean | undefined;
  /** The policies that select the pod for this direction. */
  readonly selecting: readonly JsonObject[];
}

const GROUP = 'networking.k8s.io/';

/** Whether an object is a NetworkPolicy of Kubernetes, as opposed to one of a network plugin. */
export function isNetworkPolicy({ kind, apiVersion }: JsonObject): boolean {
  return kind === 'NetworkPolicy' && (typeof apiVersion !== 'string' || apiVersion.startsWith(GROUP));
}

/**
 * Whether the NetworkPolicies of a cluster let a connection through at one of its ends. All policies that select the pod add up; a
 * pod that none selects is open.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export function admission(policies: readonly JsonObject[], connection: Connection): Admission {
  const { direction, pod } = connection;
  const candidates = policies.filter(
    (policy) => stringAt(policy, 'metadata', 'namespace') === pod.namespace && policyTypes(policy).includes(direction),
  );
  const chosen = candidates.map((policy) => matchesSelector(valueAt(policy, 'spec', 'podSelector'), pod));
  const selecting = candidates.filter((_, index) => chosen[index] === true);
  const isWhole = !chosen.includes(undefined);
  if (selecting.length === 0) return { isAdmitted: isWhole ? true : undefined, selecting };
  if (pod.usesHostNetwork === true) return { isAdmitted: undefined, selecting };
  const admitted = some(
    selecting.flatMap((policy) => rulesOf(policy, direction)).map((each) => admits(each, connection)),
  );
  return { isAdmitted: admitted === true || isWhole ? admitted : undefined, selecting };
}

/** What a policy is about: the API server fills it in where it is not written. */
function policyTypes({ spec }: JsonObject): readonly unknown[] {
  const types = valueAt(spec, 'policyTypes');
  if (Array.isArray(types) && types.length > 0) return types;
  return [Direction.INGRESS, ...(listAt(spec, 'egress').length > 0 ? [Direction.EGRESS] : [])];
}

interface PolicyRule {
  /** The namespace of the policy. */
  readonly own: string;
  readonly rule: unknown;
}

function rulesOf(policy: JsonObject, direction: Direction): readonly PolicyRule[] {
  const own = stringAt(policy, 'metadata', 'namespace') ?? '';
  const key = direction === Direction.INGRESS ? 'ingress' : 'egress';
  return listAt(policy.spec, key).map((rule) => ({ own, rule }));
}

function admits({ own, rule }: PolicyRule, connection: Connection): boolean | undefined {
  const peers = listAt(rule, connection.direction === Direction.INGRESS ? 'from' : 'to');
  const ports = listAt(rule, 'ports');
  return every([
    peers.length === 0 ? true : some(peers.map((peer) => isPeer(peer, own, connection.peer))),
    ports.length === 0 ? true : some(ports.map((port) => isPort(port, connection))),
  ]);
}

function isPort(entry: unknown, { direction, pod, peer, port, protocol = 'TCP' }: Connection): boolean {
  if ((stringAt(entry, 'protocol') ?? 'TCP') !== protocol) return false;
  const written = valueAt(entry, 'port');
  if (written === undefined || written === null) return true;
  const receiver = direction === Direction.INGRESS ? pod : peer;
  if (typeof written === 'string') return receiver.namedPort(written, protocol) === port;
  if (typeof written !== 'number') return false;
  const end = valueAt(entry, 'endPort');
  return typeof end === 'number' ? port >= written && port <= end : port === written;
}

function isPeer(peer: unknown, own: string, pod: PolicyPod): boolean | undefined {
  const block = valueAt(peer, 'ipBlock');
  if (isObject(block) && isInBlock(block, pod) === true) return true;
  // Packets of such a pod come from its node.
  if (pod.usesHostNetwork === true) return undefined;
  if (isObject(block)) return isInBlock(block, pod);
  const namespaces = valueAt(peer, 'namespaceSelector');
  const pods = valueAt(peer, 'podSelector');
  if (!isObject(namespaces) && !isObject(pods)) return false;
  return every([
    isObject(namespaces) ? matchesSelector(namespaces, pod.ofNamespace) : pod.namespace === own,
    isObject(pods) ? matchesSelector(pods, pod) : true,
  ]);
}

function isInBlock(block: JsonObject, { ips, otherIps = [] }: PolicyPod): boolean | undefined {
  // A pod that has no address yet.
  if (ips.length === 0) return undefined;
  if (ips.some((ip) => contains(block, ip))) return true;
  return otherIps.some((ip) => contains(block, ip)) ? undefined : false;
}

function contains(block: JsonObject, ip: string): boolean {
  const but = listAt(block, 'except').filter((each) => typeof each === 'string');
  return isInCidr(ip, stringAt(block, 'cidr') ?? '') === true && !but.some((each) => isInCidr(ip, each) === true);
}

function listAt(value: unknown, key: string): readonly unknown[] {
  const list = objectAt(value)[key];
  return Array.isArray(list) ? list : [];
}
