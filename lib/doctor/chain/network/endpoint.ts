import { parseAddress } from '../../../kubernetes/address';
import { type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { type TraceTarget, traceTarget } from '../../../models/trace/target';
import { isTrue } from '../../../upstream/go-values';
import { settingText } from '../../../upstream/milvus-settings';
import { type Chain, nameOf, namespaceOf, objectsAt } from '../chain';
import { isOver } from '../pods/containers';
import { HostKind, isHeadless, podIps, type ResolvedHost, resolveHost } from './dns';
import { type JaegerFound, jaegersIn, servicesOf } from '../jaeger/jaegers';
import { milvusContainers } from '../milvus/milvus-containers';
import type { MilvusFound } from '../milvus/milvuses';
import { labelsOf, matches, podsOf } from '../pods/pods';
import { type TraceInEffect, traceInEffect } from '../milvus/trace';

/** What the trace settings of a Milvus send to. */
export interface Target extends TraceTarget, ResolvedHost {
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  /** @default - none can be read */
  readonly port?: number;
  /** Whether Milvus uses TLS. */
  readonly isSecure: boolean;
  /** The Jaeger behind the Service or pod. @default - none, as far as it was seen */
  readonly jaeger?: JaegerFound;
  /** The settings, and where they were seen. */
  readonly effect: TraceInEffect;
}

/** The ports of URLs that name none. */
const SCHEME_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };

/** What a Milvus sends its spans to; undefined if its settings are not known, or send nothing over the network. */
export function targetOf(chain: Chain, milvus: MilvusFound): Target | undefined {
  const known = targets(chain);
  const before = known.get(milvus);
  if (before !== undefined) return before.target;
  const effect = traceInEffect(chain, milvus);
  const target = effect === undefined ? undefined : targetOfTrace(chain, milvus.namespace, effect);
  known.set(milvus, { target });
  return target;
}

/** Many rules ask, and with many tenants each answer takes long. */
type Targets = WeakMap<MilvusFound, { readonly target: Target | undefined }>;
const targets = once<Chain, Targets>(() => new WeakMap());

/** What trace settings send to. @param own the namespace of the pods that send. */
export function targetOfTrace(chain: Chain, own: string, effect: TraceInEffect): Target | undefined {
  const { trace, unknown } = effect;
  const { exporter } = trace;
  if (exporter !== 'jaeger' && exporter !== 'otlp') return undefined;
  const target = traceTarget(trace) ?? withoutAddress(exporter);
  const { scheme, host, port = SCHEME_PORTS[scheme ?? ''] } = parseAddress(target.address);
  const number = /^\d{1,5}$/.test(port ?? '') ? Number(port) : undefined;
  const isKnown = !unknown.includes(target.setting);
  const resolved = isKnown ? resolveHost(chain, host, own) : { kind: HostKind.UNSEEN };
  const jaeger = resolved.object === undefined ? undefined : jaegerBehind(chain, resolved.object);
  return {
    ...{ ...target, ...resolved, host, effect },
    ...(number === undefined ? {} : { port: number }),
    isSecure: target.receiver === 'thriftHttp' ? scheme === 'https' : isSecure(trace),
    ...(jaeger === undefined ? {} : { jaeger }),
  };
}

function withoutAddress(exporter: 'jaeger' | 'otlp'): TraceTarget {
  return exporter === 'jaeger'
    ? { address: '', setting: 'jaeger.url', receiver: 'thriftHttp' }
    : { address: '', setting: 'otlp.endpoint', receiver: 'otlpGrpc' };
}

/** The default of Milvus is true; every word that it cannot read is false. */
function isSecure(trace: JsonObject): boolean {
  const secure = valueAt(trace, 'otlp', 'secure');
  return secure === undefined || isTrue(settingText(secure));
}

