import { type JsonObject, objectAt, valueAt } from '../../../kubernetes/json';
import { once } from '../../../kubernetes/once';
import { JAEGER_PORTS, serviceName } from '../../../upstream/jaeger';
import { type Chain, nameOf, namespaceOf, objectsAt } from '../../chain/chain';
import { podPort, targetOf } from '../../chain/network/endpoint';
import { jaegersInUse } from '../../chain/jaeger/jaeger-parts';
import { type JaegerFound, servicesOf } from '../../chain/jaeger/jaegers';
import { listeningAt, workloadBehind } from '../../chain/jaeger/listening';
import { milvusesIn } from '../../chain/milvus/milvuses';
import { isReady, labelsOf, matches } from '../../chain/pods/pods';
import { livingPods } from '../jaeger/not-ready';

/** The ports that Milvus or a browser connects to. */
export const PORTS_IN_USE: readonly number[] = [
  ...[JAEGER_PORTS.thriftHttp, JAEGER_PORTS.otlpGrpc, JAEGER_PORTS.otlpHttp],
  JAEGER_PORTS.ui,
];

/** A Service that the operator creates for a Jaeger, and the ports that it should have. */
export interface ExpectedService {
  readonly jaeger: JaegerFound;
  readonly cr: JsonObject;
  readonly name: string;
  /** @default - it does not exist */
  readonly service?: JsonObject;
  readonly ports: readonly number[];
}

/** The Services of the Jaegers of the operator that are in use, if their pods run and Services could be listed. */
export const expectedServices = once((chain: Chain): readonly ExpectedService[] =>
  jaegersInUse(chain).flatMap((jaeger) => {
    const { cr, isV2, namespace, workloads } = jaeger;
    if (cr === undefined || isV2 || chain.whyNotListed('services', namespace) !== undefined) return [];
    if (!hasReadyPod(chain, jaeger)) return [];
    const expected = (component: string, ports: readonly number[]): ExpectedService => {
      const name = serviceName(jaeger.name, component);
      const service = chain.object({ kind: 'Service', namespace, name });
      const open = ports.filter((port) =>
        workloads.some((each) => listeningAt(chain, jaeger, each, port)?.isOn === true),
      );
      return { jaeger, cr, name, ports: open, ...(service === undefined ? {} : { service }) };
    };
    return [expected('collector', PORTS_IN_USE.slice(0, 3)), expected('query', PORTS_IN_USE.slice(3))];
  }),
);

/** Whether any pod of a Jaeger is ready; without one, the pods are what is wrong. */
export function hasReadyPod(chain: Chain, { workloads }: JaegerFound): boolean {
  return workloads.some((workload) => livingPods(chain, workload).some(isReady));
}

/** The Services that lead to a Jaeger at ports that Milvus or a browser connects to. */
export function servicesInUse(chain: Chain, jaeger: JaegerFound): readonly JsonObject[] {
  return servicesOf(chain, jaeger).filter((service) => portsOf(service).some((port) => PORTS_IN_USE.includes(port)));
}

/** The numbers of the ports of a Service over TCP. */
export function portsOf(service: JsonObject): readonly number[] {
  return objectsAt(service, 'spec', 'ports').flatMap(({ port, protocol = 'TCP' }) =>
    typeof port === 'number' && protocol === 'TCP' ? [port] : [],
  );
}

/** Whether every Milvus sends to something else that exists, so that a Service is not needed. */
export function isSpared(chain: Chain, name: string): boolean {
  const targets = milvusesIn(chain).flatMap((milvus) => targetOf(chain, milvus) ?? []);
  return targets.length > 0 && targets.every(({ object, service }) => object !== undefined && service?.name !== name);
}

/** The ready pods that a Service selects. */
export function selectedPods(chain: Chain, service: JsonObject): readonly JsonObject[] {
  const selector = objectAt(service, 'spec', 'selector');
  return chain.objects('Pod', namespaceOf(service)).filter((pod) => isReady(pod) && matches(selector, labelsOf(pod)));
}

