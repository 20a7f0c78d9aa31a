import type { KubernetesObject } from '../../kubernetes/object';
import {
  LEADER_ELECTION_BINDING,
  LEADER_ELECTION_ROLE,
  MANAGER_BINDING,
  MANAGER_ROLE,
  METRICS_READER_ROLE,
  OPERATOR_NAME,
  PROMETHEUS_NAMESPACE,
  PROMETHEUS_ROLE,
  PROMETHEUS_SERVICE_ACCOUNT,
  PROXY_BINDING,
  PROXY_ROLE,
} from '../../upstream/jaeger-operator-install';
import { clusterMetadata, type UpstreamOptions, namespacedMetadata } from './options';

const RBAC_GROUP = 'rbac.authorization.k8s.io';
const RBAC_VERSION = `${RBAC_GROUP}/v1`;

type RuleRow = readonly [apiGroup: string, resources: readonly string[], verbs: readonly string[]];

const rw = ['create', 'delete', 'get', 'list', 'patch', 'update', 'watch'];
// The same verbs in the order the leader election role lists them; order is part of the object's digest.
const rwLeader = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];
const read = ['get', 'list', 'watch'];
const status = ['get', 'patch', 'update'];

const MANAGER_RULES: readonly RuleRow[] = [
  ['apps', ['daemonsets', 'deployments', 'replicasets', 'statefulsets'], rw],
  ['apps', ['deployments'], rw],
  ['apps', ['deployments/status'], status],
  ['autoscaling', ['horizontalpodautoscalers'], rw],
  ['batch', ['cronjobs', 'jobs'], rw],
  ['console.openshift.io', ['consolelinks'], rw],
  ['coordination.k8s.io', ['leases'], ['create', 'get', 'list', 'update']],
  [
    '',
    ['configmaps', 'persistentvolumeclaims', 'pods', 'secrets', 'serviceaccounts', 'services', 'services/finalizers'],
    rw,
  ],
  ['', ['namespaces'], rw],
  ['', ['namespaces/status'], status],
  ['extensions', ['ingresses'], rw],
  ['image.openshift.io', ['imagestreams'], read],
  ['jaegertracing.io', ['jaegers'], rw],
  ['jaegertracing.io', ['jaegers/finalizers'], ['update']],
  ['jaegertracing.io', ['jaegers/status'], status],
  ['kafka.strimzi.io', ['kafkas', 'kafkausers'], rw],
  ['logging.openshift.io', ['elasticsearch'], rw],
  ['logging.openshift.io', ['elasticsearches'], rw],
  ['monitoring.coreos.com', ['servicemonitors'], rw],
  ['networking.k8s.io', ['ingressclasses', 'ingresses'], rw],
  [RBAC_GROUP, ['clusterrolebindings'], rw],
  ['route.openshift.io', ['routes'], rw],
  ['route.openshift.io', ['routes/custom-host'], ['create']],
];

const PROXY_RULES: readonly RuleRow[] = [
  ['authentication.k8s.io', ['tokenreviews'], ['create']],
  ['authorization.k8s.io', ['subjectaccessreviews'], ['create']],
];

const LEADER_ELECTION_RULES: readonly RuleRow[] = [
  ['', ['configmaps'], rwLeader],
  ['coordination.k8s.io', ['leases'], rwLeader],
  ['', ['events'], ['create', 'patch']],
];

const PROMETHEUS_RULES: readonly RuleRow[] = [['', ['services', 'endpoints', 'pods'], read]];

const OPENSHIFT_ANNOTATIONS = {
  'include.release.openshift.io/self-managed-high-availability': 'true',
  'include.release.openshift.io/single-node-developer': 'true',
};

/** Objects 1-10 of the manifest: the ServiceAccount, the roles, then the bindings. */
export function rbacObjects({ namespace }: UpstreamOptions): KubernetesObject[] {
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: namespacedMetadata(OPERATOR_NAME, namespace) },
    {
      apiVersion: RBAC_VERSION,
      kind: 'Role',
      metadata: namespacedMetadata(LEADER_ELECTION_ROLE, namespace),
      rules: rules(LEADER_ELECTION_RULES),
    },
    {
      apiVersion: RBAC_VERSION,
      kind: 'Role',
      metadata: namespacedMetadata(PROMETHEUS_ROLE, namespace, OPENSHIFT_ANNOTATIONS),
      rules: rules(PROMETHEUS_RULES),
    },
    {
      apiVersion: RBAC_VERSION,
      kind: 'ClusterRole',
      metadata: clusterMetadata(METRICS_READER_ROLE),
      rules: [{ nonResourceURLs: ['/metrics'], verbs: ['get'] }],
    },
    clusterRole(MANAGER_ROLE, MANAGER_RULES),
    clusterRole(PROXY_ROLE, PROXY_RULES),
    {
      apiVersion: RBAC_VERSION,
      kind: 'RoleBinding',
      metadata: namespacedMetadata(LEADER_ELECTION_BINDING, namespace),
      roleRef: roleRef('Role', LEADER_ELECTION_ROLE),
      subjects: [serviceAccountSubject(OPERATOR_NAME, namespace)],
    },
    {
      apiVersion: RBAC_VERSION,
      kind: 'RoleBinding',
      metadata: namespacedMetadata(PROMETHEUS_ROLE, namespace, OPENSHIFT_ANNOTATIONS),
      roleRef: roleRef('Role', PROMETHEUS_ROLE),
      // OpenShift's own Prometheus: it does not move with the operator.
      subjects: [serviceAccountSubject(PROMETHEUS_SERVICE_ACCOUNT, PROMETHEUS_NAMESPACE)],
    },
    clusterRoleBinding(PROXY_BINDING, PROXY_ROLE, namespace),
    clusterRoleBinding(MANAGER_BINDING, MANAGER_ROLE, namespace),
  ];
}

function rules(rows: readonly RuleRow[]) {
  // Copies: YAML writers turn a verb list shared between rules into anchors and aliases.
  return rows.map(([group, resources, verbs]) => ({
    apiGroups: [group],
    resources: [...resources],
    verbs: [...verbs],
  }));
}

function clusterRole(name: string, rows: readonly RuleRow[]): KubernetesObject {
  return { apiVersion: RBAC_VERSION, kind: 'ClusterRole', metadata: clusterMetadata(name), rules: rules(rows) };
}

function clusterRoleBinding(name: string, role: string, namespace: string): KubernetesObject {
  return {
    apiVersion: RBAC_VERSION,
    kind: 'ClusterRoleBinding',
    metadata: clusterMetadata(name),
    roleRef: roleRef('ClusterRole', role),
    subjects: [serviceAccountSubject(OPERATOR_NAME, namespace)],
  };
}

function roleRef(kind: 'Role' | 'ClusterRole', name: string) {
  return { apiGroup: RBAC_GROUP, kind, name };
}

function serviceAccountSubject(name: string, namespace: string) {
  return { kind: 'ServiceAccount', name, namespace };
}
