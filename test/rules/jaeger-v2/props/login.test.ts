import { JAEGER_V2, withIngress, withLogin } from '../../../../lib/models/jaeger-v2/install';
import { check } from './support';

/** Without an issuer. */
function at(provider: string) {
  return { ...JAEGER_V2, login: { provider, emailDomains: ['*'], options: {} } };
}

describe('JVT375', () => {
  test('nobody is let in, and issuers that are none', () => {
    const issuers = ['http://login.example.com', 'login.example.com', 'https://', 'https://a:b@login.example.com', ''];
    expect(
      check(
        'JVT375',
        withLogin({ emailDomains: [] }),
        at('keycloak-oidc'),
        ...issuers.map((issuerUrl) => withLogin({ issuerUrl })),
      ),
    ).toMatchInlineSnapshot(`
      JVT375 production/jaeger login.emailDomains: must have a domain. The proxy exits at startup, and the UI is unreachable. Use the domain of your users' e-mail addresses, such as 'example.com', or '*' for everyone who can log in.
      JVT375 production/jaeger login.issuerUrl: missing: provider 'keycloak-oidc' needs it. The proxy exits at startup, and the UI is unreachable. Use the URL of the issuer, such as 'https://login.example.com/realms/main'.
      JVT375 production/jaeger login.issuerUrl: must be a URL that begins with https://, without a password. Logins fail, or go over the network in plain text. Use the URL of the issuer, such as 'https://login.example.com/realms/main'.
      JVT375 production/jaeger login.issuerUrl: must be a URL that begins with https://, without a password. Logins fail, or go over the network in plain text. Use the URL of the issuer, such as 'https://login.example.com/realms/main'.
      JVT375 production/jaeger login.issuerUrl: must be a URL that begins with https://, without a password. Logins fail, or go over the network in plain text. Use the URL of the issuer, such as 'https://login.example.com/realms/main'.
      JVT375 production/jaeger login.issuerUrl: must be a URL that begins with https://, without a password. Logins fail, or go over the network in plain text. Use the URL of the issuer, such as 'https://login.example.com/realms/main'.
      JVT375 production/jaeger login.issuerUrl: must be a URL that begins with https://, without a password. Logins fail, or go over the network in plain text. Use the URL of the issuer, such as 'https://login.example.com/realms/main'.
    `);
  });

  test('an issuer, and a provider that knows its own', () => {
    expect(check('JVT375', withLogin({ issuerUrl: 'https://a.example.com/realms/b' }), at('google'))).toEqual([]);
  });
});

describe('JVT376', () => {
  test('secrets, flags that are set already, and names that are none', () => {
    const options = {
      'cookie-secret': 'hidden',
      'jwt-key': 'hidden',
      'redis-connection-url': 'redis://:hidden@redis.data.svc:6379',
      upstream: 'http://a',
      '--scope': 'openid',
    };
    expect(check('JVT376', withLogin({ options }))).toMatchInlineSnapshot(`
      JVT376 production/jaeger login.options["cookie-secret"]: is a secret. Everyone who may see pods or manifests can read it. Remove it here, and put it into the Secret, from which it is read.
      JVT376 production/jaeger login.options["jwt-key"]: is a secret. Everyone who may see pods or manifests can read it. Remove it. The login reads only client-id, client-secret, cookie-secret from a Secret.
      JVT376 production/jaeger login.options["redis-connection-url"]: contains a password. Everyone who may see pods or manifests can read it. Remove it. The login reads only client-id, client-secret, cookie-secret from a Secret.
      JVT376 production/jaeger login.options["upstream"]: is a flag that the login sets itself. The proxy gets the flag twice: the last one wins, or both count. Remove it.
      JVT376 production/jaeger login.options["--scope"]: must be the name of a flag without dashes in front. The proxy exits at startup, and the UI is unreachable. Write it as in { 'cookie-expire': '12h' }.
    `);
  });

  test('other flags', () => {
    const options = { 'cookie-expire': '12h', 'redis-connection-url': 'redis://redis.data.svc:6379' };
    expect(check('JVT376', withLogin({ options }))).toEqual([]);
  });
});

describe('JVT380', () => {
  const tls = { ingressClassName: 'nginx', tlsSecret: { name: 'jaeger-tls' } };
  const open = { by: 'openToEverybody', hosts: [], props: {} } as const;
  const both = (exposed: Parameters<typeof withIngress>[0], options = {}) => ({
    ...withLogin({ options }),
    exposure: withIngress(exposed).exposure,
  });

  test('an Ingress without TLS', () => {
    expect(check('JVT380', both({}), both(open))).toMatchInlineSnapshot(`
      JVT380 production/jaeger exposure.tlsSecret: missing, but the login sets its cookie over TLS only. Over http:// browsers drop the cookie, and users return to the login without end. Use JaegerV2Exposure.ingress with tlsSecret, or accept this if TLS ends in front of the ingress controller.
      JVT380 production/jaeger exposure.tlsSecret: missing, but the login sets its cookie over TLS only. Over http:// browsers drop the cookie, and users return to the login without end. Use JaegerV2Exposure.ingress with tlsSecret, or accept this if TLS ends in front of the ingress controller.
    `);
  });

  test('with TLS, a cookie for http, a Gateway, or only one of the two', () => {
    expect(check('JVT380', both({ props: tls }), both({}, { 'cookie-secure': 'false' }))).toEqual([]);
    expect(check('JVT380', both({ by: 'gateway' }), withLogin({}), withIngress({}))).toEqual([]);
  });
});
