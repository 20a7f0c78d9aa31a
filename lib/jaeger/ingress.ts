import type { JsonObject } from '../kubernetes/json';

export interface JaegerIngressProps {
  /** The IngressClass; without it the Ingress is taken by whatever controller has no class of its own, or by none. */
  readonly className: string;

  /**
   * Secret of type kubernetes.io/tls with the certificate of the hosts, in the namespace of the Jaeger.
   *
   * @default - plain HTTP
   */
  readonly tlsSecret?: string;

  /** The path that the UI stands below, such as `/jaeger`. @default - the root */
  readonly basePath?: string;

  /**
   * `Prefix`, `Exact` or `ImplementationSpecific`. Rejected: the first two without `basePath`.
   *
   * @default ImplementationSpecific
   */
  readonly pathType?: string;

  /** Annotations of the Ingress, for its controller. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;

  /** Labels of the Ingress. @default - none */
  readonly labels?: Readonly<Record<string, string>>;
}

/** On OpenShift the UI has a Route, and in front of it a proxy that asks for a login of the cluster. */
export interface OpenShiftRouteProps {
  /** The host of the Route. @default - one that OpenShift chooses */
  readonly host?: string;
  /** Whether the proxy asks for a login; without it the UI is open. @default true */
  readonly oauthProxy?: boolean;
  /** Who may see the UI: a subject access review, as JSON. @default - who may read pods of the namespace */
  readonly sar?: string;
  /** Upstream's `delegateUrls`: who may call the API with a token, as JSON. @default - nobody */
  readonly delegateUrls?: string;
  /** A file with users of its own, mounted by a volume. @default - none */
  readonly htpasswdFile?: string;
  /** Whether the UI has no Log Out entry. @default false */
  readonly skipLogout?: boolean;
  /** How long the proxy waits for the UI, in Go's syntax, such as `30s`. @default - the proxy's own */
  readonly timeout?: string;
}

/** How the UI is reached from outside of the cluster. The UI has no authentication of its own. */
export class JaegerIngress {
  /** No Ingress: `kubectl port-forward` only. */
  static disabled(): JaegerIngress {
    return new JaegerIngress({ enabled: false });
  }

  /** One host of one ingress class; rejected when it is not a bare host name. */
  static host(host: string, props: JaegerIngressProps): JaegerIngress {
    return JaegerIngress.hosts([host], props);
  }

  /** Several hosts of one ingress class. */
  static hosts(hosts: readonly string[], props: JaegerIngressProps): JaegerIngress {
    const { className, tlsSecret, basePath, pathType, annotations, labels } = props;
    return new JaegerIngress(
      {
        enabled: true,
        ingressClassName: className,
        hosts: [...hosts],
        ...(tlsSecret === undefined ? {} : { tls: [{ hosts: [...hosts], secretName: tlsSecret }] }),
        ...(pathType === undefined ? {} : { pathType }),
        ...(annotations === undefined ? {} : { annotations: { ...annotations } }),
        ...(labels === undefined ? {} : { labels: { ...labels } }),
      },
      { hosts, className, ...(tlsSecret === undefined ? {} : { tlsSecret }) },
      basePath,
    );
  }

  /** The guide's: every host name, no class, open to everybody who reaches the ingress controller (warning JAE031). */
  static openToEverybody(): JaegerIngress {
    return new JaegerIngress({ enabled: true }, { hosts: [] });
  }

  /** A Route of OpenShift, which has no Ingress for it. */
  static openShiftRoute(props: OpenShiftRouteProps = {}): JaegerIngress {
    const { host, oauthProxy = true, sar, delegateUrls, htpasswdFile, skipLogout, timeout } = props;
    return new JaegerIngress({
      enabled: true,
      ...(host === undefined ? {} : { hosts: [host] }),
      security: oauthProxy ? 'oauth-proxy' : 'none',
      openshift: {
        ...(sar === undefined ? {} : { sar }),
        ...(delegateUrls === undefined ? {} : { delegateUrls }),
        ...(htpasswdFile === undefined ? {} : { htpasswdFile }),
        ...(skipLogout === undefined ? {} : { skipLogout }),
        ...(timeout === undefined ? {} : { timeout }),
      },
    });
  }

  private constructor(
    /** Upstream's `spec.ingress`. */
    readonly spec: JsonObject,
    /** What `kubectl get ingress` will show. @default - no Ingress */
    readonly shown?: ShownIngress,
    /** The path that the UI stands below. @default - the root */
    readonly basePath?: string,
  ) {}
}

/** An Ingress in the words of the runbook. */
export interface ShownIngress {
  /** Empty: all. */
  readonly hosts: readonly string[];
  /** @default - none */
  readonly className?: string;
  /** @default - plain HTTP */
  readonly tlsSecret?: string;
}
