import type { Duration } from 'cdk8s';
import { checkProps, DURATION } from '../app/props';

/**
 * A ServiceMonitor, and a PrometheusRule with alerts.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/config/prometheus/monitor.yaml
 */
export interface OperatorMonitoringProps {
  /**
   * Labels of the ServiceMonitor and the PrometheusRule, by which the Prometheus finds them.
   *
   * @default - none but the install's own
   */
  readonly labels?: Readonly<Record<string, string>>;

  /** How often the metrics are read. @default Duration.seconds(30) */
  readonly interval?: Duration;

  /** Whether there are alerts. @default true */
  readonly alerts?: boolean;
}

/**
 * What the Prometheus operator is told; its CRDs have to be there.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/config/prometheus/monitor.yaml
 */
export class OperatorMonitoring {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** No ServiceMonitor and no alerts. */
  static none(): OperatorMonitoring {
    return new OperatorMonitoring(undefined);
  }

  /** A ServiceMonitor, and alerts. Rejected where the metrics are off. */
  static prometheusOperator(props: OperatorMonitoringProps = {}): OperatorMonitoring {
    checkProps('OperatorMonitoring.prometheusOperator', props, { interval: DURATION });
    return new OperatorMonitoring(props);
  }

  private constructor(
    /**
     * Settings of the ServiceMonitor and the alerts; undefined where there are none.
     *
     * @internal
     */
    readonly _settings: OperatorMonitoringProps | undefined,
  ) {}
}
