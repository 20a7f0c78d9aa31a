import { createHash } from 'node:crypto';
import { type JsonObject, objectAt, valueAt } from '../../../../lib/kubernetes/json';
import { ApiError, type Api } from '../api';
import type { Controller } from '../simulation';
import { type Lateness, Rounds } from '../lateness';
import { isReady, labelsOf, nameOf, namespaceOf, ownedBy, typed, uidOf } from '../objects';
import { NODE } from './kubelet';

const DEPLOYMENTS = '/apis/apps/v1/deployments';
/** The label by which the real controller knows the pods of one template. */
const HASH = 'pod-template-hash';

/**
 * The deployment controller and the scheduler: one pod stands for all of a Deployment, whose status follows it. A new
 * template takes the old pod away first, as strategy Recreate does.
 */
export class Deployments implements Controller {
  private readonly scheduled = new Rounds();

  constructor(
    private readonly api: Api,
    private readonly lateness: Lateness,
  ) {}

  async reconcile(): Promise<void> {
    const deployments = typed('apps/v1', 'Deployment', await this.api.list(DEPLOYMENTS));
    const pods = await this.api.list('/api/v1/pods');
    for (const deployment of deployments) {
      if (valueAt(deployment, 'metadata', 'deletionTimestamp') !== undefined) continue;
      const pod = pods.find(
        (candidate) => nameOf(candidate) === nameOf(deployment) && namespaceOf(candidate) === namespaceOf(deployment),
      );
      if (pod === undefined) await this.schedule(deployment);
      else if (labelsOf(pod)[HASH] !== hashOf(deployment))
        await this.api.remove(`${podsOf(deployment)}/${nameOf(pod)}`);
      else if (this.scheduled.passed(uidOf(deployment), this.lateness.status))
        await this.report(deployment, { pods: 1, ready: isReady(pod) });
    }
  }

  private async schedule(deployment: JsonObject): Promise<void> {
    const { labels, annotations } = objectAt(deployment, 'spec', 'template', 'metadata');
    const metadata = { name: nameOf(deployment), annotations, ...ownedBy(deployment) };
    try {
      await this.api.create(podsOf(deployment), {
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { ...metadata, labels: { ...objectAt({ labels }, 'labels'), [HASH]: hashOf(deployment) } },
        spec: { ...objectAt(deployment, 'spec', 'template', 'spec'), nodeName: NODE },
      });
    } catch (error) {
      if (!(error instanceof ApiError && error.message.includes('violates PodSecurity'))) throw error;
      await this.report(deployment, { pods: 0, ready: false });
    }
  }

  /** The fields that `kubectl rollout status` and `kubectl wait` read. */
  private async report(deployment: JsonObject, { pods, ready }: { pods: 0 | 1; ready: boolean }): Promise<void> {
    const wanted = valueAt(deployment, 'spec', 'replicas') ?? 1;
    const { generation } = objectAt(deployment, 'metadata');
    const made = pods === 1 ? wanted : 0;
    const count = ready ? wanted : 0;
    const status = { replicas: made, updatedReplicas: made, readyReplicas: count, availableReplicas: count };
    const known = objectAt(deployment, 'status');
    const same = Object.entries(status).every(([field, value]) => (known[field] ?? 0) === value);
    if (same && known.observedGeneration === generation) return;
    const conditions = [
      { type: 'Available', status: ready ? 'True' : 'False', reason: 'MinimumReplicas' },
      { type: 'Progressing', status: 'True', reason: ready ? 'NewReplicaSetAvailable' : 'ReplicaSetUpdated' },
    ];
    const path = `/apis/apps/v1/namespaces/${namespaceOf(deployment)}/deployments/${nameOf(deployment)}/status`;
    await this.api.merge(path, { status: { ...status, observedGeneration: generation, conditions } });
  }
}

function podsOf(deployment: JsonObject): string {
  return `/api/v1/namespaces/${namespaceOf(deployment)}/pods`;
}

function hashOf(deployment: JsonObject): string {
  const template = JSON.stringify(objectAt(deployment, 'spec', 'template'));
  return createHash('sha256').update(template).digest('hex').slice(0, 10);
}
