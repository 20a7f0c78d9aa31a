/**
 * The kind of cluster that the operator assumes; its rights follow from it.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/main.go#L34
 */
export class OperatorPlatform {
  /** Plain Kubernetes: Ingresses. */
  static kubernetes(): OperatorPlatform {
    return new OperatorPlatform('kubernetes', false);
  }

  /** OpenShift: Routes, console links, and its OAuth proxy in front of the UI. */
  static openShift(): OperatorPlatform {
    return new OperatorPlatform('openshift', true);
  }

  /** Upstream's default: OpenShift if the API route.openshift.io exists; with the rights for both. */
  static autoDetect(): OperatorPlatform {
    return new OperatorPlatform('auto-detect', true);
  }

  private constructor(
    /**
     * Upstream's word.
     *
     * @internal
     */
    readonly _word: string,
    /**
     * Whether the operator has the rights for OpenShift's own objects.
     *
     * @internal
     */
    readonly _openShiftRules: boolean,
  ) {}
}
