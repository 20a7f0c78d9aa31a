/**
 * Kubernetes' resource requirements of a container, as quantities by resource name (`cpu`, `memory`).
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export interface ResourceRequirements {
  /** What the scheduler reserves. @default - nothing, unless the component says otherwise */
  readonly requests?: Readonly<Record<string, string>>;
  /** What the container may use at most. @default - no limit, unless the component says otherwise */
  readonly limits?: Readonly<Record<string, string>>;
}
