/**
 * Kubernetes' resource requirements of the operator's container, as quantities by resource name.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export interface OperatorResources {
  /** What the scheduler reserves. @default - cpu 100m and memory 128Mi */
  readonly requests?: Readonly<Record<string, string>>;
  /** What the container may use at most. @default - memory 512Mi */
  readonly limits?: Readonly<Record<string, string>>;
}