/** The addresses of a Service that get connections. */
export function readyEndpoints(chain: Chain, service: JsonObject): number {
  return chain
    .objects('EndpointSlice', namespaceOf(service))
    .filter((slice) => labelsOf(slice)['kubernetes.io/service-name'] === nameOf(service))
    .flatMap((slice) => objectsAt(slice, 'endpoints'))
    .filter((endpoint) => valueAt(endpoint, 'conditions', 'ready') !== false).length;
}

/** A port of a Service whose target Jaeger does not have. */
export interface LostPort {
  readonly service: JsonObject;
  readonly port: number;
  readonly target: string | number;
}

/** The ports of the Services in use whose target the pods do not have. */
export function lostPorts(chain: Chain, jaeger: JaegerFound): readonly LostPort[] {
  return servicesInUse(chain, jaeger).flatMap((service) => {
    const workload = workloadBehind(chain, jaeger, service);
    if (workload === undefined || valueAt(service, 'spec', 'clusterIP') === 'None') return [];
    return objectsAt(service, 'spec', 'ports').flatMap((entry): readonly LostPort[] => {
      const { port, targetPort: target = port } = entry;
      if (typeof port !== 'number' || !PORTS_IN_USE.includes(port)) return [];
      if (typeof target !== 'number' && typeof target !== 'string') return [];
      return isServed(chain, jaeger, workload, port, target) ? [] : [{ service, port, target }];
    });
  });
}

function isServed(
  chain: Chain,
  jaeger: JaegerFound,
  workload: JsonObject,
  port: number,
  target: string | number,
): boolean {
  const declared = objectsAt(workload, 'spec', 'template', 'spec', 'containers')
    .flatMap((container) => objectsAt(container, 'ports'))
    .some(({ name, containerPort }) => name === target || containerPort === target);
  // A proxy in the pod, or an unknown port.
  if (declared || target === port) return true;
  if (typeof target === 'string') return false;
  return (
    listeningAt(chain, jaeger, workload, port)?.isOn !== true ||
    listeningAt(chain, jaeger, workload, target) !== undefined
  );
}

/** Whether a Milvus sends to one of these ports of a Service. */
export function isAimedAt(chain: Chain, service: JsonObject, ports: readonly number[]): boolean {
  return milvusesIn(chain)
    .flatMap((milvus) => targetOf(chain, milvus) ?? [])
    .some(({ object, port }) => object === service && port !== undefined && ports.includes(port));
}

/** Whether a Service of a Jaeger leads to its UI. */
export function leadsToUi(chain: Chain, jaeger: JaegerFound): boolean {
  return servicesOf(chain, jaeger).some((service) => {
    const workload = workloadBehind(chain, jaeger, service);
    return objectsAt(service, 'spec', 'ports').some((entry) => {
      const { port, targetPort = port } = entry;
      return port === JAEGER_PORTS.ui || targetPort === JAEGER_PORTS.ui || isNamedUi(workload, targetPort);
    });
  });
}

function isNamedUi(workload: JsonObject | undefined, target: unknown): boolean {
  return objectsAt(workload, 'spec', 'template', 'spec', 'containers')
    .flatMap((container) => objectsAt(container, 'ports'))
    .some(({ name, containerPort }) => name === target && name !== undefined && containerPort === JAEGER_PORTS.ui);
}

/** Whether it is not known where a Jaeger receives spans. */
export function isReceivingUnknown(chain: Chain, jaeger: JaegerFound): boolean {
  return jaeger.workloads.every((workload) =>
    PORTS_IN_USE.slice(0, 3).every((port) => listeningAt(chain, jaeger, workload, port)?.isOn !== true),
  );
}

/** Whether a Service leads to a receiver of a Jaeger, or to a port that is not known. */
export function leadsToReceiver(chain: Chain, jaeger: JaegerFound): boolean {
  return servicesOf(chain, jaeger).some((service) => {
    const workload = workloadBehind(chain, jaeger, service);
    return portsOf(service).some((port) => {
      const number = workload === undefined ? undefined : podPort(service, port, workload);
      if (workload === undefined || number === undefined) return false;
      const listening = listeningAt(chain, jaeger, workload, number);
      return listening === undefined || (listening.isOn && listening.receiver !== undefined);
    });
  });
}
