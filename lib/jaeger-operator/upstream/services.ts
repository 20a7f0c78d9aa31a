import type { KubernetesObject } from '../../kubernetes/object';
import {
  METRICS_PROXY_PORT,
  METRICS_PROXY_PORT_NAME,
  METRICS_SERVICE,
  WEBHOOK_PORT,
  WEBHOOK_SERVICE,
  WEBHOOK_SERVICE_PORT,
} from '../../upstream/jaeger-operator-install';
import { type UpstreamOptions, namespacedMetadata, operatorLabels } from './options';

/** The only object with a second label, `app.kubernetes.io/component`. */
export function metricsService({ namespace }: UpstreamOptions): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: {
      ...namespacedMetadata(METRICS_SERVICE, namespace),
      labels: { ...operatorLabels(), 'app.kubernetes.io/component': 'metrics' },
    },
    spec: {
      ports: [
        {
          name: METRICS_PROXY_PORT_NAME,
          port: METRICS_PROXY_PORT,
          protocol: 'TCP',
          targetPort: METRICS_PROXY_PORT_NAME,
        },
      ],
      selector: operatorLabels(),
    },
  };
}

/** The Service of the webhooks. */
export function webhookService({ namespace }: UpstreamOptions): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: namespacedMetadata(WEBHOOK_SERVICE, namespace),
    spec: {
      ports: [{ port: WEBHOOK_SERVICE_PORT, protocol: 'TCP', targetPort: WEBHOOK_PORT }],
      selector: operatorLabels(),
    },
  };
}
