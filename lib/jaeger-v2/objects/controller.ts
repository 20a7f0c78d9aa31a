import type { JsonObject } from '../../kubernetes/json';
import type { KubernetesObject } from '../../kubernetes/object';
import type { Settings } from '../settings';
import type { Claim } from '../storage/parts';
import type { Workload } from '../workload';
import { metadataOf, selectorOf } from './metadata';
import { podTemplate } from './pod';
import { serviceNames } from './services';

/** A new pod is ready before an old one ends, so that a sender always finds one. */
const ONE_MORE = { type: 'RollingUpdate', rollingUpdate: { maxSurge: '25%', maxUnavailable: 0 } };
/** Two pods with a memory each would show half of the traces each. */
const ONE_AT_A_TIME = { type: 'Recreate' };

/** What makes the pods of a workload: a StatefulSet where the storage claims a volume, else a Deployment. */
export function controllerOf(settings: Settings, workload: Workload): KubernetesObject {
  return workload.claim === undefined
    ? deploymentOf(settings, workload)
    : statefulSetOf(settings, workload, workload.claim);
}

function deploymentOf(settings: Settings, workload: Workload): KubernetesObject {
  const { role, name, count, settings: pods } = workload;
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf(settings, name, role),
    spec: {
      // The autoscaler sets it: a number here would undo that with each apply.
      ...(count.isScaled ? {} : { replicas: count.least }),
      strategy: pods.canScale ? ONE_MORE : ONE_AT_A_TIME,
      selector: { matchLabels: selectorOf(settings, role) },
      template: podTemplate(settings, workload),
    },
  };
}

/** Its one pod ends before the next one starts: Badger locks its folder. */
function statefulSetOf(settings: Settings, workload: Workload, claim: Claim): KubernetesObject {
  const { role, name, ports, count } = workload;
  const [serviceName] = serviceNames(settings, ports);
  return {
    apiVersion: 'apps/v1',
    kind: 'StatefulSet',
    metadata: metadataOf(settings, name, role),
    spec: {
      replicas: count.least,
      serviceName: serviceName ?? name,
      updateStrategy: { type: 'RollingUpdate' },
      selector: { matchLabels: selectorOf(settings, role) },
      template: podTemplate(settings, workload),
      volumeClaimTemplates: [claimTemplate(settings, role, claim)],
    },
  };
}

/** With what the API server would add, since no field of it may change later. */
function claimTemplate(settings: Settings, role: string, { name, spec }: Claim): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, labels: selectorOf(settings, role) },
    spec: { volumeMode: 'Filesystem', ...spec },
    status: { phase: 'Pending' },
  };
}
