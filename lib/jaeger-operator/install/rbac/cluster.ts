import type { Install } from '../install';
import { elasticsearchClusterGrants, openShiftClusterGrants } from './features';
import type { Grant } from './grants';

const OUTSIDE = 'the operator of the tests runs outside of the cluster, where it cannot elect';

const INGRESS_CLASSES: Grant = {
  group: 'networking.k8s.io',
  resources: ['ingressclasses'],
  verbs: ['list', 'watch'],
  why: 'it asks for the default class when it starts; without an answer it never gets ready',
};

/** What only a ClusterRole can give to an operator that watches all namespaces. */
export function clusterScopeGrants({ platform }: Install): Grant[] {
  return [
    {
      group: '',
      resources: ['namespaces'],
      verbs: ['get', 'list', 'watch'],
      why: 'the annotation of a namespace that asks for sidecars',
    },
    INGRESS_CLASSES,
    {
      group: 'rbac.authorization.k8s.io',
      resources: ['clusterrolebindings'],
      verbs: ['list', ...(platform.openShiftRules ? ['create', 'delete', 'update'] : [])],
      why: 'each reconcile lists its own; without it every Jaeger fails. It makes some for the OAuth proxy of OpenShift only',
      ...(platform.openShiftRules
        ? { unseen: Object.fromEntries(['create', 'delete', 'update'].map((verb) => [verb, 'for OpenShift only'])) }
        : {}),
    },
    ...(platform.openShiftRules ? openShiftClusterGrants() : []),
  ];
}

/**
 * What remains cluster-wide when some namespaces are watched. Not the namespaces: an operator that may list them starts a
 * controller for all of them, which then fails permanently in those that are not watched. Without the right it logs one error and
 * continues.
 */
export function remainingClusterGrants({ platform, elasticsearchProvisioning }: Install): Grant[] {
  return [
    INGRESS_CLASSES,
    {
      group: '',
      resources: ['configmaps'],
      verbs: ['list'],
      why: 'after a Jaeger is deleted it looks in all namespaces for ConfigMaps with certificates; without it that is tried for ever',
    },
    ...(platform.openShiftRules ? openShiftClusterGrants() : []),
    ...(elasticsearchProvisioning.word === 'no' ? [] : elasticsearchClusterGrants()),
  ];
}

/** In a namespace that is watched: the namespace itself. */
export const NAMESPACE_GRANT: Grant = {
  group: '',
  resources: ['namespaces'],
  verbs: ['get'],
  why: 'each reconcile asks for the annotation of the namespace; without it the audit log is full of refusals',
};

/** In the operator's own namespace. */
export const LEADER_ELECTION_GRANTS: readonly Grant[] = [
  {
    group: 'coordination.k8s.io',
    resources: ['leases'],
    verbs: ['create', 'get', 'update'],
    why: 'one of several operators works; the others wait',
    unseen: { create: OUTSIDE, get: OUTSIDE, update: OUTSIDE },
  },
  {
    group: '',
    resources: ['events'],
    verbs: ['create', 'patch'],
    why: 'the event that says who leads',
    unseen: { create: OUTSIDE, patch: 'the event is patched when it happens again' },
  },
];

export const METRICS_PROXY_GRANTS: readonly Grant[] = [
  {
    group: 'authentication.k8s.io',
    resources: ['tokenreviews'],
    verbs: ['create'],
    why: 'kube-rbac-proxy asks who reads the metrics',
    unseen: { create: 'kube-rbac-proxy is not among the tests' },
  },
  {
    group: 'authorization.k8s.io',
    resources: ['subjectaccessreviews'],
    verbs: ['create'],
    why: 'kube-rbac-proxy asks whether that one may',
    unseen: { create: 'kube-rbac-proxy is not among the tests' },
  },
];
