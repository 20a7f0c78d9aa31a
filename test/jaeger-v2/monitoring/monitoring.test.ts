import { Duration } from 'cdk8s';
import { JaegerV2Monitoring, JaegerV2SpanMetrics, type JaegerV2PrometheusOperatorProps } from '../../../lib';
import { alerts } from '../../../lib/jaeger-v2/monitoring/alerts';
import { type JsonObject, objectAt, valueAt } from '../../../lib/kubernetes/json';
import { objects, settings, workload } from '../support';

const monitoring = JaegerV2Monitoring.prometheusOperator();

/** The names of the alerts of pods of these roles. */
function alertsOf(...roles: readonly ('all-in-one' | 'collector' | 'ingester' | 'query')[]): string[] {
  return alerts(
    settings(),
    roles.map((role) => workload({ role })),
  ).map(({ alert }) => alert);
}

test('none is the default', () => {
  expect(Object.keys(objects()).filter((key) => /PodMonitor|PrometheusRule/.test(key))).toEqual([]);
});

test('a PodMonitor of the metrics of each pod', () => {
  const made = objects({ monitoring })['PodMonitor jaeger'];
  expect(made).toMatchObject({
    apiVersion: 'monitoring.coreos.com/v1',
    metadata: { name: 'jaeger', namespace: 'observability' },
  });
  expect(objectAt(made, 'spec')).toEqual({
    selector: { matchLabels: { 'app.kubernetes.io/instance': 'jaeger', 'app.kubernetes.io/name': 'jaeger' } },
    podMetricsEndpoints: [{ port: 'metrics', path: '/metrics', interval: '30s' }],
  });
});

test('all props, and span metrics', () => {
  const props: Required<JaegerV2PrometheusOperatorProps> = {
    labels: { release: 'prometheus' },
    interval: Duration.minutes(1),
    alerts: false,
  };
  const spanMetrics = JaegerV2SpanMetrics.prometheus({ url: 'http://prometheus.monitoring.svc:9090' });
  const all = objects({ monitoring: JaegerV2Monitoring.prometheusOperator(props), spanMetrics });
  expect(Object.keys(all).filter((key) => key.startsWith('PrometheusRule'))).toEqual([]);
  expect(objectAt(all['PodMonitor jaeger'], 'metadata', 'labels')).toMatchObject({
    release: 'prometheus',
    'app.kubernetes.io/instance': 'jaeger',
  });
  expect(valueAt(all['PodMonitor jaeger'], 'spec', 'podMetricsEndpoints')).toEqual([
    { port: 'metrics', path: '/metrics', interval: '1m' },
    { port: 'spanmetrics', path: '/metrics', interval: '1m', honorLabels: true },
  ]);
});

test('each role has the alerts about what it does', () => {
  const writing = ['JaegerSpansRefused', 'JaegerSpansLost'];
  expect(alertsOf('all-in-one')).toEqual(['JaegerDown', ...writing, 'JaegerQueriesFail']);
  expect(alertsOf('collector', 'ingester')).toEqual(['JaegerDown', ...writing]);
  expect(alertsOf('query')).toEqual(['JaegerDown', 'JaegerQueriesFail']);
});

test('an exporter with a queue has an alert about it', () => {
  const names = (exporters: JsonObject) =>
    alerts(settings(), [workload({ role: 'collector' }, { config: { exporters } })]).map(({ alert }) => alert);
  const written = ['JaegerDown', 'JaegerSpansRefused', 'JaegerSpansLost'];
  expect(names({ kafka: {} })).toEqual([...written, 'JaegerQueueFull']);
  expect(names({ 'otlp_grpc/tempo': {} })).toEqual([...written, 'JaegerQueueFull']);
  expect(names({ jaeger_storage_exporter: { queue: { enabled: true } } })).toEqual([...written, 'JaegerQueueFull']);
  expect(names({ jaeger_storage_exporter: {}, prometheus: {} })).toEqual(written);
});

test('the alerts, with names of metrics that 2.13 and 2.20 both have', () => {
  expect(valueAt(objects({ monitoring })['PrometheusRule jaeger'], 'spec')).toMatchInlineSnapshot(`
    {
      "groups": [
        {
          "name": "jaeger",
          "rules": [
            {
              "alert": "JaegerDown",
              "annotations": {
                "description": "No metrics are read from Jaeger jaeger in namespace observability: it is down, or out of reach.",
              },
              "expr": "absent(up{job="observability/jaeger"} == 1)",
              "for": "10m",
              "labels": {
                "severity": "critical",
              },
            },
            {
              "alert": "JaegerSpansRefused",
              "annotations": {
                "description": "The receiver {{ $labels.receiver }} of Jaeger jaeger in namespace observability refuses spans: it is out of memory, or the storage is too slow.",
              },
              "expr": "sum by (receiver) (increase({__name__=~"otelcol_receiver_refused_spans(_total)?",job="observability/jaeger"}[10m])) > 0",
              "for": "5m",
              "labels": {
                "severity": "warning",
              },
            },
            {
              "alert": "JaegerSpansLost",
              "annotations": {
                "description": "The exporter {{ $labels.exporter }} of Jaeger jaeger in namespace observability loses spans: its log says why the storage does not take them.",
              },
              "expr": "sum by (exporter) (increase({__name__=~"otelcol_exporter_(send_failed|enqueue_failed)_spans(_total)?",job="observability/jaeger"}[10m])) > 0",
              "for": "5m",
              "labels": {
                "severity": "critical",
              },
            },
            {
              "alert": "JaegerQueriesFail",
              "annotations": {
                "description": "Queries {{ $labels.http_route }} of Jaeger jaeger in namespace observability fail: the UI shows errors, mostly because the storage cannot be reached.",
              },
              "expr": "sum by (http_route) (increase({__name__=~"http_server_request_duration(_seconds)?_count",http_request_method="GET",http_response_status_code=~"5..",http_route=~"(/.*)?/api/.+",job="observability/jaeger"}[10m])) > 0",
              "for": "10m",
              "labels": {
                "severity": "warning",
              },
            },
          ],
        },
      ],
    }
  `);
});
