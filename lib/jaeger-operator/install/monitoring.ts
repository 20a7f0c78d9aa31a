import { Duration } from 'cdk8s';
import { goDuration } from '../../app/amounts';
import type { KubernetesObject } from '../../kubernetes/object';
import { alerts } from './alerts';
import type { Install } from './install';
import { namespacedMetadata } from './metadata';
import { metricsPort } from './services';

const MONITORING_VERSION = 'monitoring.coreos.com/v1';

/** The ServiceMonitor, and the PrometheusRule where alerts are on; nothing without monitoring. */
export function monitoringObjects(install: Install): KubernetesObject[] {
  const { _settings: settings } = install.monitoring;
  if (settings === undefined) return [];
  const { labels = {}, alerts: wanted = true } = settings;
  const metadata = namespacedMetadata(install, install.name);
  const found = { ...metadata, labels: { ...metadata.labels, ...labels } };
  return [
    { apiVersion: MONITORING_VERSION, kind: 'ServiceMonitor', metadata: found, spec: serviceMonitor(install) },
    ...(wanted
      ? [
          {
            apiVersion: MONITORING_VERSION,
            kind: 'PrometheusRule',
            metadata: { ...found, labels: { ...found.labels } },
            spec: { groups: [{ name: install.name, rules: alerts(install) }] },
          },
        ]
      : []),
  ];
}

function serviceMonitor(install: Install) {
  const { metrics, monitoring, names } = install;
  return {
    endpoints: [
      {
        port: metricsPort(install)?.name,
        path: '/metrics',
        interval: goDuration(monitoring._settings?.interval ?? Duration.seconds(30)),
        ...(metrics._name === 'authenticated'
          ? {
              scheme: 'https',
              bearerTokenFile: '/var/run/secrets/kubernetes.io/serviceaccount/token',
              // kube-rbac-proxy signs its own certificate at each start.
              tlsConfig: { insecureSkipVerify: true },
            }
          : {}),
      },
    ],
    selector: { matchLabels: { ...names.selector(), 'app.kubernetes.io/component': 'metrics' } },
  };
}
