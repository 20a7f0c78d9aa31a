import type { KubernetesObject } from '../../../kubernetes/object';
import type { Install } from '../install';
import { clusterMetadata } from '../metadata';
import { RBAC_VERSION } from './objects';

const READ = ['get', 'list', 'watch'];
const WRITE = ['create', 'delete', 'patch', 'update'];

/** ClusterRoles for people, aggregated into Kubernetes' `view` and `edit`. */
export function userRoles(install: Install): KubernetesObject[] {
  return [
    userRole(install, 'jaeger-editor', [...READ, ...WRITE], ['admin', 'edit']),
    userRole(install, 'jaeger-viewer', READ, ['admin', 'edit', 'view']),
  ];
}

function userRole(install: Install, name: string, verbs: readonly string[], takenInBy: readonly string[]) {
  const aggregation = takenInBy.map((role): [string, string] => [
    `rbac.authorization.k8s.io/aggregate-to-${role}`,
    'true',
  ]);
  return {
    apiVersion: RBAC_VERSION,
    kind: 'ClusterRole',
    metadata: clusterMetadata(install, name, Object.fromEntries(aggregation)),
    rules: [
      { apiGroups: ['jaegertracing.io'], resources: ['jaegers'], verbs: [...verbs] },
      { apiGroups: ['jaegertracing.io'], resources: ['jaegers/status'], verbs: ['get'] },
    ],
  };
}
