/**
 * The login in front of the UI, in a release that was run with these flags.
 *
 * @see https://github.com/oauth2-proxy/oauth2-proxy/releases
 */
export const OAUTH2_PROXY = {
  image: 'quay.io/oauth2-proxy/oauth2-proxy:v7.15.6',
  port: 4180,
  /** The variables of its secrets, with their keys in the Secret. */
  secrets: {
    OAUTH2_PROXY_CLIENT_ID: 'client-id',
    OAUTH2_PROXY_CLIENT_SECRET: 'client-secret',
    OAUTH2_PROXY_COOKIE_SECRET: 'cookie-secret',
  },
  /** Flags whose value is a secret: a flag is seen by whoever may see pods. */
  secretFlags: [
    ...['basic-auth-password', 'client-id', 'client-secret', 'cookie-secret', 'jwt-key'],
    ...['redis-password', 'redis-sentinel-password', 'signature-key'],
  ],
  /** Flags that the props of `JaegerV2Login.oauth2Proxy` set, or the way to Jaeger. */
  ownFlags: [
    ...['allowed-group', 'email-domain', 'http-address', 'oidc-issuer-url', 'provider', 'proxy-prefix'],
    ...['reverse-proxy', 'skip-provider-button', 'upstream'],
  ],
  /** The providers that find all of their addresses at an issuer. */
  providersWithIssuer: ['oidc', 'keycloak-oidc', 'entra-id', 'adfs'],
} as const;
