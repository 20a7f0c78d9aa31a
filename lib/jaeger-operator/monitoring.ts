export interface OperatorMonitoringProps {
  /**
   * Labels of the ServiceMonitor and the PrometheusRule, by which the Prometheus finds them.
   *
   * @default - none but the install's own
   */
  readonly labels?: Readonly<Record<string, string>>;

  /** How often the metrics are read. @default '30s' */
  readonly interval?: string;

  /** Whether there are alerts. @default true */
  readonly alerts?: boolean;
}

/** What the Prometheus operator is told; its CRDs have to be there. */
export class OperatorMonitoring {
  static off(): OperatorMonitoring {
    return new OperatorMonitoring(undefined);
  }

  /** A ServiceMonitor, and alerts. Rejected where the metrics are off. */
  static prometheusOperator(props: OperatorMonitoringProps = {}): OperatorMonitoring {
    return new OperatorMonitoring(props);
  }

  private constructor(readonly settings: OperatorMonitoringProps | undefined) {}
}
