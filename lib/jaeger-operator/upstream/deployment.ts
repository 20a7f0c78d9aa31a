import type { KubernetesObject } from '../../kubernetes/object';
import {
  HEALTH_PORT,
  METRICS_PORT,
  METRICS_PROXY_PORT,
  METRICS_PROXY_PORT_NAME,
  OPERATOR_IMAGE_REPOSITORY,
  OPERATOR_NAME,
  SERVING_CERT_SECRET,
  UPSTREAM_KUBE_RBAC_PROXY,
  WEBHOOK_PORT,
} from '../../upstream/jaeger-operator-install';
import { type UpstreamOptions, namespacedMetadata, operatorLabels } from './options';

const CERT_VOLUME = 'cert';

/** The Deployment of the operator, as in upstream's manifest. */
export function operatorDeployment({ namespace, version }: UpstreamOptions): KubernetesObject {
  return {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: namespacedMetadata(OPERATOR_NAME, namespace),
    spec: {
      replicas: 1,
      selector: { matchLabels: operatorLabels() },
      strategy: {},
      template: {
        metadata: { labels: operatorLabels() },
        spec: {
          containers: [operatorContainer(version), kubeRbacProxyContainer()],
          securityContext: { runAsNonRoot: true },
          serviceAccountName: OPERATOR_NAME,
          terminationGracePeriodSeconds: 10,
          // Not optional: the pod waits in ContainerCreating until cert-manager has issued the certificate.
          volumes: [{ name: CERT_VOLUME, secret: { defaultMode: 420, secretName: SERVING_CERT_SECRET } }],
        },
      },
    },
  };
}

function operatorContainer(version: string) {
  return {
    name: OPERATOR_NAME,
    image: `${OPERATOR_IMAGE_REPOSITORY}:${version}`,
    command: ['/jaeger-operator'],
    args: ['start', `--health-probe-bind-address=:${HEALTH_PORT}`, '--leader-elect'],
    env: operatorEnv(),
    ports: [{ containerPort: WEBHOOK_PORT, name: 'webhook-server', protocol: 'TCP' }],
    livenessProbe: httpProbe('/healthz', 15, 20),
    readinessProbe: httpProbe('/readyz', 5, 10),
    // Upstream removed the limits on purpose in 1.46.
    resources: { requests: { cpu: '100m', memory: '128Mi' } },
    securityContext: { allowPrivilegeEscalation: false },
    volumeMounts: [{ mountPath: '/tmp/k8s-webhook-server/serving-certs', name: CERT_VOLUME, readOnly: true }],
  };
}

function operatorEnv() {
  return [
    // Only OLM sets this annotation; without it the value is empty, which means all namespaces.
    fieldEnv('WATCH_NAMESPACE', "metadata.annotations['olm.targetNamespaces']"),
    fieldEnv('POD_NAMESPACE', 'metadata.namespace'),
    { name: 'OPERATOR_NAME', value: OPERATOR_NAME },
    // The dashes are right: the operator ignores LOG_LEVEL.
    // Noisy, because the operator's background loops run every 5 s.
    { name: 'LOG-LEVEL', value: 'DEBUG' },
    // Provisioned Kafka gets one broker and 10 Gi instead of three and 100 Gi.
    { name: 'KAFKA-PROVISIONING-MINIMAL', value: 'true' },
  ];
}

function kubeRbacProxyContainer() {
  return {
    name: 'kube-rbac-proxy',
    image: UPSTREAM_KUBE_RBAC_PROXY,
    args: [
      `--secure-listen-address=0.0.0.0:${METRICS_PROXY_PORT}`,
      `--upstream=http://127.0.0.1:${METRICS_PORT}/`,
      '--logtostderr=true',
      '--v=0',
    ],
    ports: [{ containerPort: METRICS_PROXY_PORT, name: METRICS_PROXY_PORT_NAME, protocol: 'TCP' }],
    resources: { limits: { cpu: '500m', memory: '128Mi' }, requests: { cpu: '5m', memory: '64Mi' } },
  };
}

function fieldEnv(name: string, fieldPath: string) {
  return { name, valueFrom: { fieldRef: { fieldPath } } };
}

function httpProbe(path: string, initialDelaySeconds: number, periodSeconds: number) {
  return { httpGet: { path, port: HEALTH_PORT }, initialDelaySeconds, periodSeconds };
}
