import type { Duration } from 'cdk8s';
import { goDuration } from '../../app/amounts';
import { checkProps, DURATION } from '../../app/props';
import { defined, type JsonObject } from '../../kubernetes/json';

/**
 * The ServiceMonitor of a release.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L169
 */
export interface MilvusReleaseServiceMonitorProps {
  /** How often the metrics are read. @default - the chart's: 30 seconds */
  readonly interval?: Duration;
  /** How long one read may take. @default - the chart's: 10 seconds */
  readonly scrapeTimeout?: Duration;
  /** Labels by which a Prometheus finds it. @default - none */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Whether Prometheus can read Milvus.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L169
 */
export class MilvusReleaseMetrics {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** No port for metrics at the Service. */
  static none(): MilvusReleaseMetrics {
    return new MilvusReleaseMetrics({ enabled: false });
  }

  /** A port, and no ServiceMonitor: the chart's default. */
  static exposed(): MilvusReleaseMetrics {
    return new MilvusReleaseMetrics({ enabled: true });
  }

  /** A ServiceMonitor for the Prometheus operator, whose CRD must be there. */
  static serviceMonitor(props: MilvusReleaseServiceMonitorProps = {}): MilvusReleaseMetrics {
    const types = { interval: DURATION, scrapeTimeout: DURATION };
    checkProps('MilvusReleaseMetrics.serviceMonitor', props, types, { additionalLabels: 'labels' });
    const { interval, scrapeTimeout, labels: additionalLabels } = props;
    const settings = defined({
      interval: interval && goDuration(interval),
      scrapeTimeout: scrapeTimeout && goDuration(scrapeTimeout),
      additionalLabels,
    });
    return new MilvusReleaseMetrics({ enabled: true, serviceMonitor: { enabled: true, ...settings } });
  }

  private constructor(
    /**
     * The chart's `metrics`.
     *
     * @internal
     */
    readonly _values: JsonObject,
  ) {}
}
