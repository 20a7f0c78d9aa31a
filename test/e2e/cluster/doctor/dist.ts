import type { Breakage } from './breakage';

/** What runs differs from the folder in `dist` that it was made with. */
export const DIST_BREAKAGES: readonly Breakage[] = [
  {
    name: 'image-differs-from-dist',
    breaks:
      'kubectl set image deployment/jaeger-operator -n observability kube-rbac-proxy=quay.io/brancz/kube-rbac-proxy:v0.13.1-other',
    options: 'dist/quickstart',
    link: 'manifests',
    code: 'DOC233',
    isRecordedOnly: true,
  },
  {
    name: 'storage-differs-from-dist',
    breaks: `kubectl patch jaeger jaeger -n default --type=merge -p '{"spec":{"storage":{"options":{"memory":{"max-traces":5000}}}}}'`,
    options: 'dist/quickstart',
    link: 'manifests',
    code: 'DOC234',
    isRecordedOnly: true,
  },
];
