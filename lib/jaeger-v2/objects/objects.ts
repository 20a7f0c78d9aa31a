import type { KubernetesObject } from '../../kubernetes/object';
import type { Settings } from '../settings';
import type { Workload } from '../workload';
import { configMapOf } from './config-map';
import { metadataOf, selectorOf } from './metadata';
import { podTemplate } from './pod';
import { servicesOf } from './services';

/** All objects of a Jaeger 2 as plain Kubernetes. */
export function plainObjects(settings: Settings, workloads: readonly Workload[]): readonly KubernetesObject[] {
  return [
    ...serviceAccounts(settings, workloads),
    ...workloads.map((workload) => configMapOf(settings, workload)),
    ...workloads.map((workload) => deploymentOf(settings, workload)),
    ...servicesOf(settings, workloads),
  ];
}

/** It has no right, and its token is not mounted. */
function serviceAccounts(settings: Settings, workloads: readonly Workload[]): readonly KubernetesObject[] {
  const isUsed = workloads.some(({ settings: { pods } }) => pods.serviceAccountName === undefined);
  if (!isUsed) return [];
  return [
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: metadataOf(settings, settings.name, 'service-account'),
      automountServiceAccountToken: false,
    },
  ];
}

function deploymentOf(settings: Settings, workload: Workload): KubernetesObject {
  const { role, name, settings: pods } = workload;
  const { _scaleSpec: scale } = pods.scale ?? {};
  const { replicas = pods.canScale && scale === undefined ? 2 : undefined } = scale ?? {};
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: metadataOf(settings, name, role),
    spec: {
      ...(pods.canScale ? (replicas === undefined ? {} : { replicas }) : { replicas: 1 }),
      // Two pods with a memory each would show half of the traces each.
      strategy: pods.canScale ? { type: 'RollingUpdate' } : { type: 'Recreate' },
      selector: { matchLabels: selectorOf(settings, role) },
      template: podTemplate(settings, workload),
    },
  };
}
