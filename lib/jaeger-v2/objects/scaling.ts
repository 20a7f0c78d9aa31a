import type { KubernetesObject } from '../../kubernetes/object';
import type { Settings } from '../settings';
import type { Workload } from '../workload';
import { metadataOf, selectorOf } from './metadata';

/** The share of the requests above which there are more pods, in percent: that of the operator of version 1. */
const BUSY = 90;

/** What changes the number of pods, and what keeps it while nodes are drained. */
export function scalingObjects(settings: Settings, workload: Workload): readonly KubernetesObject[] {
  return [...autoscalers(settings, workload), ...disruptionBudgets(settings, workload)];
}

function autoscalers(settings: Settings, { name, role, count }: Workload): readonly KubernetesObject[] {
  if (!count.isScaled) return [];
  return [
    {
      apiVersion: 'autoscaling/v2',
      kind: 'HorizontalPodAutoscaler',
      metadata: metadataOf(settings, name, role),
      spec: {
        scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name },
        minReplicas: count.least,
        maxReplicas: count.most,
        metrics: ['cpu', 'memory'].map((resource) => ({
          type: 'Resource',
          resource: { name: resource, target: { type: 'Utilization', averageUtilization: BUSY } },
        })),
      },
    },
  ];
}

/** Only with several pods: a budget for one pod blocks every drain of its node. */
function disruptionBudgets(settings: Settings, { name, role, count }: Workload): readonly KubernetesObject[] {
  if (count.most < 2) return [];
  return [
    {
      apiVersion: 'policy/v1',
      kind: 'PodDisruptionBudget',
      metadata: metadataOf(settings, name, role),
      spec: { maxUnavailable: 1, selector: { matchLabels: selectorOf(settings, role) } },
    },
  ];
}
