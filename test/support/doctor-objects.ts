import type { JsonObject } from '../../lib/kubernetes/json';

/** A pod as the API server gives it, ready and running `image` in the container `name`. */
export interface PodProps {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: JsonObject;
  readonly annotations?: JsonObject;
  readonly containers?: readonly JsonObject[];
  readonly initContainers?: readonly JsonObject[];
  /** Of the containers; running by default. */
  readonly statuses?: readonly JsonObject[];
  readonly initStatuses?: readonly JsonObject[];
  readonly isReady?: boolean;
  readonly phase?: string;
  readonly metadata?: JsonObject;
  readonly conditions?: readonly JsonObject[];
  readonly spec?: JsonObject;
}

/** The state of a container that runs. */
export const RUNNING = { running: { startedAt: '2026-01-02T02:00:00Z' } };

/** A pod of a test. */
export function podOf({
  name,
  namespace = 'default',
  labels = {},
  annotations = {},
  containers = [{ name: 'jaeger', image: 'jaegertracing/all-in-one:1.62.0' }],
  initContainers = [],
  isReady = true,
  statuses = containers.map((each) => ({ name: each.name, ready: isReady, restartCount: 0, state: RUNNING })),
  initStatuses = [],
  phase = 'Running',
  metadata = {},
  conditions = [{ type: 'Ready', status: isReady ? 'True' : 'False' }],
  spec = {},
}: PodProps): JsonObject {
  return {
    ...{ apiVersion: 'v1', kind: 'Pod' },
    metadata: { name, namespace, labels, annotations, creationTimestamp: '2026-01-02T02:00:00Z', ...metadata },
    spec: { containers, initContainers, ...spec },
    status: { phase, conditions, containerStatuses: statuses, initContainerStatuses: initStatuses },
  };
}

/** What a Deployment of a test is made of. */
export interface DeploymentProps {
  readonly name: string;
  readonly namespace?: string;
  readonly labels?: JsonObject;
  readonly images?: readonly string[];
  readonly replicas?: number;
  readonly ready?: number;
}

/** A Deployment whose selector is its labels. */
export function deploymentOf({
  name,
  namespace = 'default',
  labels = { app: name },
  images = ['jaegertracing/all-in-one:1.62.0'],
  replicas = 1,
  ready = replicas,
}: DeploymentProps): JsonObject {
  const containers = images.map((image, index) => ({ name: index === 0 ? name : `${name}-${index}`, image }));
  return {
    ...{ apiVersion: 'apps/v1', kind: 'Deployment' },
    metadata: { name, namespace, labels, creationTimestamp: '2026-01-01T00:00:00Z' },
    spec: { replicas, selector: { matchLabels: labels }, template: { metadata: { labels }, spec: { containers } } },
    status: { replicas, readyReplicas: ready },
  };
}
