import { isLoopback } from '../../../kubernetes/address';
import { type JsonObject, stringAt, valueAt } from '../../../kubernetes/json';
import { type Chain, nameOf, namespaceOf, objectsAt } from '../chain';

/** What a host is for a pod that connects to it. */
export enum HostKind {
  /** A Service that exists, by its name or an address of it. */
  SERVICE = 'service',
  /** The name of a Service that does not exist. */
  NO_SERVICE = 'no service',
  /** The name of a Service in a namespace whose Services were not listed. */
  UNSEEN = 'unseen',
  /** One pod, by its address or its name below a headless Service. */
  POD = 'pod',
  /** The pod that connects. */
  LOOPBACK = 'loopback',
  /** A name or an address outside of what was read. */
  EXTERNAL = 'external',
  /** Nothing that can be resolved. */
  INVALID = 'invalid',
}

/** A Service by its name. */
export interface ServiceName {
  readonly namespace: string;
  readonly name: string;
}

/** What a host resolves to. */
export interface ResolvedHost {
  readonly kind: HostKind;
  /** The Service that the name means, whether it exists or not. For an ExternalName Service, the one that it leads to. */
  readonly service?: ServiceName;
  /** The Service or the pod. @default - none was read */
  readonly object?: JsonObject;
  /** The ExternalName Service that leads there. @default - none */
  readonly alias?: JsonObject;
  /** Whether the name ends with a dot and lacks the cluster's domain, so that no search domain completes it. @default false */
  readonly isCutOff?: boolean;
}

/** More ExternalName Services in a row than any cluster has. */
const MAX_ALIASES = 8;
const DNS_NAME = /^[a-z0-9_]([a-z0-9_.-]*[a-z0-9_])?$/;
/** What follows the dot in hosts outside, such as `example.com`; no namespace is called so. */
const PUBLIC_DOMAIN = /^(com|net|org|io|dev|app|cloud|local|lan|internal|[a-z]{2})$/;
const IPV4 = /^\d+\.\d+\.\d+\.\d+$/;

/**
 * What a host means in a pod of a namespace, with the search domains that Kubernetes gives to pods.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/
 */
export function resolveHost(chain: Chain, host: string, own: string): ResolvedHost {
  return followed(chain, resolved(chain, host.toLowerCase(), own), undefined, MAX_ALIASES);
}

/** Follows ExternalName Services: the name that they have is complete, no search domain is tried for it. */
function followed(chain: Chain, found: ResolvedHost, first: JsonObject | undefined, left: number): ResolvedHost {
  const target = stringAt(found.object, 'spec', 'externalName');
  if (found.kind !== HostKind.SERVICE || stringAt(found.object, 'spec', 'type') !== 'ExternalName') {
    return first === undefined ? found : { ...found, alias: first };
  }
  const alias = first ?? found.object;
  if (target === undefined || left === 0) return { kind: HostKind.INVALID, ...(alias === undefined ? {} : { alias }) };
  const absolute = `${target.toLowerCase().replace(/\.$/, '')}.`;
  return followed(chain, resolved(chain, absolute, namespaceOf(found.object ?? {})), alias, left - 1);
}

function resolved(chain: Chain, host: string, own: string): ResolvedHost {
  if (isLoopback(host)) return { kind: HostKind.LOOPBACK };
  const name = host.replace(/\.$/, '');
  if (IPV4.test(name) || name.includes(':')) return addressed(chain, name);
  if (!DNS_NAME.test(name)) return { kind: HostKind.INVALID };
  return named(chain, name.split('.'), { own, isAbsolute: host.endsWith('.') });
}

/** A Service or a pod by an IP address. */
function addressed(chain: Chain, ip: string): ResolvedHost {
  const service = chain.objects('Service').find((each) => addressesOf(each).includes(ip));
  if (service !== undefined) return { kind: HostKind.SERVICE, service: nameOfService(service), object: service };
  const pod = chain.objects('Pod').find((each) => podIps(each).includes(ip) && !usesHostNetwork(each));
  return pod === undefined ? { kind: HostKind.EXTERNAL } : { kind: HostKind.POD, object: pod };
}

interface Asker {
  readonly own: string;
  readonly isAbsolute: boolean;
}

