import type { HttpIngressPathType } from 'cdk8s-plus-28';
import { checkProps, SECRET, wordOf } from '../../app/props';
import type { SecretRef } from '../../app/secret-ref';

/** The words of cdk8s-plus' enum, which is too slow to load. */
const PATH_TYPES = ['Exact', 'ImplementationSpecific', 'Prefix'];

/**
 * Settings of an Ingress that leads to the UI.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/
 */
export interface JaegerV2IngressProps {
  /** The IngressClass, whose controller serves the Ingress. Rejected when it is not a DNS subdomain. */
  readonly ingressClassName: string;
  /**
   * Secret of type kubernetes.io/tls with the certificate of the hosts, in the namespace of the Jaeger.
   *
   * @default - plain HTTP
   */
  readonly tlsSecret?: SecretRef;
  /** How the base path of the UI is matched. @default HttpIngressPathType.PREFIX */
  readonly pathType?: HttpIngressPathType;
  /** Annotations of the Ingress, for its controller. Rejected: `kubernetes.io/ingress.class`. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/**
 * A Gateway, or one of its listeners.
 *
 * @see https://gateway-api.sigs.k8s.io/reference/spec/#parentreference
 */
export interface JaegerV2Gateway {
  /** The name of the Gateway. */
  readonly name: string;
  /** Its namespace. @default - that of the Jaeger */
  readonly namespace?: string;
  /** The name of one of its listeners. @default - all listeners that accept the route */
  readonly sectionName?: string;
}

/**
 * Settings of an HTTPRoute that leads to the UI.
 *
 * @see https://gateway-api.sigs.k8s.io/api-types/httproute/
 */
export interface JaegerV2GatewayProps {
  /** The Gateways that serve the UI. Rejected when there is none. */
  readonly gateways: JaegerV2Gateway[];
  /** Annotations of the HTTPRoute. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
}

/** What an exposure makes, as the objects need it. */
export type Exposed =
  | { readonly by: 'nothing' }
  | { readonly by: 'ingress'; readonly hosts: readonly string[]; readonly props?: JaegerV2IngressProps }
  | { readonly by: 'gateway'; readonly hosts: readonly string[]; readonly props: JaegerV2GatewayProps };

/**
 * How the UI is reached from outside the cluster. Jaeger itself has no login: see `JaegerV2Login`.
 *
 * @see https://www.jaegertracing.io/docs/2.20/deployment/security/
 */
export class JaegerV2Exposure {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Not at all: `kubectl port-forward` only. */
  static none(): JaegerV2Exposure {
    return new JaegerV2Exposure({ by: 'nothing' });
  }

  /**
   * By an Ingress with the name `NAME-query`.
   *
   * @param hosts rejected when one is not a bare host name, and when there is none.
   * @example
   * const exposure = JaegerV2Exposure.ingress(['jaeger.example.com'], {
   *   ingressClassName: 'nginx',
   *   tlsSecret: SecretRef.fromName('jaeger-tls'),
   * });
   */
  static ingress(hosts: string[], props: JaegerV2IngressProps): JaegerV2Exposure {
    checkProps('JaegerV2Exposure.ingress', props, { tlsSecret: SECRET, pathType: wordOf(PATH_TYPES) });
    return new JaegerV2Exposure({ by: 'ingress', hosts: [...hosts], props });
  }

  /**
   * By an HTTPRoute of the Gateway API with the name `NAME-query`. TLS is a matter of the Gateway's listener.
   *
   * @param hosts rejected when one is not a bare host name. Without one, the route serves every host of the Gateway.
   * @example
   * const exposure = JaegerV2Exposure.gateway(['jaeger.example.com'], {
   *   gateways: [{ name: 'public', namespace: 'gateways', sectionName: 'https' }],
   * });
   */
  static gateway(hosts: string[], props: JaegerV2GatewayProps): JaegerV2Exposure {
    return new JaegerV2Exposure({ by: 'gateway', hosts: [...hosts], props });
  }

  /** By an Ingress for all host names and without a class, as in Milvus' guide: open to anyone who can reach the ingress controller. */
  static openToEverybody(): JaegerV2Exposure {
    return new JaegerV2Exposure({ by: 'ingress', hosts: [] });
  }

  private constructor(
    /**
     * What it makes.
     *
     * @internal
     */
    readonly _exposed: Exposed,
  ) {}
}
