/** A finding of the scanner that we live with. */
export interface Accepted {
  readonly check: string;
  /** KIND.NAMESPACE.NAME. */
  readonly resource: string;
  readonly reason: string;
}

const DEPLOYMENT = 'Deployment.observability.jaeger-operator';

/** What `npm run scan` may find; each has to be found, else it goes from here. */
export const ACCEPTED: readonly Accepted[] = [
  {
    check: 'CKV_K8S_8',
    resource: DEPLOYMENT,
    reason:
      'kube-rbac-proxy 0.13 has no address for a probe, and a probe of its TLS port is an error in its log each time',
  },
  { check: 'CKV_K8S_9', resource: DEPLOYMENT, reason: 'as CKV_K8S_8: the operator itself has both probes' },
  {
    check: 'CKV_K8S_11',
    resource: DEPLOYMENT,
    reason: 'a limit of the CPU slows the webhooks down, for which the API server waits; memory has its limit',
  },
  {
    check: 'CKV_K8S_15',
    resource: DEPLOYMENT,
    reason: 'the tags are fixed, and with Always no pod would start while the registry is away',
  },
  {
    check: 'CKV_K8S_38',
    resource: DEPLOYMENT,
    reason: 'the operator works with the API server; its ServiceAccount gives the token to no other pod',
  },
  {
    check: 'CKV_K8S_40',
    resource: DEPLOYMENT,
    reason: 'the images have users of their own, 1001 and 65532; what they may read is made for these',
  },
  {
    check: 'CKV_K8S_43',
    resource: DEPLOYMENT,
    reason: 'a tag is what a reviewer can read; whoever mirrors the images sets digests by the prop images',
  },
];
