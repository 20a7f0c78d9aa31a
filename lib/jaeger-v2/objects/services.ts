import type { KubernetesObject } from '../../kubernetes/object';
import type { ContainerPort, ServiceSuffix } from '../listeners';
import type { Settings } from '../settings';
import type { Workload } from '../workload';
import { metadataOf, selectorOf } from './metadata';

const SUFFIXES: readonly ServiceSuffix[] = ['collector', 'query'];

/** The Services, with the names and ports that they have with version 1: a move changes no sender. */
export function servicesOf(settings: Settings, workloads: readonly Workload[]): readonly KubernetesObject[] {
  return SUFFIXES.flatMap((suffix) => {
    const behind = workloads.find(({ ports }) => leadsTo(ports, suffix));
    return behind === undefined ? [] : [serviceOf(settings, behind, suffix)];
  });
}

/** The names of the Services that lead to ports. */
export function serviceNames({ name }: Settings, ports: readonly ContainerPort[]): readonly string[] {
  return SUFFIXES.filter((suffix) => leadsTo(ports, suffix)).map((suffix) => `${name}-${suffix}`);
}

function leadsTo(ports: readonly ContainerPort[], suffix: ServiceSuffix): boolean {
  return ports.some(({ service }) => service?.suffix === suffix);
}

function serviceOf(settings: Settings, { role, ports }: Workload, suffix: ServiceSuffix): KubernetesObject {
  const metadata = metadataOf(settings, `${settings.name}-${suffix}`, `service-${suffix}`);
  const asked = suffix === 'collector' ? settings.props.collectorService : undefined;
  const { annotations } = asked?._props ?? {};
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata:
      annotations === undefined ? metadata : { ...metadata, annotations: { ...metadata.annotations, ...annotations } },
    spec: {
      type: asked?._serviceType ?? 'ClusterIP',
      selector: selectorOf(settings, role),
      ports: ports.flatMap(({ port: targetPort, service }) =>
        service?.suffix === suffix ? [{ name: service.name, port: service.port, protocol: 'TCP', targetPort }] : [],
      ),
    },
  };
}
