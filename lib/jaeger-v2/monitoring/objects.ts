import { Duration } from 'cdk8s';
import { goDuration } from '../../app/amounts';
import type { KubernetesMetadata, KubernetesObject } from '../../kubernetes/object';
import { METRICS_PORTS } from '../listeners';
import { metadataOf } from '../objects/metadata';
import type { Settings } from '../settings';
import type { Workload } from '../workload';
import { alerts } from './alerts';
import type { JaegerV2PrometheusOperatorProps } from './monitoring';

const API_VERSION = 'monitoring.coreos.com/v1';
const COMPONENT = 'monitoring';

/** The PodMonitor, and the PrometheusRule where alerts are on; nothing without monitoring. */
export function monitoringObjects(settings: Settings, workloads: readonly Workload[]): readonly KubernetesObject[] {
  const { prometheus: monitoring } = settings.monitoring._metrics;
  if (monitoring === undefined) return [];
  const rules = monitoring.alerts === false ? [] : alerts(settings, workloads);
  return [
    podMonitor(settings, workloads, monitoring),
    ...(rules.length === 0
      ? []
      : [
          {
            apiVersion: API_VERSION,
            kind: 'PrometheusRule',
            metadata: metadataFor(settings, monitoring),
            spec: { groups: [{ name: settings.name, rules }] },
          },
        ]),
  ];
}

/** Of pods, not of a Service: the metrics of each pod count, and no Service is needed. */
function podMonitor(
  settings: Settings,
  workloads: readonly Workload[],
  monitoring: JaegerV2PrometheusOperatorProps,
): KubernetesObject {
  const interval = goDuration(monitoring.interval ?? Duration.seconds(30));
  const offered = new Set(workloads.flatMap(({ ports }) => ports.map(({ name }) => name)));
  return {
    apiVersion: API_VERSION,
    kind: 'PodMonitor',
    metadata: metadataFor(settings, monitoring),
    spec: {
      selector: {
        matchLabels: { 'app.kubernetes.io/instance': settings.name, 'app.kubernetes.io/name': 'jaeger' },
      },
      podMetricsEndpoints: METRICS_PORTS.filter((port) => offered.has(port)).map((port) => ({
        port,
        path: '/metrics',
        interval,
        // The counts of spans say by labels of their own what they are of.
        ...(port === 'spanmetrics' ? { honorLabels: true } : {}),
      })),
    },
  };
}

function metadataFor(settings: Settings, { labels }: JaegerV2PrometheusOperatorProps): KubernetesMetadata {
  const metadata = metadataOf(settings, settings.name, COMPONENT);
  return { ...metadata, labels: { ...metadata.labels, ...labels } };
}
