import type { Stage } from './stage';

/** What a wait is for. */
export type Event = 'condition' | 'value' | 'field' | 'rollout' | 'accepted';

/** Something that has to come true before the next step. */
export interface Wait {
  /**
   * What comes true: `condition` (a condition of the object is True), `value` (the field at `path` has `value`), `field` (the field at
   * `path` is there), `rollout` (everything of the kind and the selector has rolled out), `accepted` (the API server, with the webhooks that it
   * asks, accepts the manifests of `folder`).
   */
  readonly until: Event;
  /** Kubernetes' kind; `Stage` for a folder of manifests. */
  readonly kind: string;
  /** @default - by selector */
  readonly name?: string;
  /** A label selector. @default - by name */
  readonly selector?: string;
  /** @default - cluster-scoped */
  readonly namespace?: string;
  /** The type of the condition. @default - none */
  readonly condition?: string;
  /** The field, as a JSONPath. @default - none */
  readonly path?: string;
  /** What the field has then. @default - anything */
  readonly value?: string;
  /** From the folder of the environment. @default - none */
  readonly folder?: string;
  /** How long to wait, in seconds. @default - as many attempts as `attempts` says */
  readonly timeoutSeconds?: number;
  /** How often to ask. @default - until the timeout */
  readonly attempts?: number;
  /** The pause between two attempts, in seconds. @default - none */
  readonly pauseSeconds?: number;
  /** Whether they have to be restarted first: nothing else restarts them. @default false */
  readonly needsRestart?: boolean;
}

/** An object; cluster-scoped where it has no namespace. */
export interface ObjectRef {
  readonly kind: string;
  readonly name: string;
  /** @default - cluster-scoped */
  readonly namespace?: string;
}

/** Until a condition of an object is True. */
export function conditionOf(object: ObjectRef, condition: string, timeoutSeconds: number): Wait {
  return { until: 'condition', ...object, condition, timeoutSeconds };
}

/** Until a field of an object has a value. */
export function valueOf(object: ObjectRef, path: string, value: string, timeoutSeconds: number): Wait {
  return { until: 'value', ...object, path, value, timeoutSeconds };
}

/** Until a field of an object is there, whatever its value. */
export function fieldOf(object: ObjectRef, path: string, timeoutSeconds: number): Wait {
  return { until: 'field', ...object, path, timeoutSeconds };
}

/** What has a rollout, and makes pods. */
export type PodMaker = 'Deployment' | 'StatefulSet';

/** Until everything of a selector has rolled out: its pods are ready, of its latest settings, and no old one is left. */
export function rollout(
  selector: string,
  namespace: string,
  timeoutSeconds: number,
  kind: PodMaker = 'Deployment',
): Wait {
  return { until: 'rollout', kind, selector, namespace, timeoutSeconds };
}

/** Until the API server accepts the manifests of a stage; a pod that is ready can be reached through its Service some seconds later. */
export function accepted(stage: Stage, attempts: number): Wait {
  return { until: 'accepted', kind: 'Stage', folder: stage.folder, attempts, pauseSeconds: 2 };
}
