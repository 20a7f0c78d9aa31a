import { defined, isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import type { KubernetesObject } from '../../../kubernetes/object';

/** A HorizontalPodAutoscaler as the part of a CR that the operator makes it of. */
export function autoscalerOf(scaler: KubernetesObject | undefined): JsonObject | undefined {
  if (scaler === undefined) return undefined;
  const { minReplicas, maxReplicas, behavior } = objectAt(scaler, 'spec');
  return defined({
    minReplicas,
    maxReplicas,
    targetCPUUtilization: targetOf(scaler, 'cpu'),
    targetMemoryUtilization: targetOf(scaler, 'memory'),
    behavior,
  });
}

function targetOf(scaler: KubernetesObject, resource: string): unknown {
  const metrics = valueAt(scaler, 'spec', 'metrics');
  const found = (Array.isArray(metrics) ? metrics.filter(isObject) : []).find(
    (metric) => stringAt(metric, 'resource', 'name') === resource,
  );
  return valueAt(found, 'resource', 'target', 'averageUtilization');
}

/** A PodDisruptionBudget as the part of a CR that the operator makes it of. */
export function budgetOf(budget: KubernetesObject | undefined): JsonObject | undefined {
  if (budget === undefined) return undefined;
  const { minAvailable, maxUnavailable } = objectAt(budget, 'spec');
  return defined({ minAvailable, maxUnavailable });
}
