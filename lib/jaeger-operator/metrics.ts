/** A ServiceAccount that reads the metrics, such as that of a Prometheus. */
export interface MetricsReader {
  readonly serviceAccount: string;
  /** Its namespace; the network policy opens the metrics to that namespace. */
  readonly namespace: string;
}

export interface ProtectedMetricsProps {
  /**
   * Who gets the right to read the metrics.
   *
   * @default - nobody: bind a ServiceAccount to the ClusterRole NAME-metrics-reader, and open the network policy
   */
  readonly reader?: MetricsReader;
}

export interface PlainMetricsProps {
  /**
   * The namespace that the network policy lets in.
   *
   * @default - none
   */
  readonly fromNamespace?: string;
}

/** How the operator's metrics can be reached. */
export class OperatorMetrics {
  /** Over TLS, for ServiceAccounts with the right to GET /metrics; upstream's kube-rbac-proxy checks it. */
  static protected({ reader }: ProtectedMetricsProps = {}): OperatorMetrics {
    return new OperatorMetrics('protected', reader?.namespace, reader);
  }

  /** Over plain HTTP, for whoever the network lets in; saves the second container. */
  static plain({ fromNamespace }: PlainMetricsProps = {}): OperatorMetrics {
    return new OperatorMetrics('plain', fromNamespace, undefined);
  }

  /** Not at all: the operator serves them to its own pod only. */
  static off(): OperatorMetrics {
    return new OperatorMetrics('off', undefined, undefined);
  }

  private constructor(
    readonly name: string,
    readonly fromNamespace: string | undefined,
    readonly reader: MetricsReader | undefined,
  ) {}
}
