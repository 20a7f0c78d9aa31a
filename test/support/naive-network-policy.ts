import { BlockList } from 'node:net';
import { isObject, type JsonObject, valueAt } from '../../lib/kubernetes/json';

/** A pod with all that a NetworkPolicy can ask about. */
export interface NaivePod {
  readonly namespace: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly namespaceLabels: Readonly<Record<string, string>>;
  readonly ip: string;
  readonly ports: Readonly<Record<string, number>>;
}

/** A packet that opens a connection. */
export interface NaivePacket {
  readonly direction: string;
  readonly from: NaivePod;
  readonly to: NaivePod;
  readonly port: number;
  readonly protocol: string;
}

/**
 * Whether NetworkPolicies allow a packet, one sentence of the API's reference after the other.
 *
 * @see https://kubernetes.io/docs/reference/kubernetes-api/policy-resources/network-policy-v1/
 */
export function isAllowed(policies: readonly JsonObject[], packet: NaivePacket): boolean {
  const isIn = packet.direction === 'Ingress';
  const [pod, other] = isIn ? [packet.to, packet.from] : [packet.from, packet.to];
  let isSelected = false;
  for (const policy of policies) {
    if (valueAt(policy, 'metadata', 'namespace') !== pod.namespace) continue;
    if (!isSelectedBy(valueAt(policy, 'spec', 'podSelector'), pod.labels)) continue;
    const ingress = list(valueAt(policy, 'spec', 'ingress'));
    const egress = list(valueAt(policy, 'spec', 'egress'));
    const types = valueAt(policy, 'spec', 'policyTypes') ?? (egress.length > 0 ? ['Ingress', 'Egress'] : ['Ingress']);
    if (!list(types).includes(packet.direction)) continue;
    isSelected = true;
    for (const rule of isIn ? ingress : egress) {
      const peers = list(valueAt(rule, isIn ? 'from' : 'to'));
      const ports = list(valueAt(rule, 'ports'));
      const isPeer = peers.length === 0 || peers.some((peer) => matchesPeer(peer, pod.namespace, other));
      const isPort = ports.length === 0 || ports.some((port) => matchesPort(port, packet));
      if (isPeer && isPort) return true;
    }
  }
  return !isSelected;
}

function matchesPort(entry: unknown, { to, port, protocol }: NaivePacket): boolean {
  if ((valueAt(entry, 'protocol') ?? 'TCP') !== protocol) return false;
  const wanted = valueAt(entry, 'port');
  if (wanted === undefined) return true;
  if (typeof wanted === 'string') return to.ports[wanted] === port;
  const end = valueAt(entry, 'endPort') ?? wanted;
  return port >= Number(wanted) && port <= Number(end);
}

function matchesPeer(peer: unknown, own: string, pod: NaivePod): boolean {
  const block = valueAt(peer, 'ipBlock');
  if (block !== undefined) {
    return (
      contains(valueAt(block, 'cidr'), pod.ip) && !list(valueAt(block, 'except')).some((but) => contains(but, pod.ip))
    );
  }
  const pods = valueAt(peer, 'podSelector');
  const namespaces = valueAt(peer, 'namespaceSelector');
  const isNamespace = namespaces === undefined ? pod.namespace === own : isSelectedBy(namespaces, pod.namespaceLabels);
  return isNamespace && (pods === undefined || isSelectedBy(pods, pod.labels));
}

function contains(cidr: unknown, ip: string): boolean {
  const [base = '', bits = ''] = typeof cidr === 'string' ? cidr.split('/') : [];
  const family = (text: string) => (text.includes(':') ? 'ipv6' : 'ipv4');
  if (family(base) !== family(ip)) return false;
  const blocks = new BlockList();
  blocks.addSubnet(base, Number(bits), family(base));
  return blocks.check(ip, family(ip));
}

function isSelectedBy(selector: unknown, labels: Readonly<Record<string, string>>): boolean {
  const equal = valueAt(selector, 'matchLabels');
  for (const [key, value] of isObject(equal) ? Object.entries(equal) : []) if (labels[key] !== value) return false;
  for (const expression of list(valueAt(selector, 'matchExpressions'))) {
    const key = valueAt(expression, 'key');
    const label = typeof key === 'string' ? labels[key] : undefined;
    const isListed = label !== undefined && list(valueAt(expression, 'values')).includes(label);
    const operator = valueAt(expression, 'operator');
    if (operator === 'In' && !isListed) return false;
    if (operator === 'NotIn' && isListed) return false;
    if (operator === 'Exists' && label === undefined) return false;
    if (operator === 'DoesNotExist' && label !== undefined) return false;
  }
  return true;
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
