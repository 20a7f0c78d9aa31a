import type { SecretRef } from '../../app/secret-ref';
import { checkProps, SECRET } from '../../app/props';
import { defined, type JsonObject } from '../../kubernetes/json';

/**
 * Settings that the Service has whatever its type.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L119
 */
export interface MilvusReleaseServiceProps {
  /** The port of the Service. @default 19530 */
  readonly port?: number;
  /** Annotations of the Service. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
  /** Labels of the Service. @default - none */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Settings of a Service that each node opens a port for.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#type-nodeport
 */
export interface MilvusReleaseNodePortProps extends MilvusReleaseServiceProps {
  /** The port on every node. @default - Kubernetes chooses one */
  readonly nodePort?: number;
}

/**
 * Settings of a Service behind a load balancer of the cloud.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/service/#loadbalancer
 */
export interface MilvusReleaseLoadBalancerProps extends MilvusReleaseServiceProps {
  /** Source addresses to allow, as CIDRs. @default - the chart's: all */
  readonly sourceRanges?: string[];
  /** The address of the load balancer, where the cloud lets it be chosen. @default - one that the cloud chooses */
  readonly loadBalancerIp?: string;
}

/**
 * The Service that clients of Milvus use.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L119
 */
export class MilvusReleaseService {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Within the cluster only. */
  static clusterIp(props: MilvusReleaseServiceProps = {}): MilvusReleaseService {
    return new MilvusReleaseService('ClusterIP', props, {});
  }

  /**
   * A port on every node, for clients outside of the cluster. Milvus has no login unless `common.security.authorizationEnabled` is true.
   */
  static nodePort(props: MilvusReleaseNodePortProps = {}): MilvusReleaseService {
    return new MilvusReleaseService('NodePort', props, defined({ nodePort: props.nodePort }));
  }

  /** Behind a load balancer of the cloud. Milvus has no login unless `common.security.authorizationEnabled` is true. */
  static loadBalancer(props: MilvusReleaseLoadBalancerProps = {}): MilvusReleaseService {
    checkProps('MilvusReleaseService.loadBalancer', props, {}, { loadBalancerIP: 'loadBalancerIp' });
    const { sourceRanges, loadBalancerIp: loadBalancerIP } = props;
    return new MilvusReleaseService(
      'LoadBalancer',
      props,
      defined({ loadBalancerIP, loadBalancerSourceRanges: sourceRanges && [...sourceRanges] }),
    );
  }

  /**
   * The chart's `service`.
   *
   * @internal
   */
  readonly _values: JsonObject;

  private constructor(type: string, props: MilvusReleaseServiceProps, more: JsonObject) {
    const { port, annotations, labels } = props;
    this._values = { type, ...defined({ port, annotations, labels }), ...more };
  }
}

/**
 * Settings of the Ingress of Milvus.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L140
 */
export interface MilvusReleaseIngressProps {
  /** The IngressClass; its controller must serve gRPC. */
  readonly ingressClassName: string;
  /** A Secret of type kubernetes.io/tls in the namespace of Milvus. gRPC through nginx needs one. @default - no TLS */
  readonly tlsSecret?: SecretRef;
  /** More annotations, for the controller; the chart has those for gRPC through nginx. @default - the chart's */
  readonly annotations?: Readonly<Record<string, string>>;
  /** Labels of the Ingress. @default - none */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * How Milvus is reached from outside of the cluster.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L140
 */
export class MilvusReleaseIngress {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** One host, at path `/`. @param host a host name; a scheme, a port or a path is rejected. */
  static host(host: string, props: MilvusReleaseIngressProps): MilvusReleaseIngress {
    return MilvusReleaseIngress.hosts([host], props);
  }

  /** Several hosts, each at path `/`. @param hosts host names; a scheme, a port or a path is rejected. */
  static hosts(hosts: string[], props: MilvusReleaseIngressProps): MilvusReleaseIngress {
    checkProps('MilvusReleaseIngress', props, { tlsSecret: SECRET }, { className: 'ingressClassName' });
    const { ingressClassName: className, tlsSecret, annotations, labels } = props;
    return new MilvusReleaseIngress({
      enabled: true,
      ingressClassName: className,
      rules: hosts.map((host) => ({ host, path: '/', pathType: 'Prefix' })),
      ...(tlsSecret === undefined ? {} : { tls: [{ secretName: tlsSecret.name, hosts: [...hosts] }] }),
      ...defined({ annotations, labels }),
    });
  }

  private constructor(
    /**
     * The chart's `ingress`.
     *
     * @internal
     */
    readonly _values: JsonObject,
  ) {}
}

/**
 * Settings of a ServiceAccount that the chart creates.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L163
 */
export interface MilvusReleaseServiceAccountProps {
  /** Annotations of the ServiceAccount, such as the role of the cloud. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
  /** Labels of the ServiceAccount. @default - none */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * The identity of Milvus' pods in the cluster and its cloud.
 *
 * @see https://github.com/zilliztech/milvus-helm/blob/milvus-5.0.19/charts/milvus/values.yaml#L163
 */
export class MilvusReleaseServiceAccount {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** One that the chart creates. */
  static create(name: string, props: MilvusReleaseServiceAccountProps = {}): MilvusReleaseServiceAccount {
    const { annotations, labels } = props;
    return new MilvusReleaseServiceAccount({ create: true, name, ...defined({ annotations, labels, ...props }) });
  }

  /** An existing one in the namespace of the release. */
  static fromName(name: string): MilvusReleaseServiceAccount {
    return new MilvusReleaseServiceAccount({ create: false, name });
  }

  private constructor(
    /**
     * The chart's `serviceAccount`.
     *
     * @internal
     */
    readonly _values: JsonObject,
  ) {}
}