function named(chain: Chain, labels: readonly string[], { own, isAbsolute }: Asker): ResolvedHost {
  const [first = '', second = '', third, ...rest] = labels;
  // NAME.NAMESPACE.svc, and POD.NAME.NAMESPACE.svc, with or without the cluster's domain.
  if (third === 'svc') return inFull(chain, { namespace: second, name: first }, isAbsolute && rest.length === 0);
  if (rest[0] === 'svc' && third !== undefined) {
    const isCutOff = isAbsolute && rest.length === 1;
    const found = inFull(chain, { namespace: third, name: second }, isCutOff);
    return found.object === undefined ? found : podNamed(chain, first, found.object);
  }
  if (third === 'pod') return addressed(chain, first.replaceAll('-', '.'));
  if (labels.length === 1) return inFull(chain, { namespace: own, name: first }, isAbsolute);
  if (isAbsolute) return { kind: HostKind.EXTERNAL };
  return labels.length === 2 ? ofTwo(chain, first, second, own) : ofThree(chain, labels);
}

/** A name that can only be that of a Service. */
function inFull(chain: Chain, service: ServiceName, isCutOff: boolean): ResolvedHost {
  if (isCutOff) return { kind: HostKind.NO_SERVICE, service, isCutOff };
  const object = chain.object({ kind: 'Service', ...service });
  if (object !== undefined) return { kind: HostKind.SERVICE, service, object };
  const isListed = chain.whyNotListed('services', service.namespace) === undefined;
  return { kind: isListed ? HostKind.NO_SERVICE : HostKind.UNSEEN, service };
}

/** `NAME.NAMESPACE`, a pod below a headless Service of the same namespace, or a host outside. */
function ofTwo(chain: Chain, name: string, namespace: string, own: string): ResolvedHost {
  const found = inFull(chain, { namespace, name }, false);
  if (found.kind === HostKind.SERVICE) return found;
  const headless = chain.object({ kind: 'Service', namespace: own, name: namespace });
  if (headless !== undefined && isHeadless(headless)) return podNamed(chain, name, headless);
  if (PUBLIC_DOMAIN.test(namespace)) return { kind: HostKind.EXTERNAL };
  const isNamespace = chain.object({ kind: 'Namespace', name: namespace }) !== undefined;
  const isKnownName = namespace === 'svc' || chain.objects('Service').some((each) => nameOf(each) === name);
  return isNamespace || isKnownName || found.kind === HostKind.UNSEEN ? found : { kind: HostKind.EXTERNAL };
}

/** A pod below a headless Service of another namespace, or a host outside. */
function ofThree(chain: Chain, [pod = '', name = '', namespace = '', ...more]: readonly string[]): ResolvedHost {
  const headless = chain.object({ kind: 'Service', namespace, name });
  return more.length === 0 && headless !== undefined && isHeadless(headless)
    ? podNamed(chain, pod, headless)
    : { kind: HostKind.EXTERNAL };
}

/** The pod with a host name below a Service; the Service itself where the pod is not known. */
function podNamed(chain: Chain, name: string, service: JsonObject): ResolvedHost {
  const pod = chain
    .objects('Pod', namespaceOf(service))
    .find((each) => (stringAt(each, 'spec', 'hostname') ?? nameOf(each)) === name);
  return pod === undefined
    ? { kind: HostKind.SERVICE, service: nameOfService(service), object: service }
    : { kind: HostKind.POD, service: nameOfService(service), object: pod };
}

/** Whether a Service has no address: its name gives the addresses of the pods. */
export function isHeadless(service: JsonObject): boolean {
  return stringAt(service, 'spec', 'clusterIP') === 'None';
}

/** The IP addresses of a pod. */
export function podIps(pod: JsonObject): readonly string[] {
  const all = objectsAt(pod, 'status', 'podIPs').flatMap(({ ip }) => (typeof ip === 'string' ? [ip] : []));
  const one = stringAt(pod, 'status', 'podIP');
  return all.length > 0 || one === undefined ? all : [one];
}

/** Whether a pod has the addresses of its node. */
export function usesHostNetwork(pod: JsonObject): boolean {
  return valueAt(pod, 'spec', 'hostNetwork') === true;
}

function addressesOf(service: JsonObject): readonly unknown[] {
  const balancers = objectsAt(service, 'status', 'loadBalancer', 'ingress').map(({ ip }) => ip);
  return [
    valueAt(service, 'spec', 'clusterIP'),
    ...['clusterIPs', 'externalIPs'].flatMap((key) => listAt(service, key)),
    ...balancers,
  ];
}

function listAt(service: JsonObject, key: string): readonly unknown[] {
  const list = valueAt(service, 'spec', key);
  return Array.isArray(list) ? list : [];
}

function nameOfService(service: JsonObject): ServiceName {
  return { namespace: namespaceOf(service), name: nameOf(service) };
}
