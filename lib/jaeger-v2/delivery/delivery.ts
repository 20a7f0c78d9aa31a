/**
 * Settings of a Jaeger 2 that the OpenTelemetry operator runs.
 *
 * @see https://github.com/open-telemetry/opentelemetry-operator/blob/v0.158.0/docs/api/opentelemetrycollectors.md
 */
export interface JaegerV2OpenTelemetryOperatorProps {
  /**
   * Whether the operator makes a NetworkPolicy for the pods: every pod of the cluster may reach the ports of Jaeger, and no other port.
   *
   * @default true, except for pods that a NetworkPolicy of the Jaeger is about
   */
  readonly operatorNetworkPolicy?: boolean;
  /** Whether the pods have the annotations `prometheus.io/*`, by which some Prometheus find them. @default true */
  readonly prometheusAnnotations?: boolean;
}

/**
 * Who makes the pods of a Jaeger 2.
 *
 * @see https://www.jaegertracing.io/docs/2.20/deployment/kubernetes/
 */
export class JaegerV2Delivery {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Plain Kubernetes: no operator, no CRD, and no right beyond the namespace. */
  static plain(): JaegerV2Delivery {
    return new JaegerV2Delivery({});
  }

  /**
   * An OpenTelemetryCollector for each role. The OpenTelemetry operator makes pods of it; it is not part of the output, and has to be in the
   * cluster. Its pods have no probes, because it makes none for Jaeger. The addresses are those of `plain`.
   */
  static openTelemetryOperator(props: JaegerV2OpenTelemetryOperatorProps = {}): JaegerV2Delivery {
    return new JaegerV2Delivery({ operator: props });
  }

  private constructor(
    /**
     * Settings of the custom resources, which are checked with the configuration in them; none with plain Kubernetes.
     *
     * @internal
     */
    readonly _delivery: { readonly operator?: JaegerV2OpenTelemetryOperatorProps },
  ) {}
}
