import { canonicalQuantity } from '../kubernetes/quantity';

/** Amounts by resource name (`cpu`, `memory`), as Kubernetes quantities. */
export type ResourceAmounts = Readonly<Record<string, string>>;

/** Kubernetes' resource requirements of a container. */
export interface JaegerResources {
  /** What the scheduler reserves. @default - nothing */
  readonly requests?: ResourceAmounts;
  /** What the container may use at most. @default - no limit */
  readonly limits?: ResourceAmounts;
}

/** The quantities in canonical form, which the operator would otherwise write back and a GitOps tool see as drift. */
export function canonicalResources(resources: JaegerResources): JaegerResources {
  return {
    ...(resources.requests === undefined ? {} : { requests: canonical(resources.requests) }),
    ...(resources.limits === undefined ? {} : { limits: canonical(resources.limits) }),
  };
}

function canonical(amounts: ResourceAmounts): ResourceAmounts {
  // What is no quantity stays as it is: the check of the CR names it.
  return Object.fromEntries(
    Object.entries(amounts).map(([name, amount]) => [name, canonicalQuantity(amount) ?? amount]),
  );
}
