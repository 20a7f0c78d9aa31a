/**
 * A ServiceAccount that reads the metrics, such as that of a Prometheus.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/config/rbac/auth_proxy_client_clusterrole.yaml
 */
export interface MetricsReader {
  /** The name of the ServiceAccount. */
  readonly serviceAccount: string;
  /** Its namespace; the network policy opens the metrics to that namespace. */
  readonly namespace: string;
}

/**
 * Metrics over TLS.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/config/default/manager_auth_proxy_patch.yaml
 */
export interface AuthenticatedMetricsProps {
  /**
   * Who gets the right to read the metrics.
   *
   * @default - nobody: bind a ServiceAccount to the ClusterRole NAME-metrics-reader, and open the network policy
   */
  readonly reader?: MetricsReader;
}

/**
 * Metrics over plain HTTP.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/main.go#L74
 */
export interface PlainMetricsProps {
  /**
   * The namespace that the network policy lets in.
   *
   * @default - none
   */
  readonly fromNamespace?: string;
}

/**
 * How the operator's metrics can be reached.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/config/default/manager_auth_proxy_patch.yaml
 */
export class OperatorMetrics {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Over TLS, for ServiceAccounts with the right to GET /metrics; upstream's kube-rbac-proxy checks it. */
  static authenticated(props: AuthenticatedMetricsProps = {}): OperatorMetrics {
    return new OperatorMetrics('authenticated', props.reader?.namespace, props.reader);
  }

  /** Over plain HTTP, for anyone the network lets in; saves the second container. */
  static plain(props: PlainMetricsProps = {}): OperatorMetrics {
    return new OperatorMetrics('plain', props.fromNamespace, undefined);
  }

  /** Not at all: the operator serves them to its own pod only. */
  static none(): OperatorMetrics {
    return new OperatorMetrics('none', undefined, undefined);
  }

  private constructor(
    /**
     * `authenticated`, `plain` or `none`.
     *
     * @internal
     */
    readonly _name: string,
    /**
     * The namespace that the network policy lets in; undefined lets nobody in.
     *
     * @internal
     */
    readonly _fromNamespace: string | undefined,
    /**
     * Who gets the right to read the metrics; undefined for nobody.
     *
     * @internal
     */
    readonly _reader: MetricsReader | undefined,
  ) {}
}
