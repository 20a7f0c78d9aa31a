/** Kubernetes' resource requirements of the operator's container, as quantities by resource name. */
export interface OperatorResources {
  /** @default - cpu 100m and memory 128Mi */
  readonly requests?: Readonly<Record<string, string>>;
  /** @default - memory 512Mi */
  readonly limits?: Readonly<Record<string, string>>;
}
