import { isEqual } from '../../../kubernetes/equal';
import { isObject, type JsonObject, valueAt } from '../../../kubernetes/json';
import type { KubernetesObject } from '../../../kubernetes/object';
import { extensionPorts, receiverPorts } from '../../../models/jaeger-v2/collector-ports';
import { selectorOf } from '../../objects/metadata';
import type { Settings } from '../../settings';
import type { Workload } from '../../workload';

/** The name that the operator gives to the port of the metrics. */
const METRICS = 'metrics';

/** Ports of a CR, beside those that the operator finds in the configuration: what else Services lead to, and what is read by a name. */
export function portsOf(
  settings: Settings,
  workload: Workload,
  plain: readonly KubernetesObject[],
): readonly JsonObject[] {
  const known = new Set(
    [...receiverPorts(workload.config), ...extensionPorts(workload.config)].map(({ port }) => port),
  );
  const named = namesRead(plain).flatMap((name) => workload.ports.filter((port) => port.name === name));
  const others = servedPorts(settings, workload, plain).filter(
    (port) => !known.has(port) && !named.some((each) => each.port === port),
  );
  return [...named.map(({ name, port }) => portOf(name, port)), ...others.map((port) => portOf(`port-${port}`, port))];
}

function portOf(name: string, port: number): JsonObject {
  return { name, port, protocol: 'TCP', targetPort: port };
}

/** The ports of the pods that the Services lead to. */
function servedPorts(settings: Settings, { role }: Workload, plain: readonly KubernetesObject[]): readonly number[] {
  const selector = selectorOf(settings, role);
  const ports = plain
    .filter(({ kind, spec }) => kind === 'Service' && isEqual(valueAt(spec, 'selector'), selector))
    .flatMap((service) => listAt(service, 'spec', 'ports'))
    .map(({ port, targetPort }) => (typeof targetPort === 'number' ? targetPort : port));
  return [...new Set(ports.filter((port) => typeof port === 'number'))];
}

/** The names of ports by which a Prometheus finds them. */
function namesRead(plain: readonly KubernetesObject[]): readonly unknown[] {
  return plain
    .filter(({ kind }) => kind === 'PodMonitor')
    .flatMap((monitor) => listAt(monitor, 'spec', 'podMetricsEndpoints'))
    .map(({ port }) => port)
    .filter((port) => port !== METRICS);
}

function listAt(object: unknown, ...keys: readonly string[]): readonly JsonObject[] {
  const list = valueAt(object, ...keys);
  return Array.isArray(list) ? list.filter(isObject) : [];
}
