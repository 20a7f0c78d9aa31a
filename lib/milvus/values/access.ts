import { given, type JsonObject } from '../../kubernetes/json';

export interface MilvusServiceProps {
  /** @default 19530 */
  readonly port?: number;
  /** @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
}

export interface MilvusNodePortProps extends MilvusServiceProps {
  /** On every node. @default - Kubernetes chooses one */
  readonly nodePort?: number;
}

export interface MilvusLoadBalancerProps extends MilvusServiceProps {
  /** Addresses that may come in, as CIDRs. @default - the chart's: everybody */
  readonly sourceRanges?: readonly string[];
  /** @default - one that the cloud chooses */
  readonly loadBalancerIP?: string;
}

/** The Service that clients of Milvus use. */
export class MilvusService {
  /** Within the cluster only. */
  static clusterIp(props: MilvusServiceProps = {}): MilvusService {
    return new MilvusService('ClusterIP', props, {});
  }

  static nodePort(props: MilvusNodePortProps = {}): MilvusService {
    return new MilvusService('NodePort', props, given({ nodePort: props.nodePort }));
  }

  /** Behind a load balancer of the cloud. Milvus has no login unless `common.security.authorizationEnabled` is true. */
  static loadBalancer(props: MilvusLoadBalancerProps = {}): MilvusService {
    const { sourceRanges, loadBalancerIP } = props;
    return new MilvusService(
      'LoadBalancer',
      props,
      given({ loadBalancerIP, loadBalancerSourceRanges: sourceRanges && [...sourceRanges] }),
    );
  }

  /** The chart's `service`. */
  readonly values: JsonObject;

  private constructor(type: string, props: MilvusServiceProps, more: JsonObject) {
    const { port, annotations, labels } = props;
    this.values = { type, ...given({ port, annotations, labels }), ...more };
  }
}

export interface MilvusIngressProps {
  readonly className: string;
  /** A Secret of type kubernetes.io/tls in the namespace of Milvus. gRPC through nginx needs one. @default - no TLS */
  readonly tlsSecret?: string;
  /** More annotations, for the controller; the chart has those for gRPC through nginx. @default - the chart's */
  readonly annotations?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** How Milvus is reached from outside of the cluster. */
export class MilvusIngress {
  /** @param host a host name; a scheme, a port or a path is rejected. */
  static host(host: string, props: MilvusIngressProps): MilvusIngress {
    return MilvusIngress.hosts([host], props);
  }

  /** @param hosts host names; a scheme, a port or a path is rejected. */
  static hosts(hosts: readonly string[], props: MilvusIngressProps): MilvusIngress {
    const { className, tlsSecret, annotations, labels } = props;
    return new MilvusIngress({
      enabled: true,
      ingressClassName: className,
      rules: hosts.map((host) => ({ host, path: '/', pathType: 'Prefix' })),
      ...(tlsSecret === undefined ? {} : { tls: [{ secretName: tlsSecret, hosts: [...hosts] }] }),
      ...given({ annotations, labels }),
    });
  }

  private constructor(
    /** The chart's `ingress`. */
    readonly values: JsonObject,
  ) {}
}

export interface MilvusServiceAccountProps {
  /** Such as the role of the cloud. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
  /** @default - none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** Who the pods of Milvus are to the cluster and its cloud. */
export class MilvusServiceAccount {
  /** One that the chart makes. */
  static create(name: string, props: MilvusServiceAccountProps = {}): MilvusServiceAccount {
    return new MilvusServiceAccount({ create: true, name, ...given({ ...props }) });
  }

  /** One that is there, in the namespace of the release. */
  static existing(name: string): MilvusServiceAccount {
    return new MilvusServiceAccount({ create: false, name });
  }

  private constructor(
    /** The chart's `serviceAccount`. */
    readonly values: JsonObject,
  ) {}
}
