import { isObject, type JsonObject, objectAt, stringAt, textOf, valueAt } from '../../kubernetes/json';
import { collectorNames, collectorSelector } from '../../upstream/jaeger-v2/collector-operator';
import type { EnvironmentModel, LocatedObject } from '../environment';
import { isJaegerCollector } from './collector';
import { receiverPorts } from './collector-ports';

/** Each namespace has this label by itself. */
const NAMESPACE_LABEL = 'kubernetes.io/metadata.name';
const API_GROUP = 'networking.k8s.io/';
const WORKLOADS: readonly unknown[] = ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'];

/** Pods as policies see them. */
interface Pods {
  readonly labels: JsonObject;
  /** Whether there can be labels besides these. */
  readonly hasMoreLabels: boolean;
  /** Named ports by their names. */
  readonly ports: Readonly<Record<string, number>>;
  /** The port of the pods that a port of the Service leads to; undefined if it cannot be told. */
  podPort(port: number): number | undefined;
}

/** What leads to pods: a Service, or what the OpenTelemetry operator makes for a custom resource. */
interface Target {
  readonly namespace: string;
  pods(): readonly Pods[];
}

/** Who asks, and what. */
interface Asked {
  /** `NAMESPACE/NAME` of a Service. */
  readonly service: string;
  readonly port: number;
  /** The namespace of the pods that ask. */
  readonly from: string;
}

/** A policy, and the port of the pods that it closes. */
interface Blocking extends LocatedObject {
  readonly podPort: number;
}

/**
 * The NetworkPolicies of an environment, as far as it can be told what they block. All policies that select a pod add up.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class NetworkPolicies {
  private readonly policies = new Map<string, LocatedObject[]>();
  private readonly workloads = new Map<string, JsonObject[]>();
  private readonly targets = new Map<string, Target>();
  /** Another kind of policies can allow what these block. */
  private readonly hasOthers: boolean;

  constructor({ objects }: EnvironmentModel) {
    this.hasOthers = objects.some(({ object }) => isOtherPolicy(object));
    for (const located of objects) {
      const { object } = located;
      const namespace = namespaceOf(object);
      if (isPolicy(object)) append(this.policies, namespace, located);
      if (WORKLOADS.includes(object.kind)) append(this.workloads, namespace, object);
      if (object.kind === 'Service') {
        this.targets.set(`${namespace}/${nameOf(object)}`, { namespace, pods: () => this.behind(object) });
      }
      if (!isJaegerCollector(object)) continue;
      const { collector, headless } = collectorNames(nameOf(object));
      for (const name of [collector, headless]) {
        this.targets.set(`${namespace}/${name}`, { namespace, pods: () => ofCollector(object) });
      }
    }
  }

  /** A policy that selects the pods behind a Service where surely none lets the sender in; undefined if one does, or may. */
  blocking({ service, port, from }: Asked): Blocking | undefined {
    const target = this.targets.get(service);
    const policies = target === undefined ? undefined : this.policies.get(target.namespace);
    if (target === undefined || policies === undefined || this.hasOthers) return undefined;
    const blocking = target.pods().map((pods) => blockingOf(policies, pods, port, from));
    return blocking.includes(undefined) ? undefined : blocking[0];
  }

  private behind(service: JsonObject): readonly Pods[] {
    const selector = objectAt(service, 'spec', 'selector');
    if (Object.keys(selector).length === 0) return [];
    return (this.workloads.get(namespaceOf(service)) ?? []).flatMap((workload) => {
      const labels = objectAt(workload, 'spec', 'template', 'metadata', 'labels');
      if (!Object.entries(selector).every(([label, value]) => labels[label] === value)) return [];
      const ports = namedPorts(workload);
      return [{ labels, hasMoreLabels: false, ports, podPort: (port: number) => targetPort(service, port, ports) }];
    });
  }
}

function blockingOf(policies: readonly LocatedObject[], pods: Pods, port: number, from: string): Blocking | undefined {
  const podPort = pods.podPort(port);
  if (podPort === undefined) return undefined;
  const selecting = policies.filter(({ object }) => selects(object, pods) !== false);
  const admits = selecting.some(({ object }) => mayAdmit(object, { ...pods, podPort, from }));
  const blocking = admits ? undefined : selecting.find(({ object }) => selects(object, pods));
  return blocking && { ...blocking, podPort };
}

