/** Amounts by resource name (`cpu`, `memory`), as Kubernetes quantities. */
export type ResourceAmounts = Readonly<Record<string, string>>;

/**
 * Kubernetes' resource requirements of a container.
 *
 * @see https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/
 */
export interface JaegerResources {
  /** What the scheduler reserves. @default - nothing */
  readonly requests?: ResourceAmounts;
  /** What the container may use at most. @default - no limit */
  readonly limits?: ResourceAmounts;
}
