import { addressProblem, parseAddress } from '../../../kubernetes/address';
import { type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { serviceName } from '../../../upstream/jaeger';
import { THRIFT_PATH } from '../../../upstream/jaeger-ports';
import { type Chain, nameOf, objectsAt } from '../chain';
import { HostKind, isHeadless, usesHostNetwork } from './dns';
import { endpointAddresses, podPort, podsBehind, sendingPods, servicePort, type Target } from './endpoint';
import { jaegersIn } from '../jaeger/jaegers';
import { type Listening, listeningAt, workloadBehind } from '../jaeger/listening';
import { milvusContainers } from '../milvus/milvus-containers';
import type { MilvusFound } from '../milvus/milvuses';
import { receiversOnCluster } from '../jaeger/receiving';

/** Why no span can get through to what Milvus sends to. */
export enum MismatchKind {
  /** The address is missing, or not one that the exporter takes. */
  ADDRESS = 'address',
  /** The pods do not ask the cluster's DNS. */
  DNS = 'dns',
  NO_SERVICE = 'no service',
  /** The Service leads to nothing. */
  EMPTY = 'empty',
  /** The Service has no such port. */
  PORT = 'port',
  /** Jaeger speaks something else there. */
  PROTOCOL = 'protocol',
  /** Jaeger does not listen there. */
  OFF = 'off',
  /** Jaeger listens on its own loopback only. */
  LOCAL = 'local',
  /** TLS to plain text. */
  TLS = 'tls',
  /** Plain text to TLS. */
  PLAIN = 'plain',
  /** Nothing else runs in the pods of Milvus. */
  LOOPBACK = 'loopback',
}

/** The first thing that is wrong with what Milvus sends to. */
export interface Mismatch {
  readonly kind: MismatchKind;
  /** What is wrong with the address, as the problem of a finding. */
  readonly problem?: string;
  /** What Jaeger does at the port. */
  readonly listening?: Listening;
  /** A pod of Milvus that shows it. */
  readonly pod?: JsonObject;
}

/** Why no span gets through to a target; undefined if nothing is wrong, or if that cannot be seen. */
export function mismatchOf(chain: Chain, milvus: MilvusFound, target: Target): Mismatch | undefined {
  if (target.kind === HostKind.UNSEEN) return undefined;
  const problem = addressProblemOf(target);
  if (problem !== undefined) return { kind: MismatchKind.ADDRESS, problem };
  const pods = sendingPods(chain, milvus);
  if (target.kind === HostKind.LOOPBACK) {
    const [pod] = pods;
    return pod === undefined || pods.some(hasSidecar) ? undefined : { kind: MismatchKind.LOOPBACK, pod };
  }
  const outside = target.service === undefined || target.host.includes(':') || /^[\d.]+$/.test(target.host);
  const pod = outside ? undefined : pods.find((each) => !asksClusterDns(each));
  if (pod !== undefined) return { kind: MismatchKind.DNS, pod };
  if (target.kind === HostKind.NO_SERVICE) {
    return pods.some((each) => hasOwnNames(each, target.host)) ||
      isServiceExpected(chain, target) ||
      receiversOnCluster(chain).length === 0
      ? undefined
      : { kind: MismatchKind.NO_SERVICE };
  }
  return target.object === undefined ? undefined : atObject(chain, target, target.object);
}

function atObject(chain: Chain, target: Target, object: JsonObject): Mismatch | undefined {
  const { port, jaeger } = target;
  if (port === undefined) return undefined;
  const workload = jaeger === undefined ? undefined : workloadBehind(chain, jaeger, object);
  if (object.kind !== 'Pod' && !isHeadless(object) && servicePort(object, port) === undefined)
    return isPortExpected(chain, target) ? undefined : { kind: MismatchKind.PORT };
  if (jaeger === undefined) return isEmpty(chain, object) ? { kind: MismatchKind.EMPTY } : undefined;
  const number = workload === undefined ? undefined : podPort(object, port, workload);
  const listening =
    workload === undefined || number === undefined ? undefined : listeningAt(chain, jaeger, workload, number);
  if (listening === undefined) return undefined;
  const mismatch = atPort(target, listening);
  // Such a proxy takes connections from outside, and connects to Jaeger by localhost.
  const isMesh = mismatch?.kind === MismatchKind.LOCAL && podsBehind(chain, object).some(isMeshed);
  return isMesh ? undefined : mismatch;
}

function isMeshed(pod: JsonObject): boolean {
  return [...objectsAt(pod, 'spec', 'containers'), ...objectsAt(pod, 'spec', 'initContainers')].some(({ name }) =>
    MESH.test(typeof name === 'string' ? name : ''),
  );
}

function atPort({ receiver, isSecure }: Target, listening: Listening): Mismatch | undefined {
  if (!listening.isOn) return { kind: MismatchKind.OFF, listening };
  if (listening.receiver !== receiver) return { kind: MismatchKind.PROTOCOL, listening };
  if (listening.isLocal === true) return { kind: MismatchKind.LOCAL, listening };
  if (listening.isSecure === undefined || listening.isSecure === isSecure) return undefined;
  return { kind: isSecure ? MismatchKind.TLS : MismatchKind.PLAIN, listening };
}

/** What is wrong with the text of an address, whatever it points to. */
function addressProblemOf({ address, receiver, kind, alias }: Target): string | undefined {
  if (address === '') return 'missing.';
  if (receiver !== 'thriftHttp') return addressProblem(address, 'host:port')?.problem;
  const { scheme, host, path = '' } = parseAddress(address);
  if (scheme !== 'http' && scheme !== 'https') return 'must begin with http:// or https://.';
  if (addressProblem(host.includes(':') ? `[${host}]` : host, 'host') !== undefined) return 'has an invalid host name.';
  if (kind === HostKind.INVALID) {
    return alias === undefined
      ? 'has an invalid host name.'
      : `points to Service '${nameOf(alias)}', which names itself.`;
  }
  const end = path.search(/[?#]/);
  return (end < 0 ? path : path.slice(0, end)) === THRIFT_PATH ? undefined : `must have the path ${THRIFT_PATH}.`;
}

/** Whether the operator should have created the Service for a Jaeger: Milvus is not at fault if it is missing. */
function isServiceExpected(chain: Chain, { service, isCutOff }: Target): boolean {
  if (service === undefined || isCutOff === true) return false;
  return jaegersIn(chain).some(
    (jaeger) =>
      jaeger.cr !== undefined &&
      jaeger.namespace === service.namespace &&
      COLLECTORS.some((component) => serviceName(jaeger.name, component) === service.name),
  );
}

const COLLECTORS = ['collector', 'collector-headless'];

/** Whether the operator should have given the port to the Service, since Jaeger receives there what Milvus sends. */
function isPortExpected(chain: Chain, target: Target): boolean {
  const { jaeger, object, port, receiver } = target;
  const workload = jaeger === undefined || object === undefined ? undefined : workloadBehind(chain, jaeger, object);
  if (jaeger === undefined || workload === undefined || port === undefined) return false;
  const listening = listeningAt(chain, jaeger, workload, port);
  return isServiceExpected(chain, target) && listening?.isOn === true && listening.receiver === receiver;
}

function isEmpty(chain: Chain, service: JsonObject): boolean {
  if (
    service.kind !== 'Service' ||
    chain.whyNotListed('pods', stringAt(service, 'metadata', 'namespace')) !== undefined
  )
    return false;
  if (chain.whyNotListed('endpointslices', stringAt(service, 'metadata', 'namespace')) !== undefined) return false;
  return podsBehind(chain, service).length === 0 && endpointAddresses(chain, service).length === 0;
}

/** A proxy of a service mesh takes no spans of its pod. */
const MESH = /^(istio-proxy|linkerd-proxy|envoy|consul-dataplane|vault-agent)$/;

/** Whether other containers than Milvus and the proxy of a mesh run in a pod. */
export function hasSidecar(pod: JsonObject): boolean {
  const milvus = milvusContainers(pod);
  const staying = objectsAt(pod, 'spec', 'initContainers').filter(({ restartPolicy }) => restartPolicy === 'Always');
  return [...objectsAt(pod, 'spec', 'containers'), ...staying].some(
    (container) => !milvus.includes(container) && !MESH.test(stringAt(container, 'name') ?? ''),
  );
}

/** Whether a pod can resolve a host otherwise than by the search domains that Kubernetes gives to pods. */
export function hasOwnNames(pod: JsonObject, host: string): boolean {
  const { searches } = objectAt(pod, 'spec', 'dnsConfig');
  const names = objectsAt(pod, 'spec', 'hostAliases').flatMap(({ hostnames }): readonly unknown[] =>
    Array.isArray(hostnames) ? hostnames : [],
  );
  return (Array.isArray(searches) && searches.length > 0) || names.includes(host);
}

/** Whether a pod resolves the names of Services. */
function asksClusterDns(pod: JsonObject): boolean {
  const policy = stringAt(pod, 'spec', 'dnsPolicy') ?? 'ClusterFirst';
  // With dnsConfig, any server can be named.
  if (valueAt(pod, 'spec', 'dnsConfig', 'nameservers') !== undefined) return true;
  return policy === 'ClusterFirstWithHostNet' || (policy === 'ClusterFirst' && !usesHostNetwork(pod));
}
