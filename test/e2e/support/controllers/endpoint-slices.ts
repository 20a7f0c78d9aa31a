import { type JsonObject, objectAt, textOf } from '../../../../lib/kubernetes/json';
import type { Api } from '../api';
import { isReady, labelsOf, listAt, nameOf, namespaceOf, ownedBy, selects, typed } from '../objects';
import type { Controller } from '../simulation';

const GROUP = '/apis/discovery.k8s.io/v1';

/** The controller of EndpointSlices: one for each Service, with its labels, and with the pods that it selects and that are Ready. */
export class EndpointSlices implements Controller {
  constructor(private readonly api: Api) {}

  async reconcile(): Promise<void> {
    const services = typed('v1', 'Service', await this.api.list('/api/v1/services'));
    const pods = (await this.api.list('/api/v1/pods')).filter(isReady);
    const slices = await this.api.list(`${GROUP}/endpointslices`);
    for (const service of services) {
      const selector = objectAt(service, 'spec', 'selector');
      if (Object.keys(selector).length === 0) continue;
      const behind = pods.filter(
        (pod) => namespaceOf(pod) === namespaceOf(service) && selects(selector, labelsOf(pod)),
      );
      await this.write(service, behind.length, slices);
    }
  }

  private async write(service: JsonObject, pods: number, slices: readonly JsonObject[]): Promise<void> {
    const collection = `${GROUP}/namespaces/${namespaceOf(service)}/endpointslices`;
    const name = `${nameOf(service)}-slice`;
    // The pods of the simulation have no address.
    const endpoints = Array.from({ length: pods }, (_, index) => ({ addresses: [`192.0.2.${10 + index}`] }));
    const ports = listAt(service, 'spec', 'ports').map(({ name: port, port: number, protocol }) => ({
      name: textOf(port ?? ''),
      port: number,
      protocol,
    }));
    const known = slices.find((slice) => nameOf(slice) === name && namespaceOf(slice) === namespaceOf(service));
    if (known === undefined) {
      await this.api.create(collection, {
        apiVersion: 'discovery.k8s.io/v1',
        kind: 'EndpointSlice',
        metadata: {
          name,
          labels: { ...labelsOf(service), 'kubernetes.io/service-name': nameOf(service) },
          ...ownedBy(service),
        },
        addressType: 'IPv4',
        endpoints,
        ports,
      });
    } else if (listAt(known, 'endpoints').length !== endpoints.length) {
      await this.api.merge(`${collection}/${name}`, { endpoints });
    }
  }
}
