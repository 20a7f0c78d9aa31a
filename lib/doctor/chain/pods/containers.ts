import { type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { labelsOf } from './pods';
import { objectsAt } from '../chain';

/** A container of a pod, with what the kubelet says of it. */
export interface ContainerFound {
  readonly name: string;
  readonly spec: JsonObject;
  /** Empty until the kubelet has seen the pod. */
  readonly status: JsonObject;
  readonly isInit: boolean;
}

/** Containers that others put beside the program of a pod. */
const SIDECARS = /^(?:istio-proxy|linkerd-proxy|kube-rbac-proxy|vault-agent|jaeger-agent|kuma-sidecar|dapr|daprd)$/;
/** The programs of the chain, by their images. */
const PROGRAMS = /(?:^|\/)(?:jaeger[\w-]*|all-in-one|milvus[\w-]*)(?:[:@]|$)/;
/** The annotation that `kubectl logs` follows. */
const DEFAULT_CONTAINER = 'kubectl.kubernetes.io/default-container';

/** All containers of a pod, those that start first before the others. */
export function containersOf(pod: JsonObject): readonly ContainerFound[] {
  const of = (specs: string, statuses: string, isInit: boolean): readonly ContainerFound[] =>
    objectsAt(pod, 'spec', specs).map((spec) => {
      const name = stringAt(spec, 'name') ?? '';
      const status = objectsAt(pod, 'status', statuses).find((each) => each.name === name) ?? {};
      return { name, spec, status, isInit };
    });
  return [...of('initContainers', 'initContainerStatuses', true), ...of('containers', 'containerStatuses', false)];
}

/** The container that runs the program of a pod: no sidecar. */
export function mainContainer(pod: JsonObject): ContainerFound | undefined {
  const containers = containersOf(pod).filter(({ isInit }) => !isInit);
  const own = containers.filter(({ name }) => !SIDECARS.test(name));
  const annotated = stringAt(objectAt(pod, 'metadata', 'annotations'), DEFAULT_CONTAINER);
  return (
    own.find(({ spec }) => PROGRAMS.test(stringAt(spec, 'image') ?? '')) ??
    own.find(({ name }) => name === annotated || name === labelsOf(pod)['app.kubernetes.io/component']) ??
    own[0] ??
    containers[0]
  );
}

/** The container that a pod waits for: an init container that has not ended well, else the one that runs its program. */
export function currentContainer(pod: JsonObject): ContainerFound | undefined {
  const waiting = containersOf(pod).find((container) => container.isInit && !isDone(container));
  return waiting ?? mainContainer(pod);
}

/** Whether an init container has ended well; one that stays, a native sidecar, has if it has started. */
function isDone({ spec, status }: ContainerFound): boolean {
  if (spec.restartPolicy === 'Always') return status.started !== false;
  return valueAt(status, 'state', 'terminated', 'exitCode') === 0 || status.ready === true || !isKnown(status);
}

function isKnown(status: JsonObject): boolean {
  return Object.keys(status).length > 0;
}

/** How often a container was restarted. */
export function restartsOf({ status }: ContainerFound): number {
  return typeof status.restartCount === 'number' ? status.restartCount : 0;
}

/** Whether a container has run, so that it has a log. */
export function hasRun({ status }: ContainerFound): boolean {
  const state = objectAt(status, 'state');
  const hasEnded = Object.keys(objectAt(status, 'lastState', 'terminated')).length > 0;
  return 'running' in state || 'terminated' in state || hasEnded;
}

/** Whether a pod is ending or has ended, such as one that was evicted: others take its place. */
export function isOver(pod: JsonObject): boolean {
  const phase = stringAt(pod, 'status', 'phase');
  return phase === 'Failed' || phase === 'Succeeded' || stringAt(pod, 'metadata', 'deletionTimestamp') !== undefined;
}
