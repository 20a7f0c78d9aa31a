/**
 * The kind of cluster that the operator assumes; its rights follow from it.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cmd/start/main.go#L34
 */
export enum OperatorPlatform {
  /** Plain Kubernetes: Ingresses. */
  KUBERNETES = 'kubernetes',
  /** OpenShift: Routes, console links, and its OAuth proxy in front of the UI. */
  OPENSHIFT = 'openshift',
  /** Upstream's default: OpenShift if the API route.openshift.io exists; with the rights for both. */
  AUTO_DETECT = 'auto-detect',
}
