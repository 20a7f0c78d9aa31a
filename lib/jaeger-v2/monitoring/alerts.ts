import { objectAt } from '../../kubernetes/json';
import type { Settings } from '../settings';
import type { Workload } from '../workload';

interface Alert {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}

/** Answers of the UI's API: not all storages have metrics. The receiver of Jaeger's Thrift has a path like them, and takes POST only. */
const FAILED_QUERIES = [
  '__name__=~"http_server_request_duration(_seconds)?_count"',
  'http_request_method="GET"',
  'http_response_status_code=~"5.."',
  'http_route=~"(/.*)?/api/.+"',
].join(',');

/**
 * Alerts about spans that are lost and traces that cannot be read.
 *
 * Jaeger 2.13 ends the names of its counters with `_total` and names units, 2.20 does neither: the alerts fit both.
 */
export function alerts(settings: Settings, workloads: readonly Workload[]): readonly Alert[] {
  const { name, namespace } = settings;
  const jaeger = `Jaeger ${name} in namespace ${namespace}`;
  const job = `job="${namespace}/${name}"`;
  const has = (...roles: readonly string[]): boolean => workloads.some(({ role }) => roles.includes(role));
  const writes = has('all-in-one', 'collector', 'ingester');
  return [
    alert(
      'JaegerDown',
      `absent(up{${job}} == 1)`,
      '10m',
      'critical',
      `No metrics are read from ${jaeger}: it is down, or out of reach.`,
    ),
    ...(writes
      ? [
          alert(
            'JaegerSpansRefused',
            increaseOf('otelcol_receiver_refused_spans', job),
            '5m',
            'warning',
            `The receiver {{ $labels.receiver }} of ${jaeger} refuses spans: it is out of memory, or the storage is too slow.`,
          ),
          alert(
            'JaegerSpansLost',
            increaseOf('otelcol_exporter_(send_failed|enqueue_failed)_spans', job, 'exporter'),
            '5m',
            'critical',
            `The exporter {{ $labels.exporter }} of ${jaeger} loses spans: its log says why the storage does not take them.`,
          ),
        ]
      : []),
    ...(workloads.some(hasQueue)
      ? [
          alert(
            'JaegerQueueFull',
            `max by (exporter) (otelcol_exporter_queue_size{${job}} / otelcol_exporter_queue_capacity{${job}}) > 0.8`,
            '5m',
            'warning',
            `The queue of exporter {{ $labels.exporter }} of ${jaeger} is more than 80 % full: spans are lost once it is full.`,
          ),
        ]
      : []),
    ...(has('all-in-one', 'query')
      ? [
          alert(
            'JaegerQueriesFail',
            `sum by (http_route) (increase({${FAILED_QUERIES},${job}}[10m])) > 0`,
            '10m',
            'warning',
            `Queries {{ $labels.http_route }} of ${jaeger} fail: the UI shows errors, mostly because the storage cannot be reached.`,
          ),
        ]
      : []),
  ];
}

/** Whether one of its exporters keeps what waits in a queue: that to the storage has one only where a patch gives it one. */
function hasQueue({ config }: Workload): boolean {
  return Object.entries(objectAt(config, 'exporters')).some(
    ([id, exporter]) => /^(otlp|kafka)/.test(id) || objectAt(exporter, 'queue').enabled === true,
  );
}

function increaseOf(metric: string, job: string, by = 'receiver'): string {
  return `sum by (${by}) (increase({__name__=~"${metric}(_total)?",${job}}[10m])) > 0`;
}

function alert(name: string, expr: string, duration: string, severity: string, description: string): Alert {
  return { alert: name, expr, for: duration, labels: { severity }, annotations: { description } };
}
