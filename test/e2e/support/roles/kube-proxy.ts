import type { Api } from '../api';
import type { Role } from '../cast';
import { type Lateness, Rounds } from '../lateness';
import type { Network } from '../network';
import { isReady, uidOf } from '../objects';

/** kube-proxy: a Service leads to a pod some rounds after the pod is Ready. */
export class KubeProxy implements Role {
  private readonly ready = new Rounds();

  constructor(
    private readonly api: Api,
    private readonly network: Network,
    private readonly lateness: Lateness,
  ) {}

  async play(): Promise<void> {
    const pods = (await this.api.list('/api/v1/pods')).filter(isReady);
    this.network.serve(pods.map(uidOf).filter((uid) => this.ready.passed(uid, this.lateness.service)));
  }
}
