/**
 * The NetworkPolicy of the operator's pods.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export interface StandardNetworkPolicyProps {
  /**
   * Ports of the cluster's API server, as seen from pods. Rejected: an empty list, and numbers outside 1 to 65535.
   *
   * @default [443, 6443]
   */
  readonly apiServerPorts?: number[];
}

/**
 * Which traffic the network allows to and from the operator.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class OperatorNetworkPolicy {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /**
   * In: 9443 from anywhere (API servers have no pod address), the metrics from the namespace that they are for. Out: DNS, and
   * the API server. Enforced where the cluster's network does so.
   */
  static standard(props: StandardNetworkPolicyProps = {}): OperatorNetworkPolicy {
    return new OperatorNetworkPolicy(props.apiServerPorts ?? [443, 6443]);
  }

  /** No policy: all traffic is allowed. */
  static none(): OperatorNetworkPolicy {
    return new OperatorNetworkPolicy(undefined);
  }

  private constructor(
    /**
     * Ports of the API server that are open for packets out; undefined where there is no policy.
     *
     * @internal
     */
    readonly _apiServerPorts: readonly number[] | undefined,
  ) {}
}
