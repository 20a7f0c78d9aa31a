import type { KubernetesObject } from '../../kubernetes/object';
import {
  METRICS_PORT,
  METRICS_PORT_NAME,
  METRICS_PROXY_PORT,
  METRICS_PROXY_PORT_NAME,
  WEBHOOK_PORT,
  WEBHOOK_SERVICE_PORT,
} from '../../upstream/jaeger-operator-install';
import type { Install } from './install';
import { namespacedMetadata } from './metadata';

/** Where the metrics are read, from outside of the pod. */
export function metricsPort({ metrics }: Install): { readonly name: string; readonly port: number } | undefined {
  if (metrics._name === 'none') return undefined;
  return metrics._name === 'authenticated'
    ? { name: METRICS_PROXY_PORT_NAME, port: METRICS_PROXY_PORT }
    : { name: METRICS_PORT_NAME, port: METRICS_PORT };
}

/** The Service of the metrics; nothing where they are off. */
export function metricsServices(install: Install): KubernetesObject[] {
  const port = metricsPort(install);
  if (port === undefined) return [];
  const { names } = install;
  const metadata = namespacedMetadata(install, names.metricsService);
  return [
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { ...metadata, labels: { ...metadata.labels, 'app.kubernetes.io/component': 'metrics' } },
      spec: { ports: [{ ...port, protocol: 'TCP', targetPort: port.name }], selector: names.selector() },
    },
  ];
}

/** The Service of the webhooks, which the API server calls. */
export function webhookService(install: Install): KubernetesObject {
  const { names } = install;
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: namespacedMetadata(install, names.webhookService),
    spec: {
      ports: [{ port: WEBHOOK_SERVICE_PORT, protocol: 'TCP', targetPort: WEBHOOK_PORT }],
      selector: names.selector(),
    },
  };
}
