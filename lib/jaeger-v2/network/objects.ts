import { isObject, type JsonObject, objectAt, stringAt } from '../../kubernetes/json';
import type { KubernetesObject } from '../../kubernetes/object';
import { type ContainerPort, LOCALHOST, METRICS_PORTS, portOf } from '../listeners';
import { metadataOf, selectorOf } from '../objects/metadata';
import type { Settings } from '../settings';
import type { Workload } from '../workload';
import type { JaegerV2NetworkPolicyProps, JaegerV2Peer } from './network-policy';

/** The NetworkPolicy of the pods of each role; nothing where it is off. */
export function networkPolicies(settings: Settings, workloads: readonly Workload[]): readonly KubernetesObject[] {
  const { allowed } = settings.networkPolicy._network;
  if (allowed === undefined) return [];
  return workloads.map((workload) => ({
    apiVersion: 'networking.k8s.io/v1',
    kind: 'NetworkPolicy',
    metadata: metadataOf(settings, workload.name, workload.role),
    spec: {
      podSelector: { matchLabels: selectorOf(settings, workload.role) },
      policyTypes: allowed.egressPorts === undefined ? ['Ingress'] : ['Ingress', 'Egress'],
      ingress: ingressOf(settings, workload, allowed),
      ...(allowed.egressPorts === undefined ? {} : { egress: egressTo(allowed.egressPorts) }),
    },
  }));
}

function ingressOf(settings: Settings, workload: Workload, allowed: JaegerV2NetworkPolicyProps): readonly object[] {
  const { ports } = workload;
  const behind = (suffix: string): readonly number[] =>
    ports.filter(({ service }) => service?.suffix === suffix).map(numberOf);
  const isRead = settings.monitoring._metrics.prometheus !== undefined || allowed.metricsReaders !== undefined;
  return [
    ...rule(allowed.senders, [...behind('collector'), ...otherReceivers(workload)]),
    ...rule(allowed.viewers, behind('query')),
    ...(isRead
      ? rule(allowed.metricsReaders, ports.filter(({ name }) => METRICS_PORTS.includes(name)).map(numberOf))
      : []),
  ];
}

/** Nothing without a port: a rule without ports allows all of them. */
function rule(from: readonly JaegerV2Peer[] | undefined, ports: readonly number[]): readonly object[] {
  if (ports.length === 0) return [];
  const peers = from === undefined ? {} : { from: from.map(({ _peer: peer }) => peer) };
  return [{ ...peers, ports: [...new Set(ports)].map(tcp) }];
}

function egressTo(ports: readonly number[]): readonly object[] {
  return [{ ports: [{ port: 53, protocol: 'UDP' }, tcp(53)] }, { ports: ports.map(tcp) }];
}

/** The ports of receivers that no Service leads to, such as those of a patch: who sends to the pods themselves must not lose spans. */
function otherReceivers({ config }: Workload): readonly number[] {
  return endpointsIn(objectAt(config, 'receivers')).flatMap((endpoint) =>
    LOCALHOST.test(endpoint) ? [] : (portOf(endpoint) ?? []),
  );
}

function endpointsIn(tree: JsonObject): readonly string[] {
  const nested = Object.values(tree).filter(isObject).flatMap(endpointsIn);
  const own = stringAt(tree, 'endpoint');
  return own === undefined ? nested : [own, ...nested];
}

function numberOf({ port }: ContainerPort): number {
  return port;
}

function tcp(port: number) {
  return { port, protocol: 'TCP' };
}
