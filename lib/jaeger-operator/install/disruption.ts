import type { KubernetesObject } from '../../kubernetes/object';
import type { Install } from './install';
import { namespacedMetadata } from './metadata';

/** Only with several replicas: a budget for one pod blocks every drain of its node. */
export function disruptionBudgets(install: Install): KubernetesObject[] {
  if (install.replicas < 2) return [];
  return [
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: namespacedMetadata(install, install.name),
      spec: { maxUnavailable: 1, selector: { matchLabels: install.names.selector() } },
    },
  ];
}
