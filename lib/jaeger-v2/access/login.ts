import { checkProps, required, SECRET } from '../../app/props';
import type { SecretRef } from '../../app/secret-ref';
import type { ResourceRequirements } from '../../kubernetes/resource-requirements';

/**
 * Settings of an oauth2-proxy in front of the UI.
 *
 * @see https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview
 */
export interface JaegerV2OAuth2ProxyProps {
  /** Secret in the namespace of the Jaeger with the keys `client-id`, `client-secret` and `cookie-secret`: 32 random bytes in URL-safe base64. */
  readonly secret: SecretRef;
  /** Where users log in. Rejected when it is not a URL with https://, and when it is missing with provider `oidc`. @default - what the provider knows */
  readonly issuerUrl?: string;
  /** oauth2-proxy's name of the provider, such as `google` or `keycloak-oidc`. @default 'oidc' */
  readonly provider?: string;
  /** Whose users are let in: the domains of their e-mail addresses, or `*` for all who can log in. Rejected when there is none. */
  readonly emailDomains: string[];
  /** Only users in one of these groups. @default - any group */
  readonly allowedGroups?: string[];
  /** The image, with its tag. @default 'quay.io/oauth2-proxy/oauth2-proxy:v7.15.6' */
  readonly image?: string;
  /** Resources of its container. @default - requests of 10m and 32Mi, a limit of 128Mi of memory */
  readonly resources?: ResourceRequirements;
  /**
   * Flags of oauth2-proxy without their dashes, for what has no prop: `{ 'cookie-expire': '12h' }`. Rejected: one that is
   * set by a prop, and one that carries a secret.
   *
   * @default - none
   */
  readonly options?: Readonly<Record<string, string>>;
}

/**
 * Who may see the UI. Jaeger itself has no login.
 *
 * @see https://www.jaegertracing.io/docs/2.20/deployment/security/
 */
export class JaegerV2Login {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /**
   * An oauth2-proxy beside each pod with the UI. The Service `NAME-query` then leads to the proxy, and Jaeger's own UI and query API
   * listen inside the pod only: the login cannot be bypassed, and the query API over gRPC is off.
   *
   * @example
   * const login = JaegerV2Login.oauth2Proxy({
   *   secret: SecretRef.fromName('jaeger-login'),
   *   issuerUrl: 'https://login.example.com',
   *   emailDomains: ['example.com'],
   * });
   */
  static oauth2Proxy(props: JaegerV2OAuth2ProxyProps): JaegerV2Login {
    checkProps('JaegerV2Login.oauth2Proxy', props, { secret: required(SECRET) });
    return new JaegerV2Login(props);
  }

  private constructor(
    /**
     * The settings of the proxy.
     *
     * @internal
     */
    readonly _proxy: JaegerV2OAuth2ProxyProps,
  ) {}
}
