import type { HttpIngressPathType } from 'cdk8s-plus-28';
import type { SecretRef } from '../app/secret-ref';
import { checkProps, SECRET } from '../app/props';
import { defined, type JsonObject, unlessEmpty } from '../kubernetes/json';
import { IngressSecurity } from './ingress-security';

/**
 * Settings of an Ingress, whatever its TLS.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/ingress/query.go
 */
export interface JaegerIngressSettings {
  /** The IngressClass; without it, a controller without a class serves the Ingress, or none does. */
  readonly ingressClassName: string;

  /** The path that the UI stands below, such as `/jaeger`. @default - the root */
  readonly basePath?: string;

  /**
   * How `basePath` is matched. Rejected: `PREFIX` and `EXACT` without `basePath`.
   *
   * @default HttpIngressPathType.IMPLEMENTATION_SPECIFIC
   */
  readonly pathType?: HttpIngressPathType;

  /** Annotations of the Ingress, for its controller, beside those of the Jaeger's pods. @default - those of the pods */
  readonly annotations?: Readonly<Record<string, string>>;

  /** Labels of the Ingress, beside those of the Jaeger's pods. @default - those of the pods, and the operator's own */
  readonly labels?: Readonly<Record<string, string>>;
}

/**
 * Settings of an Ingress with one Secret for all of its hosts, or with plain HTTP.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#tls
 */
export interface JaegerIngressProps extends JaegerIngressSettings {
  /**
   * Secret of type kubernetes.io/tls with the certificate of the hosts, in the namespace of the Jaeger.
   *
   * @default - plain HTTP
   */
  readonly tlsSecret?: SecretRef;
}

/**
 * Hosts, and the Secret with their certificate.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/apis/v1/jaeger_types.go
 */
export interface JaegerIngressTls {
  /** Rejected: anything but bare host names. */
  readonly hosts: string[];

  /**
   * Secret of type kubernetes.io/tls in the namespace of the Jaeger.
   *
   * @default - the ingress controller's own certificate
   */
  readonly secret?: SecretRef;
}

/**
 * Settings of an Ingress whose hosts have certificates of their own.
 *
 * @see https://kubernetes.io/docs/concepts/services-networking/ingress/#tls
 */
export interface JaegerSecuredHostsProps extends JaegerIngressSettings {
  /** More hosts, with plain HTTP. @default - none */
  readonly plainHosts?: string[];
}

/**
 * On OpenShift the UI has a Route. Of its labels and TLS the operator reads nothing: with the proxy it is encrypted up to the
 * pod, else up to the router.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/route/query.go
 */
export interface OpenShiftRouteProps {
  /** The host of the Route. @default - one that OpenShift chooses */
  readonly host?: string;
  /** Annotations of the Route. @default - none */
  readonly annotations?: Readonly<Record<string, string>>;
  /** Who is let through. @default IngressSecurity.oauthProxy() */
  readonly security?: IngressSecurity;
}

const RENAMED = { className: 'ingressClassName' };

/**
 * How the UI is reached from outside the cluster. The UI has no authentication.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/ingress/query.go
 */
export class JaegerIngress {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** No Ingress: `kubectl port-forward` only. */
  static none(): JaegerIngress {
    return new JaegerIngress(() => ({ enabled: false }));
  }

  /**
   * One host of one ingress class; rejected when it is not a bare host name.
   *
   * @example
   * const ingress = JaegerIngress.host('jaeger.example.com', {
   *   ingressClassName: 'nginx',
   *   tlsSecret: SecretRef.fromName('jaeger-tls'),
   * });
   */
  static host(host: string, props: JaegerIngressProps): JaegerIngress {
    return JaegerIngress.hosts([host], props);
  }

  /** Several hosts of one ingress class. */
  static hosts(hosts: string[], props: JaegerIngressProps): JaegerIngress {
    checkProps('JaegerIngress', props, { tlsSecret: SECRET }, RENAMED);
    const { tlsSecret } = props;
    return JaegerIngress.ofClass(hosts, tlsSecret === undefined ? [] : [{ hosts, secret: tlsSecret }], props);
  }

  /** Several hosts of one ingress class, with certificates in several Secrets. A host may be in two of them. */
  static securedHosts(tls: JaegerIngressTls[], props: JaegerSecuredHostsProps): JaegerIngress {
    checkProps('JaegerIngress.securedHosts', props, {}, RENAMED);
    for (const one of tls) {
      checkProps('JaegerIngress.securedHosts', one, { secret: SECRET }, { secretName: 'secret' });
    }
    const hosts = new Set([...tls.flatMap((one) => one.hosts), ...(props.plainHosts ?? [])]);
    return JaegerIngress.ofClass([...hosts], tls, props);
  }

  /** As in the guide: every host name, no class, open to anyone who can reach the ingress controller (warning JAE031). */
  static openToEverybody(): JaegerIngress {
    return new JaegerIngress(() => ({ enabled: true }));
  }

  /** A Route of OpenShift, which has no Ingress for it. */
  static openShiftRoute(props: OpenShiftRouteProps = {}): JaegerIngress {
    const { host, annotations, security = IngressSecurity.oauthProxy() } = props;
    return new JaegerIngress(
      (where) => ({
        enabled: true,
        ...defined({ hosts: host === undefined ? undefined : [host], annotations: annotations && { ...annotations } }),
        ...security._toSpec(where),
      }),
      undefined,
      true,
    );
  }

  private static ofClass(
    hosts: readonly string[],
    tls: readonly JaegerIngressTls[],
    { ingressClassName: className, basePath, pathType, annotations, labels }: JaegerIngressSettings,
  ): JaegerIngress {
    return new JaegerIngress(
      () => ({
        enabled: true,
        ingressClassName: className,
        hosts: [...hosts],
        ...defined({
          tls: unlessEmpty(tls.map(tlsSpec)),
          pathType,
          annotations: annotations && { ...annotations },
          labels: labels && { ...labels },
        }),
      }),
      basePath,
    );
  }

  private constructor(
    /**
     * Upstream's `spec.ingress`; `where` is the construct's path.
     *
     * @internal
     */
    readonly _toSpec: (where: string) => JsonObject,
    /**
     * The path that the UI stands below. @default - the root
     *
     * @internal
     */
    readonly _basePath?: string,
    /**
     * Whether the cluster makes a Route of it in place of an Ingress.
     *
     * @internal
     */
    readonly _isRoute = false,
  ) {}
}

function tlsSpec({ hosts, secret }: JaegerIngressTls): JsonObject {
  return { hosts: [...hosts], ...defined({ secretName: secret?.name }) };
}
