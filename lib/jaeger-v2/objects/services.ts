import type { KubernetesObject } from '../../kubernetes/object';
import type { ServiceSuffix } from '../listeners';
import type { Settings } from '../settings';
import type { Workload } from '../workload';
import { metadataOf, selectorOf } from './metadata';

/** The Services, with the names and ports that they have with version 1: a move changes no sender. */
export function servicesOf(settings: Settings, workloads: readonly Workload[]): readonly KubernetesObject[] {
  const suffixes: readonly ServiceSuffix[] = ['collector', 'query'];
  return suffixes.flatMap((suffix) => {
    const behind = workloads.find(({ ports }) => ports.some(({ service }) => service?.suffix === suffix));
    return behind === undefined ? [] : [serviceOf(settings, behind, suffix)];
  });
}

function serviceOf(settings: Settings, { role, ports }: Workload, suffix: ServiceSuffix): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: metadataOf(settings, `${settings.name}-${suffix}`, `service-${suffix}`),
    spec: {
      type: 'ClusterIP',
      selector: selectorOf(settings, role),
      ports: ports.flatMap(({ port: targetPort, service }) =>
        service?.suffix === suffix ? [{ name: service.name, port: service.port, protocol: 'TCP', targetPort }] : [],
      ),
    },
  };
}
