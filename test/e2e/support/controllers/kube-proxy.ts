import type { Api } from '../api';
import type { Controller } from '../simulation';
import { type Lateness, Rounds } from '../lateness';
import type { Network } from '../network';
import { isReady, uidOf } from '../objects';

/** kube-proxy: a Service leads to a pod some rounds after the pod is Ready. */
export class KubeProxy implements Controller {
  private readonly ready = new Rounds();

  constructor(
    private readonly api: Api,
    private readonly network: Network,
    private readonly lateness: Lateness,
  ) {}

  async reconcile(): Promise<void> {
    const pods = (await this.api.list('/api/v1/pods')).filter(isReady);
    this.network.serve(pods.map(uidOf).filter((uid) => this.ready.passed(uid, this.lateness.service)));
  }
}
