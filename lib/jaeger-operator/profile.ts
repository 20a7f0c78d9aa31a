/**
 * Whose install it is. A closed set: only the factories below create one.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/releases/tag/v1.62.0
 */
export class JaegerOperatorProfile {
  /**
   * Upstream's 1.62.0 manifest, object by object: for comparison, and for clusters that mirror the deleted proxy image.
   * Elsewhere the pod stays at 1/2, and the `Fail` webhooks reject every Jaeger. Rejected together with any
   * prop that would change it: only the namespace and the version are open.
   */
  static upstream(): JaegerOperatorProfile {
    return new JaegerOperatorProfile('upstream');
  }

  /** The default: least privilege, restricted pods, protected metrics; `docs/operator.md` has each difference and its reason. */
  static standard(): JaegerOperatorProfile {
    return new JaegerOperatorProfile('standard');
  }

  private constructor(
    /**
     * `standard` or `upstream`.
     *
     * @internal
     */
    readonly _name: string,
  ) {}
}
