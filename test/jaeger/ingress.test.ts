import { App, Chart, Duration } from 'cdk8s';
import { HttpIngressPathType } from 'cdk8s-plus-28';
import {
  IngressSecurity,
  type JaegerIngressTls,
  Jaeger,
  JaegerIngress,
  type JaegerIngressProps,
  type OAuthProxyProps,
  type OpenShiftRouteProps,
  type JaegerSecuredHostsProps,
  SecretRef,
} from '../../lib';
import { thrown } from '../support/thrown';

test('disabled', () => {
  const ingress = JaegerIngress.none();
  expect(ingress._toSpec('here')).toEqual({ enabled: false });
});

test('open to everybody, as in the guide', () => {
  const ingress = JaegerIngress.openToEverybody();
  expect(ingress._toSpec('here')).toEqual({ enabled: true });
});

test('a host, minimal', () => {
  const { _toSpec: toSpec, _basePath: basePath } = JaegerIngress.host('a.example.com', { ingressClassName: 'nginx' });
  expect(toSpec('here')).toStrictEqual({ enabled: true, ingressClassName: 'nginx', hosts: ['a.example.com'] });
  expect(basePath).toBeUndefined();
});

test('hosts, with all props', () => {
  const hosts = ['a.example.com', 'b.example.com'];
  const props: Required<JaegerIngressProps> = {
    ingressClassName: 'nginx',
    tlsSecret: SecretRef.fromName('tls'),
    basePath: '/jaeger',
    pathType: HttpIngressPathType.PREFIX,
    annotations: { a: 'b' },
    labels: { c: 'd' },
  };
  const { _toSpec: toSpec, _basePath: basePath } = JaegerIngress.hosts(hosts, props);
  expect(toSpec('here')).toStrictEqual({
    enabled: true,
    ingressClassName: 'nginx',
    hosts,
    tls: [{ hosts, secretName: 'tls' }],
    pathType: 'Prefix',
    annotations: { a: 'b' },
    labels: { c: 'd' },
  });
  expect(basePath).toBe('/jaeger');
});

test('hosts of several Secrets, minimal', () => {
  const tls: JaegerIngressTls[] = [
    { hosts: ['a.example.com'], secret: SecretRef.fromName('a-tls') },
    { hosts: ['b.example.com'], secret: SecretRef.fromName('b-tls') },
  ];
  const { _toSpec: toSpec } = JaegerIngress.securedHosts(tls, { ingressClassName: 'nginx' });
  const hosts = ['a.example.com', 'b.example.com'];
  expect(toSpec('here')).toStrictEqual({
    enabled: true,
    ingressClassName: 'nginx',
    hosts,
    tls: [
      { hosts: ['a.example.com'], secretName: 'a-tls' },
      { hosts: ['b.example.com'], secretName: 'b-tls' },
    ],
  });
});

test('hosts of several Secrets, with all props', () => {
  const named: Required<JaegerIngressTls> = {
    hosts: ['a.example.com', 'b.example.com'],
    secret: SecretRef.fromName('rsa'),
  };
  const tls: JaegerIngressTls[] = [
    named,
    { hosts: ['b.example.com'], secret: SecretRef.fromName('ecdsa') },
    { hosts: ['c.example.com'] },
  ];
  const props: Required<JaegerSecuredHostsProps> = {
    ingressClassName: 'nginx',
    plainHosts: ['d.example.com'],
    basePath: '/jaeger',
    pathType: HttpIngressPathType.PREFIX,
    annotations: { a: 'b' },
    labels: { c: 'd' },
  };
  const { _toSpec: toSpec, _basePath: basePath } = JaegerIngress.securedHosts(tls, props);
  expect(basePath).toBe('/jaeger');
  expect(toSpec('here')).toStrictEqual({
    enabled: true,
    ingressClassName: 'nginx',
    hosts: ['a.example.com', 'b.example.com', 'c.example.com', 'd.example.com'],
    tls: [
      { hosts: ['a.example.com', 'b.example.com'], secretName: 'rsa' },
      { hosts: ['b.example.com'], secretName: 'ecdsa' },
      { hosts: ['c.example.com'] },
    ],
    pathType: 'Prefix',
    annotations: { a: 'b' },
    labels: { c: 'd' },
  });
});

test('a Route, minimal: behind the login of the cluster', () => {
  const ingress = JaegerIngress.openShiftRoute();
  expect(ingress._toSpec('here')).toStrictEqual({ enabled: true, security: 'oauth-proxy', openshift: {} });
  expect([ingress._isRoute, JaegerIngress.openToEverybody()._isRoute]).toEqual([true, false]);
});

test('a Route, with all props', () => {
  const props: Required<OpenShiftRouteProps> = {
    host: 'a.example.com',
    annotations: { 'haproxy.router.openshift.io/timeout': '60s' },
    security: IngressSecurity.none(),
  };
  expect(JaegerIngress.openShiftRoute(props)._toSpec('here')).toStrictEqual({
    enabled: true,
    hosts: ['a.example.com'],
    annotations: { 'haproxy.router.openshift.io/timeout': '60s' },
    security: 'none',
  });
});

describe('the proxy of a Route', () => {
  test('with all props', () => {
    const given = {
      sar: '{"resource": "pods", "verb": "get"}',
      delegateUrls: '{"/": {"resource": "pods", "verb": "get"}}',
      htpasswdFile: '/etc/htpasswd/users',
      skipLogout: true,
    };
    const props: Required<OAuthProxyProps> = {
      ...given,
      timeout: Duration.seconds(30),
      resources: { limits: { cpu: '1000m' } },
      options: { 'cookie-expire': '24h' },
    };
    expect(IngressSecurity.oauthProxy(props)._toSpec('here')).toStrictEqual({
      security: 'oauth-proxy',
      openshift: { ...given, timeout: '30s' },
      resources: { limits: { cpu: '1' } },
      options: { 'cookie-expire': '24h' },
    });
  });

  test('a flag that a prop gives too is written once, and refused with another value', () => {
    const security = (timeout: string) =>
      IngressSecurity.oauthProxy({ timeout: Duration.seconds(30), options: { 'upstream-timeout': timeout } });
    expect(security('30s')._toSpec('here')).not.toHaveProperty('options');
    expect(thrown(() => security('60s')._toSpec('chart/jaeger'))).toMatchInlineSnapshot(
      `JAE030 chart/jaeger spec.ingress.options.upstream-timeout: '60s' conflicts with a prop, which sets '30s'. Only one value can be written. Remove one.`,
    );
  });

  test('its settings cannot be said without it', () => {
    // @ts-expect-error: nothing would read it
    JaegerIngress.openShiftRoute({ sar: '{}' });
    // @ts-expect-error: nor the labels of a Route
    JaegerIngress.openShiftRoute({ labels: { a: 'b' } });
    const security = IngressSecurity.oauthProxy({ options: { 'cookie-expire': '24h' } });
    const ingress = JaegerIngress.openShiftRoute({ host: 'a.example.com', security });
    expect(thrown(() => new Jaeger(new Chart(new App(), 'chart'), 'jaeger', { ingress }))).toBeUndefined();
  });
});
