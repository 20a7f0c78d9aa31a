import type { KubernetesObject } from '../../kubernetes/object';
import { accessObjects } from '../access/objects';
import { monitoringObjects } from '../monitoring/objects';
import { networkPolicies } from '../network/objects';
import type { Settings } from '../settings';
import type { Workload } from '../workload';
import { configMapOf } from './config-map';
import { controllerOf } from './controller';
import { labelsOf, metadataOf } from './metadata';
import { scalingObjects } from './scaling';
import { servicesOf } from './services';

/** All objects of a Jaeger 2 as plain Kubernetes. */
export function plainObjects(settings: Settings, workloads: readonly Workload[]): readonly KubernetesObject[] {
  return [
    ...serviceAccounts(settings, workloads),
    ...workloads.map((workload) => configMapOf(settings, workload)),
    ...workloads.map((workload) => controllerOf(settings, workload)),
    ...workloads.flatMap((workload) => scalingObjects(settings, workload)),
    ...servicesOf(settings, workloads),
    ...workloads.flatMap(({ basePath }) => (basePath === undefined ? [] : accessObjects(settings, basePath))),
    ...networkPolicies(settings, workloads),
    ...monitoringObjects(settings, workloads),
    ...storageJobs(settings),
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

/** The Jobs and CronJobs of the storage. */
function storageJobs(settings: Settings): readonly KubernetesObject[] {
  const { name, namespace, version, roles, props } = settings;
  const context = {
    name,
    namespace,
    version,
    labels: (component: string) => labelsOf(settings, component),
    pullSecrets: (props.imagePullSecrets ?? []).map((secret) => secret.name),
  };
  return roles._storage._parts.jobs?.(context) ?? [];
}
