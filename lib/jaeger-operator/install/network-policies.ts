import type { KubernetesObject } from '../../kubernetes/object';
import { WEBHOOK_PORT } from '../../upstream/jaeger-operator-install';
import type { Install } from './install';
import { namespacedMetadata } from './metadata';
import { metricsPort } from './services';

/** The NetworkPolicy of the operator's pods; nothing where it is off. */
export function networkPolicies(install: Install): KubernetesObject[] {
  const { names, name, networkPolicy } = install;
  if (networkPolicy._apiServerPorts === undefined) return [];
  return [
    {
      apiVersion: 'networking.k8s.io/v1',
      kind: 'NetworkPolicy',
      metadata: namespacedMetadata(install, name),
      spec: {
        podSelector: { matchLabels: names.selector() },
        policyTypes: ['Ingress', 'Egress'],
        // From anywhere: API servers have no pod address. Kubelet probes are always allowed.
        ingress: [{ ports: [tcp(WEBHOOK_PORT)] }, ...metricsIngress(install)],
        egress: [
          { ports: [{ port: 53, protocol: 'UDP' }, tcp(53)] },
          { ports: networkPolicy._apiServerPorts.map(tcp) },
        ],
      },
    },
  ];
}

/** Closed if no namespace is named. */
function metricsIngress(install: Install): object[] {
  const port = metricsPort(install)?.port;
  const { _fromNamespace: fromNamespace } = install.metrics;
  if (port === undefined || fromNamespace === undefined) return [];
  const namespaceSelector = { matchLabels: { 'kubernetes.io/metadata.name': fromNamespace } };
  return [{ from: [{ namespaceSelector }], ports: [tcp(port)] }];
}

function tcp(port: number) {
  return { port, protocol: 'TCP' };
}
