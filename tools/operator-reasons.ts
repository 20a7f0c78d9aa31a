import type { KubernetesObject } from '../lib/kubernetes/object';

/** Objects with another name upstream, by kind and name. */
const PAIRS: Readonly<Record<string, string>> = {
  'Role leader-election-role': 'Role jaeger-operator-leader-election',
  'RoleBinding leader-election-rolebinding': 'RoleBinding jaeger-operator-leader-election',
  'ClusterRole manager-role': 'ClusterRole jaeger-operator-manager',
  'ClusterRoleBinding manager-rolebinding': 'ClusterRoleBinding jaeger-operator-manager',
  'ClusterRole proxy-role': 'ClusterRole jaeger-operator-metrics-proxy',
  'ClusterRoleBinding jaeger-operator-proxy-rolebinding': 'ClusterRoleBinding jaeger-operator-metrics-proxy',
};

/** The name of an object in the page: that of the default profile. */
export function pairOf({ kind, metadata }: KubernetesObject): string {
  const own = `${kind} ${metadata.name}`;
  return PAIRS[own] ?? own;
}

/** Why a place differs; the first match counts. A difference without a reason fails the build of the page. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [
    /^Role(Binding)? prometheus /,
    "upstream’s Role serves only OpenShift's own Prometheus; `OperatorMetrics.authenticated({ reader })` takes any",
  ],
  [/^NetworkPolicy /, 'a NetworkPolicy closes the ports that nothing needs; `OperatorNetworkPolicy.none()` removes it'],
  [/^ClusterRole jaeger-(editor|viewer) /, 'whoever may edit or view a namespace may edit or view its Jaegers'],
  [/ metadata\.labels\.app\.kubernetes\.io\/name$/, 'tools look for the label `app.kubernetes.io/name`'],
  [/template\.metadata\.labels/, 'tools look for the label `app.kubernetes.io/name`'],
  [/ (metadata|roleRef)\.name$/, 'other operators use upstream’s name as well'],
  [/automountServiceAccountToken$/, 'the token of the ServiceAccount goes only to the pod that asks for it'],
  [/^ClusterRole jaeger-operator-manager may, /, 'least privilege: see "What the operator may do"'],
  [/^Role jaeger-operator-leader-election may, /, 'least privilege: see "What the operator may do"'],
  [/\.(seccompProfile|capabilities|allowPrivilegeEscalation|readOnlyRootFilesystem)/, 'Pod Security `restricted`'],
  [/volumes\[tmp\]|volumeMounts\[/, 'a read-only root file system needs a place for temporary files'],
  [/\.image$/, 'the registry deleted the image in March 2026; without it the operator never becomes ready'],
  [/containers\[jaeger-operator\]\.args$/, 'at port 8383 upstream’s metrics can be read without kube-rbac-proxy'],
  [/env\[LOG-LEVEL\]/, 'upstream logs debug messages every 5 seconds; at info five lines still repeat'],
  [
    /env\[KAFKA-PROVISIONING-MINIMAL\]/,
    'a leftover of upstream’s tests: a provisioned Kafka gets one broker and 10 Gi instead of three brokers and 100 Gi',
  ],
  [
    /env\[(PLATFORM|KAFKA-PROVISION|ES-PROVISION)\]/,
    'the operator is told what the cluster has, and does not detect it',
  ],
  [
    /env\[WATCH_NAMESPACE\]/,
    'upstream’s variable reads an annotation that only OLM sets; without the variable the operator watches all namespaces',
  ],
  [/resources\.limits\.memory$/, 'with a limit, a memory leak restarts the pod and does not fill the node'],
  [/enableServiceLinks$/, 'the pod gets no environment variables for each Service of the namespace'],
  [/spec\.strategy$/, 'upstream’s `strategy` is empty'],
  [
    /webhooks\[deployment\.sidecar-injector/,
    'the agent is retired, and every Deployment of the cluster waits for this webhook; see `SidecarInjection`',
  ],
  [
    /privateKey\.rotationPolicy$/,
    'each renewal of the certificate creates a new key, with every version of cert-manager; the operator reloads it',
  ],
  [/timeoutSeconds$/, 'users wait 5 seconds for a webhook at most, not 10'],
];

export function reasonOf(path: string): string {
  const known = REASONS.find(([pattern]) => pattern.test(path));
  if (known === undefined) throw new Error(`${path} differs from upstream, and docs/operator.md has no reason for it`);
  return known[1];
}
