export interface JaegerIngressProps {
  /** The IngressClass; without it the Ingress is taken by whatever controller has no class of its own, or by none. */
  readonly className: string;

  /**
   * Secret of type kubernetes.io/tls with the certificate of the host, in the namespace of the Jaeger.
   *
   * @default - plain HTTP
   */
  readonly tlsSecret?: string;
}

/** Upstream's `spec.ingress`, as we write it. */
export interface JaegerIngressSpec {
  readonly enabled: boolean;
  readonly ingressClassName?: string;
  readonly hosts?: string[];
  readonly tls?: { readonly hosts: string[]; readonly secretName: string }[];
}

/** How the UI is reached from outside of the cluster. The UI has no authentication of its own. */
export class JaegerIngress {
  /** No Ingress: `kubectl port-forward` only. */
  static disabled(): JaegerIngress {
    return new JaegerIngress({ enabled: false });
  }

  /** One host of one ingress class; rejected when it is not a bare host name. */
  static host(host: string, props: JaegerIngressProps): JaegerIngress {
    const tls = props.tlsSecret === undefined ? {} : { tls: [{ hosts: [host], secretName: props.tlsSecret }] };
    return new JaegerIngress({ enabled: true, ingressClassName: props.className, hosts: [host], ...tls });
  }

  /** The guide's: every host name, no class, open to everybody who reaches the ingress controller (warning JAE031). */
  static openToEverybody(): JaegerIngress {
    return new JaegerIngress({ enabled: true });
  }

  private constructor(readonly spec: JaegerIngressSpec) {}
}
