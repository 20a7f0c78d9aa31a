import type { Duration } from 'cdk8s';
import { checkProps, DURATION } from '../../app/props';

/**
 * A PodMonitor, and a PrometheusRule with alerts.
 *
 * @see https://prometheus-operator.dev/docs/developer/getting-started/
 */
export interface JaegerV2PrometheusOperatorProps {
  /**
   * Labels of the PodMonitor and the PrometheusRule, by which the Prometheus finds them.
   *
   * @default - none but the Jaeger's own
   */
  readonly labels?: Readonly<Record<string, string>>;

  /** How often the metrics are read. Rejected when it is not above 0. @default Duration.seconds(30) */
  readonly interval?: Duration;

  /** Whether there are alerts. @default true */
  readonly alerts?: boolean;
}

/**
 * Who reads the metrics of a Jaeger 2: its own on port 8888, and those of span metrics on port 8889.
 *
 * @see https://www.jaegertracing.io/docs/2.20/operations/monitoring/
 */
export class JaegerV2Monitoring {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** They are not announced; the ports are open all the same. */
  static none(): JaegerV2Monitoring {
    return new JaegerV2Monitoring({});
  }

  /** The Prometheus operator, whose CRDs have to be there: a PodMonitor, and alerts. */
  static prometheusOperator(props: JaegerV2PrometheusOperatorProps = {}): JaegerV2Monitoring {
    checkProps('JaegerV2Monitoring.prometheusOperator', props, { interval: DURATION });
    return new JaegerV2Monitoring({ prometheus: props });
  }

  private constructor(
    /**
     * Settings of the PodMonitor and the alerts; none where there is neither.
     *
     * @internal
     */
    readonly _metrics: { readonly prometheus?: JaegerV2PrometheusOperatorProps },
  ) {}
}