/** Whether a policy selects pods; undefined if that cannot be told. */
function selects({ spec }: JsonObject, { labels, hasMoreLabels }: Pods): boolean | undefined {
  const { matchExpressions } = objectAt(spec, 'podSelector');
  let known = listOf(matchExpressions).length === 0;
  for (const [label, value] of Object.entries(objectAt(spec, 'podSelector', 'matchLabels'))) {
    if (labels[label] === value) continue;
    if (label in labels || !hasMoreLabels) return false;
    known = false;
  }
  return known ? true : undefined;
}

interface Packet extends Pick<Pods, 'ports'> {
  readonly podPort: number;
  readonly from: string;
}

function mayAdmit(policy: JsonObject, packet: Packet): boolean {
  return listOf(valueAt(policy, 'spec', 'ingress')).some((rule) => {
    const ports = listOf(valueAt(rule, 'ports'));
    const peers = listOf(valueAt(rule, 'from'));
    return (
      (ports.length === 0 || ports.some((port) => mayBePort(port, packet))) &&
      (peers.length === 0 || peers.some((peer) => mayBePeer(peer, namespaceOf(policy), packet)))
    );
  });
}

function mayBePort(entry: unknown, { podPort, ports }: Packet): boolean {
  if ((stringAt(entry, 'protocol') ?? 'TCP') !== 'TCP') return false;
  const written = valueAt(entry, 'port');
  const port = typeof written === 'string' ? ports[written] : written;
  if (typeof port !== 'number') return true;
  const end = valueAt(entry, 'endPort');
  return podPort >= port && podPort <= (typeof end === 'number' ? end : port);
}

/** @param own the namespace of the policy. */
function mayBePeer(peer: unknown, own: string, { from }: Packet): boolean {
  if (valueAt(peer, 'ipBlock') !== undefined) return true;
  if (!isObject(valueAt(peer, 'namespaceSelector'))) return from === own;
  const named = valueAt(peer, 'namespaceSelector', 'matchLabels', NAMESPACE_LABEL);
  return named === undefined || named === from;
}

/** The pods of a custom resource. The operator's own policy lets everyone in to the receivers. */
function ofCollector(cr: JsonObject): readonly Pods[] {
  if (valueAt(cr, 'spec', 'networkPolicy', 'enabled') !== false) return [];
  const labels = { ...objectAt(cr, 'metadata', 'labels'), ...collectorSelector(namespaceOf(cr), nameOf(cr)) };
  const known = receiverPorts(objectAt(cr, 'spec', 'config')).map(({ port }) => port);
  return [{ labels, hasMoreLabels: true, ports: {}, podPort: (port) => (known.includes(port) ? port : undefined) }];
}

/** A Service without an address of its own leads to the pods themselves. */
function targetPort(service: JsonObject, port: number, named: Pods['ports']): number | undefined {
  if (stringAt(service, 'spec', 'clusterIP') === 'None') return port;
  const entry = listOf(valueAt(service, 'spec', 'ports')).find((each) => valueAt(each, 'port') === port);
  const target = entry === undefined ? undefined : (valueAt(entry, 'targetPort') ?? port);
  if (typeof target === 'string') return named[target];
  return typeof target === 'number' ? target : undefined;
}

function namedPorts(workload: JsonObject): Pods['ports'] {
  const containers = listOf(valueAt(workload, 'spec', 'template', 'spec', 'containers'));
  const ports = containers.flatMap((container) => listOf(valueAt(container, 'ports')));
  return Object.fromEntries(
    ports.flatMap((entry): [string, number][] => {
      const name = stringAt(entry, 'name');
      const port = valueAt(entry, 'containerPort');
      return name === undefined || typeof port !== 'number' ? [] : [[name, port]];
    }),
  );
}

function isPolicy({ apiVersion, kind, spec }: JsonObject): boolean {
  if (kind !== 'NetworkPolicy' || !textOf(apiVersion).startsWith(API_GROUP)) return false;
  const types = valueAt(spec, 'policyTypes');
  return !Array.isArray(types) || types.includes('Ingress');
}

/** Whether an object says who may connect to pods, in the words of Kubernetes or of a network plugin. */
export function isAnyPolicy({ kind }: JsonObject): boolean {
  return textOf(kind).endsWith('NetworkPolicy');
}

/** Cilium's, Calico's, and those of administrators. */
function isOtherPolicy(object: JsonObject): boolean {
  return isAnyPolicy(object) && !textOf(object.apiVersion).startsWith(API_GROUP);
}

function append<Value>(lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key) ?? [];
  list.push(value);
  lists.set(key, list);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function nameOf(object: JsonObject): string {
  return stringAt(object, 'metadata', 'name') ?? '';
}

function namespaceOf(object: JsonObject): string {
  return stringAt(object, 'metadata', 'namespace') ?? 'default';
}
