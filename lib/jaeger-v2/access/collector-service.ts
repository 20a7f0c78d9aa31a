/**
 * Settings of the Service that takes the spans.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/
 */
export interface JaegerV2ServiceProps {
  /** For example those that a cloud's load balancer reads. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * The Service `NAME-collector`, which takes the spans.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#publishing-services-service-types
 */
export class JaegerV2CollectorService {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Within the cluster only. */
  static clusterIp(props: JaegerV2ServiceProps = {}): JaegerV2CollectorService {
    return new JaegerV2CollectorService('ClusterIP', props);
  }

  /** On ports of every node that Kubernetes chooses. */
  static nodePort(props: JaegerV2ServiceProps = {}): JaegerV2CollectorService {
    return new JaegerV2CollectorService('NodePort', props);
  }

  /** Behind a load balancer of the cloud. Its receivers have no authentication: everyone who reaches it can send spans. */
  static loadBalancer(props: JaegerV2ServiceProps = {}): JaegerV2CollectorService {
    return new JaegerV2CollectorService('LoadBalancer', props);
  }

  private constructor(
    /**
     * Kubernetes' `type`.
     *
     * @internal
     */
    readonly _serviceType: string,
    /**
     * Its annotations.
     *
     * @internal
     */
    readonly _props: JaegerV2ServiceProps,
  ) {}
}