/** The Jaeger that a Service leads to, or that a pod runs. Of a Service that selects no pods, its labels tell. */
function jaegerBehind(chain: Chain, object: JsonObject): JaegerFound | undefined {
  const all = jaegersIn(chain).filter(({ namespace }) => namespace === namespaceOf(object));
  if (object.kind === 'Pod') {
    return all.find(({ workloads }) => workloads.some((each) => podsOf(chain, each).includes(object)));
  }
  const labels = labelsOf(object);
  return (
    all.find((jaeger) => servicesOf(chain, jaeger).includes(object)) ??
    all.find(
      ({ name, cr }) =>
        cr !== undefined &&
        labels['app.kubernetes.io/managed-by'] === 'jaeger-operator' &&
        labels['app.kubernetes.io/instance'] === name,
    )
  );
}

/** The pods that a Service leads to, ready or not, or the one pod. */
export function podsBehind(chain: Chain, object: JsonObject | undefined): readonly JsonObject[] {
  if (object === undefined) return [];
  if (object.kind === 'Pod') return [object];
  const namespace = namespaceOf(object);
  const selector = objectAt(object, 'spec', 'selector');
  const pods = chain.objects('Pod', namespace).filter((pod) => !isOver(pod));
  if (Object.keys(selector).length > 0) return pods.filter((pod) => matches(selector, labelsOf(pod)));
  // Without a selector, somebody else writes the addresses.
  const addresses = new Set(endpointAddresses(chain, object));
  return chain.objects('Pod').filter((pod) => podIps(pod).some((ip) => addresses.has(ip)));
}

/** The addresses in the EndpointSlices of a Service. */
export function endpointAddresses(chain: Chain, service: JsonObject): readonly string[] {
  return chain
    .objects('EndpointSlice', namespaceOf(service))
    .filter((slice) => labelsOf(slice)['kubernetes.io/service-name'] === nameOf(service))
    .flatMap((slice) => objectsAt(slice, 'endpoints'))
    .flatMap(({ addresses }): readonly unknown[] => (Array.isArray(addresses) ? addresses : []))
    .filter((address) => typeof address === 'string');
}

/** The pods of Milvus itself that run, and are not being replaced. */
export function sendingPods(chain: Chain, { workloads }: MilvusFound): readonly JsonObject[] {
  const pods = workloads.flatMap((workload) => podsOf(chain, workload));
  return [...new Set(pods)].filter((pod) => !isOver(pod) && milvusContainers(pod).length > 0);
}

/** The port of a pod that a port of a Service leads to; undefined if the Service or the pod has no such port. */
export function podPort(object: JsonObject, port: number, pod: JsonObject): number | undefined {
  // The name of a headless Service gives the pods, whose ports it does not map.
  if (object.kind === 'Pod' || isHeadless(object)) return port;
  const entry = servicePort(object, port);
  if (entry === undefined) return undefined;
  const target = entry.targetPort ?? port;
  return typeof target === 'string' ? namedPort(pod, target) : typeof target === 'number' ? target : undefined;
}

/** A port in the list of a Service, over TCP. */
export function servicePort(service: JsonObject, port: number): JsonObject | undefined {
  return objectsAt(service, 'spec', 'ports').find(
    (entry) => entry.port === port && (entry.protocol ?? 'TCP') === 'TCP',
  );
}

/** The number of a named port of a pod, or of the pods of a workload. @param protocol of the port. */
export function namedPort(object: JsonObject, name: string, protocol = 'TCP'): number | undefined {
  const spec = object.kind === 'Pod' ? objectAt(object, 'spec') : objectAt(object, 'spec', 'template', 'spec');
  const all = [...objectsAt(spec, 'containers'), ...objectsAt(spec, 'initContainers')].flatMap((container) =>
    objectsAt(container, 'ports'),
  );
  const found = all.find((entry) => entry.name === name && (entry.protocol ?? 'TCP') === protocol);
  return typeof found?.containerPort === 'number' ? found.containerPort : undefined;
}
