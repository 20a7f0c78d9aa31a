import {
  HEALTH_PORT,
  METRICS_PORT,
  METRICS_PORT_NAME,
  METRICS_PROXY_CONTAINER,
  METRICS_PROXY_PORT,
  METRICS_PROXY_PORT_NAME,
  OPERATOR_NAME,
  WEBHOOK_PORT,
} from '../../upstream/jaeger-operator-install';
import { operatorImage, proxyImage, relatedImages } from './images';
import type { Install } from './install';
import { containerSecurity } from './security';

export const CERTIFICATE_VOLUME = 'cert';
export const TEMPORARY_VOLUME = 'tmp';

/** The container that runs the operator. */
export function operatorContainer(install: Install) {
  return {
    name: OPERATOR_NAME,
    image: operatorImage(install),
    command: ['/jaeger-operator'],
    args: operatorArguments(install),
    env: operatorEnvironment(install),
    ports: [
      { containerPort: WEBHOOK_PORT, name: 'webhook-server', protocol: 'TCP' },
      ...(install.metrics._name === 'plain'
        ? [{ containerPort: METRICS_PORT, name: METRICS_PORT_NAME, protocol: 'TCP' }]
        : []),
    ],
    livenessProbe: probe('/healthz', 15, 20),
    readinessProbe: probe('/readyz', 5, 10),
    resources: install.resources,
    securityContext: containerSecurity(),
    volumeMounts: [
      // The operator writes certificates below it when it provisions an Elasticsearch.
      { mountPath: '/tmp', name: TEMPORARY_VOLUME },
      { mountPath: '/tmp/k8s-webhook-server/serving-certs', name: CERTIFICATE_VOLUME, readOnly: true },
    ],
  };
}

/** Flags that its variables cannot carry: a switch, a list, and those that no variable should change. */
function operatorArguments({ leaderElection, metrics, tlsMinVersion, tlsCipherSuites }: Install): string[] {
  return [
    'start',
    `--health-probe-bind-address=:${HEALTH_PORT}`,
    ...(leaderElection ? ['--leader-elect'] : []),
    // Upstream listens on all addresses, so that every pod can read past kube-rbac-proxy.
    ...(metrics._name === 'plain' ? [] : ['--metrics-host=127.0.0.1']),
    ...(tlsMinVersion === undefined ? [] : [`--tls-min-version=${tlsMinVersion}`]),
    ...(tlsCipherSuites === undefined ? [] : [`--tls-cipher-suites=${tlsCipherSuites.join(',')}`]),
  ];
}

/** The dashes are right: the operator ignores LOG_LEVEL. */
function operatorEnvironment(install: Install) {
  const { name, watch, logLevel, platform, kafkaProvisioning, elasticsearchProvisioning } = install;
  return [
    // If it is not set, the operator watches all namespaces.
    ...(watch._watched === undefined ? [] : [{ name: 'WATCH_NAMESPACE', value: watch._watched.join(',') }]),
    { name: 'POD_NAMESPACE', valueFrom: { fieldRef: { fieldPath: 'metadata.namespace' } } },
    { name: 'OPERATOR_NAME', value: name },
    { name: 'LOG-LEVEL', value: logLevel },
    { name: 'PLATFORM', value: platform },
    { name: 'KAFKA-PROVISION', value: kafkaProvisioning._word },
    ...(kafkaProvisioning._minimal ? [{ name: 'KAFKA-PROVISIONING-MINIMAL', value: 'true' }] : []),
    { name: 'ES-PROVISION', value: elasticsearchProvisioning },
    ...relatedImages(install).map(([variable, image]) => ({ name: variable, value: image })),
  ];
}

/** The container in front of the metrics, which asks the API server who may read them. */
export function proxyContainer(install: Install) {
  return {
    name: METRICS_PROXY_CONTAINER,
    image: proxyImage(install),
    args: [
      `--secure-listen-address=0.0.0.0:${METRICS_PROXY_PORT}`,
      `--upstream=http://127.0.0.1:${METRICS_PORT}/`,
      '--logtostderr=true',
      '--v=0',
    ],
    ports: [{ containerPort: METRICS_PROXY_PORT, name: METRICS_PROXY_PORT_NAME, protocol: 'TCP' }],
    resources: { limits: { cpu: '500m', memory: '128Mi' }, requests: { cpu: '5m', memory: '64Mi' } },
    securityContext: containerSecurity(),
  };
}

function probe(path: string, initialDelaySeconds: number, periodSeconds: number) {
  return { httpGet: { path, port: HEALTH_PORT }, initialDelaySeconds, periodSeconds };
}
