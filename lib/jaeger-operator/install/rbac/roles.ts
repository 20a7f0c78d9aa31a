import type { KubernetesObject } from '../../../kubernetes/object';
import type { Install } from '../install';
import { clusterMetadata, namespacedMetadata } from '../metadata';
import {
  clusterScopeGrants,
  LEADER_ELECTION_GRANTS,
  METRICS_PROXY_GRANTS,
  NAMESPACE_GRANT,
  remainingClusterGrants,
} from './cluster';
import type { Grant } from './grants';
import { clusterBinding, inCluster, inNamespace, RBAC_VERSION } from './objects';
import { userRoles } from './users';
import { workGrants } from './work';

/** A role of the operator: its name, its rules, and where they hold; without namespaces in the whole cluster. */
export interface OperatorRole {
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly namespaces?: readonly string[];
}

/** All that the operator may do. */
export function operatorRoles(install: Install): OperatorRole[] {
  const { names, namespace, watch, leaderElection, metrics } = install;
  const { _watched: watched } = watch;
  return [
    ...(leaderElection
      ? [{ name: names.leaderElection, grants: LEADER_ELECTION_GRANTS, namespaces: [namespace] }]
      : []),
    ...(watched === undefined
      ? [{ name: names.manager, grants: [...workGrants(install), ...clusterScopeGrants(install)] }]
      : [
          { name: names.manager, grants: [...workGrants(install), NAMESPACE_GRANT], namespaces: watched },
          { name: names.clusterReader, grants: remainingClusterGrants(install) },
        ]),
    ...(metrics._name === 'authenticated' ? [{ name: names.metricsProxy, grants: METRICS_PROXY_GRANTS }] : []),
  ];
}

/** The ServiceAccount of the operator, with its roles and their bindings. */
export function rbacObjects(install: Install): KubernetesObject[] {
  return [
    {
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata: namespacedMetadata(install, install.name),
      // The pod mounts the token explicitly; no other pod of the ServiceAccount gets it by default.
      automountServiceAccountToken: false,
    },
    ...operatorRoles(install).flatMap(({ name, grants, namespaces }) =>
      namespaces === undefined
        ? inCluster(install, name, grants)
        : namespaces.flatMap((namespace) => inNamespace(install, name, grants, namespace)),
    ),
    ...metricsReaderRole(install),
    ...(install.crd ? userRoles(install) : []),
  ];
}

/** The right to read the metrics, and its holder where there is one. */
function metricsReaderRole(install: Install): KubernetesObject[] {
  const { metrics, names } = install;
  if (metrics._name !== 'authenticated') return [];
  const role = {
    apiVersion: RBAC_VERSION,
    kind: 'ClusterRole',
    metadata: clusterMetadata(install, names.metricsReader),
    rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }],
  };
  if (metrics._reader === undefined) return [role];
  const { serviceAccount, namespace } = metrics._reader;
  return [
    role,
    clusterBinding(install, names.metricsReader, { kind: 'ServiceAccount', name: serviceAccount, namespace }),
  ];
}
