import { objectAt, valueAt } from '../../../lib/kubernetes/json';
import type { Api } from './api';
import { isReady, labelsOf, nameOf, namespaceOf, selects } from './objects';

type Labels = Readonly<Record<string, string>>;

/**
 * What does not work at this moment, as KIND NAMESPACE/NAME: pods that are not Ready, Deployments that are not rolled out,
 * and Services that lead to no pod that is Ready. With labels only what has them.
 */
export async function unready(api: Api, labels: Labels = {}): Promise<string[]> {
  const list = async (path: string) =>
    (await api.list(path)).filter((object) =>
      Object.entries(labels).every(([key, value]) => labelsOf(object)[key] === value),
    );
  const pods = await list('/api/v1/pods');
  const deployments = await list('/apis/apps/v1/deployments');
  const services = await list('/api/v1/services');
  const ready = pods.filter(isReady);
  const idle = services.filter((service) => {
    const selector = objectAt(service, 'spec', 'selector');
    const behind = ready.filter((pod) => namespaceOf(pod) === namespaceOf(service) && selects(selector, labelsOf(pod)));
    return Object.keys(selector).length > 0 && behind.length === 0;
  });
  return [
    ...pods.filter((pod) => !isReady(pod)).map(called('Pod')),
    ...deployments.filter((deployment) => !isRolledOut(deployment)).map(called('Deployment')),
    ...idle.map(called('Service')),
  ].sort();
}

function called(kind: string) {
  return (object: unknown) => `${kind} ${namespaceOf(object)}/${nameOf(object)}`;
}

/** As `kubectl rollout status` sees it. */
function isRolledOut(deployment: unknown): boolean {
  const wanted = valueAt(deployment, 'spec', 'replicas') ?? 1;
  const { observedGeneration, updatedReplicas = 0, availableReplicas = 0 } = objectAt(deployment, 'status');
  const observed = observedGeneration === valueAt(deployment, 'metadata', 'generation');
  return observed && updatedReplicas === wanted && availableReplicas === wanted;
}
