import type { KubernetesObject } from '../../../kubernetes/object';
import type { Install } from '../install';
import { clusterMetadata, namespacedMetadata } from '../metadata';
import { type Grant, policyRules } from './grants';

const RBAC_GROUP = 'rbac.authorization.k8s.io';
export const RBAC_VERSION = `${RBAC_GROUP}/v1`;

interface Subject {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
}

/** The operator's ServiceAccount, as bindings name it. */
function operatorSubject({ name, namespace }: Install): Subject {
  return { kind: 'ServiceAccount', name, namespace };
}

/** A ClusterRole, and its binding of the same name. */
export function inCluster(install: Install, name: string, grants: readonly Grant[]): KubernetesObject[] {
  return [
    {
      apiVersion: RBAC_VERSION,
      kind: 'ClusterRole',
      metadata: clusterMetadata(install, name),
      rules: policyRules(grants),
    },
    clusterBinding(install, name, operatorSubject(install)),
  ];
}

/** A ClusterRoleBinding to the ClusterRole of the same name. */
export function clusterBinding(install: Install, name: string, subject: Subject): KubernetesObject {
  return {
    apiVersion: RBAC_VERSION,
    kind: 'ClusterRoleBinding',
    metadata: clusterMetadata(install, name),
    roleRef: { apiGroup: RBAC_GROUP, kind: 'ClusterRole', name },
    subjects: [subject],
  };
}

/** A Role in a namespace, and its binding of the same name. */
export function inNamespace(
  install: Install,
  name: string,
  grants: readonly Grant[],
  namespace: string,
): KubernetesObject[] {
  return [
    {
      apiVersion: RBAC_VERSION,
      kind: 'Role',
      metadata: namespacedMetadata(install, name, namespace),
      rules: policyRules(grants),
    },
    {
      apiVersion: RBAC_VERSION,
      kind: 'RoleBinding',
      metadata: namespacedMetadata(install, name, namespace),
      roleRef: { apiGroup: RBAC_GROUP, kind: 'Role', name },
      subjects: [operatorSubject(install)],
    },
  ];
}
