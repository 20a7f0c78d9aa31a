import type { Duration } from 'cdk8s';
import type { SecretRef } from '../app/secret-ref';
import { checkProps, DURATION, required, SECRET } from '../app/props';

/**
 * An existing issuer of cert-manager certificates.
 *
 * @see https://cert-manager.io/docs/configuration/issuers/
 */
export class IssuerRef {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** An Issuer in the namespace of the operator. */
  static issuer(name: string): IssuerRef {
    return new IssuerRef(name, 'Issuer', undefined);
  }

  /** A ClusterIssuer, which has no namespace. */
  static clusterIssuer(name: string): IssuerRef {
    return new IssuerRef(name, 'ClusterIssuer', undefined);
  }

  /** An issuer of another API group, made for cert-manager by others. */
  static external(group: string, kind: string, name: string): IssuerRef {
    return new IssuerRef(name, kind, group);
  }

  private constructor(
    /**
     * The name of the issuer.
     *
     * @internal
     */
    readonly _name: string,
    /**
     * Its kind, such as `Issuer`.
     *
     * @internal
     */
    readonly _kind: string,
    /**
     * Its API group; undefined means that of cert-manager.
     *
     * @internal
     */
    readonly _group: string | undefined,
  ) {}
}

/**
 * A certificate that cert-manager issues and renews.
 *
 * @see https://cert-manager.io/docs/usage/certificate/
 */
export interface CertManagerProps {
  /**
   * The issuer must return its CA certificate (ACME does not): the API server needs it to trust the webhooks.
   *
   * @default - a self-signed Issuer of its own
   */
  readonly issuerRef?: IssuerRef;

  /**
   * How long a certificate is valid. Rejected: less than an hour.
   *
   * @default - cert-manager's: 90 days
   */
  readonly duration?: Duration;

  /**
   * How long before its expiry it is renewed. Rejected: less than 5 minutes, and not less than the duration.
   *
   * @default - cert-manager's: a third of the duration
   */
  readonly renewBefore?: Duration;
}

/**
 * A certificate that you issue and renew.
 *
 * @see https://kubernetes.io/docs/reference/access-authn-authz/extensible-admission-controllers/
 */
export interface WebhookCertificateProps {
  /** The certificate of the CA that signed it, in PEM. Rejected: anything else, a private key above all. */
  readonly caBundle: string;
}

/**
 * Where the webhooks' certificate comes from.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/config/certmanager/certificate.yaml
 */
export class WebhookCertificate {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** From cert-manager, which renews it. */
  static certManager(props: CertManagerProps = {}): WebhookCertificate {
    checkProps('WebhookCertificate.certManager', props, { duration: DURATION, renewBefore: DURATION });
    return new WebhookCertificate(props, undefined);
  }

  /**
   * From you; you renew it, and cert-manager is not needed.
   *
   * @param secret in the namespace of the operator, with `tls.crt` and `tls.key`, for the names `NAME-webhook-service.NAMESPACE.svc` and,
   *   with the cluster's domain, `NAME-webhook-service.NAMESPACE.svc.cluster.local`.
   */
  static fromSecret(secret: SecretRef, props: WebhookCertificateProps): WebhookCertificate {
    checkProps('WebhookCertificate.fromSecret', { secret }, { secret: required(SECRET) });
    return new WebhookCertificate(undefined, { secret, caBundle: props.caBundle });
  }

  private constructor(
    /**
     * Settings of the Certificate; undefined where cert-manager is not used.
     *
     * @internal
     */
    readonly _managed: CertManagerProps | undefined,
    /**
     * The certificate that is provided; undefined with cert-manager.
     *
     * @internal
     */
    readonly _provided: ProvidedCertificate | undefined,
  ) {}
}

/** A certificate that the user issues, in a Secret. */
interface ProvidedCertificate {
  readonly secret: SecretRef;
  readonly caBundle: string;
}
