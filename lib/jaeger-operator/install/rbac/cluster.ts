import { ElasticsearchProvisioning } from '../../provisioning';
import type { Install } from '../install';
import { mayBeOpenShift } from '../platform';
import { elasticsearchClusterGrants, openShiftClusterGrants } from './features';
import type { Grant } from './grants';

const OUTSIDE =
  'in this test the operator runs outside the cluster, and elects no leader; in `npm run test:e2e:cluster` it does';

const INGRESS_CLASSES: Grant = {
  group: 'networking.k8s.io',
  resources: ['ingressclasses'],
  verbs: ['list', 'watch'],
  why: 'it looks up the default class when it starts; without the right it never becomes ready',
};

/** What only a ClusterRole can give to an operator that watches all namespaces. */
export function clusterScopeGrants({ platform }: Install): Grant[] {
  return [
    {
      group: '',
      resources: ['namespaces'],
      verbs: ['get', 'list', 'watch'],
      why: 'it reads the annotation of a namespace that asks for sidecars',
    },
    INGRESS_CLASSES,
    {
      group: 'rbac.authorization.k8s.io',
      resources: ['clusterrolebindings'],
      verbs: ['list', ...(mayBeOpenShift(platform) ? ['create', 'delete', 'update'] : [])],
      why: 'each reconcile lists those of the Jaeger; without the right every Jaeger fails. It creates some only for the OAuth proxy of OpenShift',
      ...(mayBeOpenShift(platform)
        ? { unseen: Object.fromEntries(['create', 'delete', 'update'].map((verb) => [verb, 'on OpenShift only'])) }
        : {}),
    },
    ...(mayBeOpenShift(platform) ? openShiftClusterGrants() : []),
  ];
}

/**
 * What remains cluster-wide when the operator watches some namespaces. Namespaces are not listed: an operator that may list them starts a
 * controller for all of them, which fails without end in those that it does not watch. Without the right it logs one error and
 * goes on.
 */
export function remainingClusterGrants({ platform, elasticsearchProvisioning }: Install): Grant[] {
  return [
    INGRESS_CLASSES,
    {
      group: '',
      resources: ['configmaps'],
      verbs: ['list'],
      why: 'after a Jaeger is deleted it looks in all namespaces for ConfigMaps with certificates; without the right it retries without end',
    },
    ...(mayBeOpenShift(platform) ? openShiftClusterGrants() : []),
    ...(elasticsearchProvisioning === ElasticsearchProvisioning.NONE ? [] : elasticsearchClusterGrants()),
  ];
}

/** In a namespace that is watched: the namespace itself. */
export const NAMESPACE_GRANT: Grant = {
  group: '',
  resources: ['namespaces'],
  verbs: ['get'],
  why: 'each reconcile reads the annotation of the namespace; without the right the API server denies a request each time',
};

/** In the operator's own namespace. */
export const LEADER_ELECTION_GRANTS: readonly Grant[] = [
  {
    group: 'coordination.k8s.io',
    resources: ['leases'],
    verbs: ['create', 'get', 'update'],
    why: 'leader election: one operator works, the others wait',
    unseen: { create: OUTSIDE, get: OUTSIDE, update: OUTSIDE },
  },
  {
    group: '',
    resources: ['events'],
    verbs: ['create', 'patch'],
    why: 'the event that names the leader',
    unseen: { create: OUTSIDE, patch: 'only a repeated event is patched' },
  },
];

export const METRICS_PROXY_GRANTS: readonly Grant[] = [
  {
    group: 'authentication.k8s.io',
    resources: ['tokenreviews'],
    verbs: ['create'],
    why: 'kube-rbac-proxy asks who reads the metrics',
    unseen: { create: 'this test has no kube-rbac-proxy; `npm run test:e2e:cluster` runs it if it has its image' },
  },
  {
    group: 'authorization.k8s.io',
    resources: ['subjectaccessreviews'],
    verbs: ['create'],
    why: 'kube-rbac-proxy asks whether that user may read them',
    unseen: { create: 'this test has no kube-rbac-proxy; `npm run test:e2e:cluster` runs it if it has its image' },
  },
];
