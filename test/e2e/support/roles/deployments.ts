import { type JsonObject, objectAt, stringAt, valueAt } from '../../../../lib/kubernetes/json';
import type { Api } from '../api';
import type { Role } from '../cast';
import { listAt, nameOf, namespaceOf, ownedBy, typed } from '../objects';
import { NODE } from './kubelet';

const DEPLOYMENTS = '/apis/apps/v1/deployments';

/** The deployment controller and the scheduler: one pod stands for all of a Deployment, whose status follows it. */
export class Deployments implements Role {
  constructor(private readonly api: Api) {}

  async play(): Promise<void> {
    for (const deployment of typed('apps/v1', 'Deployment', await this.api.list(DEPLOYMENTS))) {
      if (valueAt(deployment, 'metadata', 'deletionTimestamp') !== undefined) continue;
      const pods = await this.api.list(`/api/v1/namespaces/${namespaceOf(deployment)}/pods`);
      const pod = pods.find((candidate) => nameOf(candidate) === nameOf(deployment));
      if (pod === undefined) await this.schedule(deployment);
      else await this.report(deployment, isReady(pod));
    }
  }

  private async schedule(deployment: JsonObject): Promise<void> {
    const { labels, annotations } = objectAt(deployment, 'spec', 'template', 'metadata');
    await this.api.create(`/api/v1/namespaces/${namespaceOf(deployment)}/pods`, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: nameOf(deployment), labels, annotations, ...ownedBy(deployment) },
      spec: { ...objectAt(deployment, 'spec', 'template', 'spec'), nodeName: NODE },
    });
  }

  private async report(deployment: JsonObject, ready: boolean): Promise<void> {
    const wanted = valueAt(deployment, 'spec', 'replicas') ?? 1;
    const count = ready ? wanted : 0;
    const { generation } = objectAt(deployment, 'metadata');
    const { readyReplicas = 0, observedGeneration } = objectAt(deployment, 'status');
    if (readyReplicas === count && observedGeneration === generation) return;
    const condition = { type: 'Available', status: ready ? 'True' : 'False', reason: 'MinimumReplicas' };
    const path = `/apis/apps/v1/namespaces/${namespaceOf(deployment)}/deployments/${nameOf(deployment)}/status`;
    const replicas = { replicas: wanted, updatedReplicas: wanted, readyReplicas: count, availableReplicas: count };
    await this.api.merge(path, { status: { ...replicas, observedGeneration: generation, conditions: [condition] } });
  }
}

function isReady(pod: JsonObject): boolean {
  return listAt(pod, 'status', 'conditions').some(
    (condition) => condition.type === 'Ready' && stringAt(condition, 'status') === 'True',
  );
}
