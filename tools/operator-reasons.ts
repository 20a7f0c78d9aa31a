import type { KubernetesObject } from '../lib/kubernetes/object';

/** What upstream calls otherwise, by kind and name. */
const PAIRS: Readonly<Record<string, string>> = {
  'Role leader-election-role': 'Role jaeger-operator-leader-election',
  'RoleBinding leader-election-rolebinding': 'RoleBinding jaeger-operator-leader-election',
  'ClusterRole manager-role': 'ClusterRole jaeger-operator-manager',
  'ClusterRoleBinding manager-rolebinding': 'ClusterRoleBinding jaeger-operator-manager',
  'ClusterRole proxy-role': 'ClusterRole jaeger-operator-metrics-proxy',
  'ClusterRoleBinding jaeger-operator-proxy-rolebinding': 'ClusterRoleBinding jaeger-operator-metrics-proxy',
};

/** How an object is called in the page: as in the default profile. */
export function pairOf({ kind, metadata }: KubernetesObject): string {
  const own = `${kind} ${metadata.name}`;
  return PAIRS[own] ?? own;
}

/** Why a place differs; the first that fits. A difference without a reason fails the build of the page. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/^Role(Binding)? prometheus /, "OpenShift's own Prometheus only; `OperatorMetrics.protected({ reader })` names any"],
  [/^NetworkPolicy /, 'what nobody needs to reach is closed; `OperatorNetworkPolicy.off()` opens all'],
  [/^ClusterRole jaeger-(editor|viewer) /, 'people get rights to Jaegers with those to their namespace'],
  [/ metadata\.labels\.app\.kubernetes\.io\/name$/, 'the label that tools look for'],
  [/template\.metadata\.labels/, 'the label that tools look for'],
  [/ (metadata|roleRef)\.name$/, 'upstream’s name is that of other operators as well'],
  [/automountServiceAccountToken$/, 'the token goes to the pod that asks for it, and to no other'],
  [/^ClusterRole jaeger-operator-manager may, /, 'least privilege: see below'],
  [/^Role jaeger-operator-leader-election may, /, 'least privilege: see below'],
  [/\.(seccompProfile|capabilities|allowPrivilegeEscalation|readOnlyRootFilesystem)/, 'Pod Security `restricted`'],
  [/volumes\[tmp\]|volumeMounts\[/, 'a root file system that is only read needs a place for temporary files'],
  [/\.image$/, 'the registry deleted the image in March 2026, and without it the operator never gets ready'],
  [/containers\[jaeger-operator\]\.args$/, 'upstream’s metrics can be read past kube-rbac-proxy, at port 8383'],
  [/env\[LOG-LEVEL\]/, 'upstream logs debug messages every 5 seconds; at info five lines still repeat, see below'],
  [
    /env\[KAFKA-PROVISIONING-MINIMAL\]/,
    'a leftover of upstream tests: provisioned Kafka would get one broker and 10 Gi in place of three and 100 Gi',
  ],
  [
    /env\[(PLATFORM|KAFKA-PROVISION|ES-PROVISION)\]/,
    'the operator does what it has the rights for, and does not guess',
  ],
  [/env\[WATCH_NAMESPACE\]/, 'an annotation that only OLM sets; without the variable all namespaces are watched'],
  [/resources\.limits\.memory$/, 'a leak ends in a restart, not in a full node'],
  [/enableServiceLinks$/, 'no variables for each Service of the namespace'],
  [/spec\.strategy$/, 'empty in upstream'],
  [
    /webhooks\[deployment\.sidecar-injector/,
    'the agent is retired, and every Deployment of the cluster would wait for it: `SidecarInjection`',
  ],
  [
    /privateKey\.rotationPolicy$/,
    'each renewal has a new key, with every version of cert-manager; the operator reloads it',
  ],
  [/timeoutSeconds$/, 'the API server’s 10 seconds are long for whoever waits'],
];

export function reasonOf(path: string): string {
  const known = REASONS.find(([pattern]) => pattern.test(path));
  if (known === undefined) throw new Error(`${path} differs from upstream, and docs/operator.md has no reason for it`);
  return known[1];
}
