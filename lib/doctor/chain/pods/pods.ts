import { type JsonObject, objectAt } from '../../../kubernetes/json';
import { timeOf } from '../ages';
import { type Chain, nameOf, namespaceOf, objectsAt } from '../chain';

/** Whether labels have all labels of a selector that is not empty. */
export function matches(selector: JsonObject, labels: JsonObject): boolean {
  const wanted = Object.entries(selector);
  return wanted.length > 0 && wanted.every(([label, value]) => labels[label] === value);
}

/** The pods that a Deployment or StatefulSet keeps running. */
export function podsOf(chain: Chain, workload: JsonObject): readonly JsonObject[] {
  const selector = objectAt(workload, 'spec', 'selector', 'matchLabels');
  return chain.objects('Pod', namespaceOf(workload)).filter((pod) => matches(selector, labelsOf(pod)));
}

/** The labels of an object. */
export function labelsOf(object: JsonObject): JsonObject {
  return objectAt(object, 'metadata', 'labels');
}

/** Whether a pod is ready. */
export function isReady(pod: JsonObject): boolean {
  return objectsAt(pod, 'status', 'conditions').some(({ type, status }) => type === 'Ready' && status === 'True');
}

/** When a pod became ready, in milliseconds; undefined if it is not. */
export function readySince(pod: JsonObject): number | undefined {
  const ready = objectsAt(pod, 'status', 'conditions').find(
    ({ type, status }) => type === 'Ready' && status === 'True',
  );
  return timeOf(ready?.lastTransitionTime);
}

/** Endpoints follow the pods within seconds; in milliseconds. */
const FOLLOWS = 30_000;

/** Whether a ready pod has been so for long enough to be among the endpoints of its Services. */
export function isLongReady(chain: Chain, pod: JsonObject): boolean {
  return isReady(pod) && chain.taken - (readySince(pod) ?? 0) >= FOLLOWS;
}

/** The images of the containers of a workload. */
export function imagesOf(workload: JsonObject): readonly string[] {
  return objectsAt(workload, 'spec', 'template', 'spec', 'containers').flatMap(({ image }) =>
    typeof image === 'string' ? [image] : [],
  );
}

/** The Deployments and StatefulSets that were read. */
export function workloadsIn(chain: Chain, namespace?: string): readonly JsonObject[] {
  return [...chain.objects('Deployment', namespace), ...chain.objects('StatefulSet', namespace)];
}

/** A workload as kubectl takes it: `deployment/NAME`. */
export function resourceOfWorkload(workload: JsonObject): string {
  return `${workload.kind === 'StatefulSet' ? 'statefulset' : 'deployment'}/${nameOf(workload)}`;
}
