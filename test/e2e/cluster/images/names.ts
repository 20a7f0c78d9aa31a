import { VERSIONS } from '../../../../tools/e2e/parts';

// The names by which pods ask for images.
export const PAUSE = 'registry.k8s.io/pause:3.6';
export const COREDNS = `registry.k8s.io/coredns/coredns:v${VERSIONS.coredns}`;
export const POLICIES = `registry.k8s.io/networking/kube-network-policies:v${VERSIONS.networkPolicies}`;
/** The image with curl that the runbooks use. */
export const CURL = 'docker.io/curlimages/curl:8.10.1';
export const BUSYBOX = 'docker.io/library/busybox:1.36';
/** Node.js, for programs of the tests. */
export const NODE_JS = 'docker.io/library/node:22-alpine';
