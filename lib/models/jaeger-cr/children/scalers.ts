import { type JsonObject, objectAt } from '../../../kubernetes/json';

const DEFAULT_MAX_REPLICAS = 100;

/** The names of the HorizontalPodAutoscalers, one for each collector and ingester without a fixed number of replicas. */
export function scalersOf(cr: JsonObject, name: string, components: readonly string[]): readonly string[] {
  return components
    .filter((component) => component !== 'query' && isScaled(objectAt(cr, 'spec', component)))
    .map((component) => `${name}-${component}`);
}

function isScaled({ autoscale, replicas, minReplicas, maxReplicas }: JsonObject): boolean {
  if (autoscale === false || typeof replicas === 'number') return false;
  const max = typeof maxReplicas === 'number' && maxReplicas >= 0 ? maxReplicas : DEFAULT_MAX_REPLICAS;
  // The API server rejects any other.
  return max >= 1 && (typeof minReplicas !== 'number' || minReplicas <= max);
}
