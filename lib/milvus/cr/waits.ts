import { conditionOf, rollout, type Wait } from '../../app/plan/wait';
import type { JsonObject } from '../../kubernetes/json';
import { selectorOf } from '../traces';

/** A Milvus of the Milvus Operator, as its steps name it. */
export interface NamedMilvus {
  readonly name: string;
  readonly namespace: string;
  /** Whether pods that run stay as they are when the configuration changes. */
  readonly isConfigOnly: boolean;
  /** Upstream's `spec`, as it is written. */
  readonly spec: JsonObject;
}

/** Until its pods are ready. */
export function ready({ name, namespace }: NamedMilvus): Wait {
  return rollout(selectorOf(name), namespace, 600);
}

/** Until its pods have the latest settings. The condition is that of the latest generation: kubectl compares `status.observedGeneration`. */
export function updated(milvus: NamedMilvus): readonly Wait[] {
  const { name, namespace } = milvus;
  return [conditionOf({ kind: 'Milvus', name, namespace }, 'MilvusUpdated', 900), ready(milvus)];
}
