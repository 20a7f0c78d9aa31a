/** A release of the Jaeger operator: it fixes the operator's image, Jaeger's version and the CRD. */
export class JaegerOperatorVersion {
  /** Operator 1.62.0 with Jaeger 1.62.0; what the Milvus guide installs. */
  static readonly V1_62_0 = new JaegerOperatorVersion('1.62.0', '1.62.0');

  private constructor(
    /** The operator's version, without `v`. */
    readonly operator: string,
    /** The Jaeger that it runs, and that `kubectl get jaegers` shows. */
    readonly jaeger: string,
  ) {}
}
