import type { JsonObject } from '../../kubernetes/json';

/**
 * Who may connect to pods of a Jaeger 2.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/#behavior-of-to-and-from-selectors
 */
export class JaegerV2Peer {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Every pod of a namespace. Rejected when its name is not a DNS label. */
  static namespace(name: string): JaegerV2Peer {
    return new JaegerV2Peer({ namespaceSelector: namespaceNamed(name) });
  }

  /** The pods of a namespace that have all of these labels. Rejected without a label. */
  static pods(namespace: string, labels: Readonly<Record<string, string>>): JaegerV2Peer {
    return new JaegerV2Peer({
      namespaceSelector: namespaceNamed(namespace),
      podSelector: { matchLabels: { ...labels } },
    });
  }

  /** Addresses outside of the pod network, in CIDR notation: `10.0.0.0/8`. Nodes and pods with `hostNetwork` are such. */
  static addresses(cidr: string): JaegerV2Peer {
    return new JaegerV2Peer({ ipBlock: { cidr } });
  }

  private constructor(
    /**
     * Kubernetes' peer.
     *
     * @internal
     */
    readonly _peer: JsonObject,
  ) {}
}

/** Each namespace has this label by itself. */
function namespaceNamed(name: string): JsonObject {
  return { matchLabels: { 'kubernetes.io/metadata.name': name } };
}

/**
 * Who may connect to a Jaeger 2, and to what it may connect.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export interface JaegerV2NetworkPolicyProps {
  /** Who may send spans. Rejected when it is empty, which would be everyone. @default - everyone */
  readonly senders?: JaegerV2Peer[];
  /** Who may open the UI and ask the query API, such as the namespace of the ingress controller. Rejected when it is empty. @default - everyone */
  readonly viewers?: JaegerV2Peer[];
  /** Who may read the metrics, such as the namespace of the Prometheus. Rejected when it is empty. @default - everyone with `monitoring`, else no one */
  readonly metricsReaders?: JaegerV2Peer[];
  /**
   * The ports that the pods may connect to, beside DNS: those of the storage, of Kafka, of the login's issuer, of the Prometheus of span
   * metrics. Rejected: an empty list, and numbers outside 1 to 65535.
   *
   * @default - all ports
   */
  readonly egressPorts?: number[];
}

/**
 * NetworkPolicies of the pods of a Jaeger 2, one for each role. The cluster's network plugin enforces them, or does not. Probes of the
 * kubelet are always allowed.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/network-policies/
 */
export class JaegerV2NetworkPolicy {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** No policy: all traffic is allowed. */
  static none(): JaegerV2NetworkPolicy {
    return new JaegerV2NetworkPolicy({});
  }

  /**
   * In: spans, the UI and metrics, each from those who are named. All other ports are closed. Out: everything, or DNS and the ports that are
   * named.
   *
   * @example
   * const networkPolicy = JaegerV2NetworkPolicy.standard({
   *   senders: [JaegerV2Peer.namespace('milvus')],
   *   viewers: [JaegerV2Peer.namespace('ingress-nginx')],
   * });
   */
  static standard(props: JaegerV2NetworkPolicyProps = {}): JaegerV2NetworkPolicy {
    return new JaegerV2NetworkPolicy({ allowed: props });
  }

  private constructor(
    /**
     * Who may connect; empty where there is no policy.
     *
     * @internal
     */
    readonly _network: { readonly allowed?: JaegerV2NetworkPolicyProps },
  ) {}
}
