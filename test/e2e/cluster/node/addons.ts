import { COREDNS, POLICIES } from '../images/names';
import { DNS_SERVICE, POLICY_QUEUE } from './addresses';

const NAMESPACE = 'kube-system';
const COREFILE = `.:53 {
    errors
    health
    ready
    kubernetes cluster.local in-addr.arpa ip6.arpa {
        pods insecure
        fallthrough in-addr.arpa ip6.arpa
    }
    cache 30
    reload
}
`;

/** What every cluster has in its pods: a DNS, and the engine of the NetworkPolicies. */
export function addons(): object {
  return { apiVersion: 'v1', kind: 'List', items: [...dns(), ...policies()] };
}

function dns(): object[] {
  const name = 'coredns';
  const rules = [
    { apiGroups: [''], resources: ['services', 'pods', 'namespaces'], verbs: ['list', 'watch'] },
    { apiGroups: ['discovery.k8s.io'], resources: ['endpointslices'], verbs: ['list', 'watch'] },
  ];
  const ports = (['UDP', 'TCP'] as const).map((protocol) => ({ name: `dns-${protocol.toLowerCase()}`, protocol }));
  const metadata = { name, namespace: NAMESPACE };
  return [
    ...account(name, rules),
    { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { Corefile: COREFILE } },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        selector: { matchLabels: { 'k8s-app': 'kube-dns' } },
        template: {
          metadata: { labels: { 'k8s-app': 'kube-dns' } },
          spec: {
            serviceAccountName: name,
            dnsPolicy: 'Default',
            containers: [
              {
                name,
                image: COREDNS,
                args: ['-conf', '/etc/coredns/Corefile'],
                ports: ports.map((port) => ({ ...port, containerPort: 53 })),
                volumeMounts: [{ name: 'configuration', mountPath: '/etc/coredns', readOnly: true }],
                readinessProbe: { httpGet: { path: '/ready', port: 8181 }, periodSeconds: 1 },
                securityContext: {
                  runAsUser: 0,
                  allowPrivilegeEscalation: false,
                  readOnlyRootFilesystem: true,
                  capabilities: { add: ['NET_BIND_SERVICE'], drop: ['ALL'] },
                },
              },
            ],
            volumes: [{ name: 'configuration', configMap: { name } }],
          },
        },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'kube-dns', namespace: NAMESPACE },
      spec: {
        clusterIP: DNS_SERVICE,
        selector: { 'k8s-app': 'kube-dns' },
        ports: ports.map((port) => ({ ...port, port: 53 })),
      },
    },
  ];
}

function policies(): object[] {
  const name = 'kube-network-policies';
  const rules = [
    { apiGroups: [''], resources: ['pods', 'namespaces'], verbs: ['list', 'watch'] },
    { apiGroups: ['networking.k8s.io'], resources: ['networkpolicies'], verbs: ['list', 'watch'] },
  ];
  const labels = { 'k8s-app': name };
  return [
    ...account(name, rules),
    {
      apiVersion: 'apps/v1',
      kind: 'DaemonSet',
      metadata: { name, namespace: NAMESPACE },
      spec: {
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            serviceAccountName: name,
            hostNetwork: true,
            tolerations: [{ operator: 'Exists' }],
            containers: [
              {
                name,
                image: POLICIES,
                args: [
                  ...['--hostname-override=$(NODE_NAME)', `--nfqueue-id=${POLICY_QUEUE}`],
                  // No runtime interface tells it of a pod before the pod's first connection.
                  ...['--disable-nri=true', '--netfilter-bug-1766-fix=false', '--v=2'],
                ],
                env: [{ name: 'NODE_NAME', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }],
                securityContext: { privileged: true },
              },
            ],
          },
        },
      },
    },
  ];
}

/** A ServiceAccount with rights in the whole cluster. */
function account(name: string, rules: readonly object[]): object[] {
  const group = 'rbac.authorization.k8s.io';
  return [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name, namespace: NAMESPACE } },
    { apiVersion: `${group}/v1`, kind: 'ClusterRole', metadata: { name }, rules },
    {
      apiVersion: `${group}/v1`,
      kind: 'ClusterRoleBinding',
      metadata: { name },
      roleRef: { apiGroup: group, kind: 'ClusterRole', name },
      subjects: [{ kind: 'ServiceAccount', name, namespace: NAMESPACE }],
    },
  ];
}
