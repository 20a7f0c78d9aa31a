import { valueAt } from '../../../../lib/kubernetes/json';
import type { Api } from '../api';
import type { Controller } from '../simulation';
import { nameOf, namespaceOf } from '../objects';

const API = '/apis/networking.k8s.io/v1';

/** An ingress controller that gives every Ingress the same address. */
export class IngressController implements Controller {
  constructor(
    private readonly api: Api,
    private readonly address: string,
  ) {}

  async reconcile(): Promise<void> {
    for (const ingress of await this.api.list(`${API}/ingresses`)) {
      if (valueAt(ingress, 'status', 'loadBalancer', 'ingress') !== undefined) continue;
      const path = `${API}/namespaces/${namespaceOf(ingress)}/ingresses/${nameOf(ingress)}/status`;
      await this.api.merge(path, { status: { loadBalancer: { ingress: [{ ip: this.address }] } } });
    }
  }
}
