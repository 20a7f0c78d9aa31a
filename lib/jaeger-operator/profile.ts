/**
 * Whose install it is.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/releases/tag/v1.62.0
 */
export enum JaegerOperatorProfile {
  /**
   * Upstream's 1.62.0 manifest, object by object: for comparison, and for clusters that mirror the deleted proxy image.
   * Elsewhere the pod stays at 1/2, and the `Fail` webhooks reject every Jaeger. Rejected together with any
   * prop that would change it: only the namespace and the version are open.
   */
  UPSTREAM = 'upstream',
  /** The default: least privilege, restricted pods, protected metrics; `docs/operator.md` has each difference and its reason. */
  STANDARD = 'standard',
}
