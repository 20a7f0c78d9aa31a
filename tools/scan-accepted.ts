/** A finding of the scanner that we accept. */
export interface Accepted {
  readonly check: string;
  /** KIND.NAMESPACE.NAME. */
  readonly resource: string;
  readonly reason: string;
}

const DEPLOYMENT = 'Deployment.observability.jaeger-operator';

/** The accepted findings of `npm run scan`; an entry that is no longer found fails the run. */
export const ACCEPTED: readonly Accepted[] = [
  {
    check: 'CKV_K8S_8',
    resource: DEPLOYMENT,
    reason: 'kube-rbac-proxy 0.13 has no probe endpoint, and each probe of its TLS port logs an error',
  },
  { check: 'CKV_K8S_9', resource: DEPLOYMENT, reason: 'as CKV_K8S_8: the operator itself has both probes' },
  {
    check: 'CKV_K8S_11',
    resource: DEPLOYMENT,
    reason: 'a CPU limit slows down the webhooks that the API server waits for; memory has a limit',
  },
  {
    check: 'CKV_K8S_15',
    resource: DEPLOYMENT,
    reason: 'the tags are fixed, and with Always no pod starts while the registry is unreachable',
  },
  {
    check: 'CKV_K8S_38',
    resource: DEPLOYMENT,
    reason: 'the operator needs the API server; no other pod uses its ServiceAccount',
  },
  {
    check: 'CKV_K8S_40',
    resource: DEPLOYMENT,
    reason: 'the images run as users 1001 and 65532, who own their files',
  },
  {
    check: 'CKV_K8S_43',
    resource: DEPLOYMENT,
    reason: 'reviewers can read a tag; digests can be set with the prop images',
  },
];
