import { App, Chart } from 'cdk8s';
import {
  IngressSecurity,
  type IngressTls,
  Jaeger,
  JaegerIngress,
  type JaegerIngressProps,
  JaegerOperatorVersion,
  JaegerStrategy,
  type OAuthProxyProps,
  type OpenShiftRouteProps,
  type SecuredHostsProps,
} from '../../lib';
import { jaegerChapter } from '../../lib/jaeger/runbook';
import { thrown } from '../support/thrown';

test('disabled', () => {
  const ingress = JaegerIngress.disabled();
  expect([ingress.toSpec('here'), ingress.shown]).toEqual([{ enabled: false }, undefined]);
});

test('open to everybody, as in the guide', () => {
  const ingress = JaegerIngress.openToEverybody();
  expect([ingress.toSpec('here'), ingress.shown]).toEqual([{ enabled: true }, { hosts: [] }]);
});

test('a host, minimal', () => {
  const { toSpec, shown, basePath } = JaegerIngress.host('a.example.com', { className: 'nginx' });
  expect(toSpec('here')).toStrictEqual({ enabled: true, ingressClassName: 'nginx', hosts: ['a.example.com'] });
  expect([shown, basePath]).toStrictEqual([{ hosts: ['a.example.com'], className: 'nginx' }, undefined]);
});

test('hosts, with all props', () => {
  const hosts = ['a.example.com', 'b.example.com'];
  const props: Required<JaegerIngressProps> = {
    className: 'nginx',
    tlsSecret: 'tls',
    basePath: '/jaeger',
    pathType: 'Prefix',
    annotations: { a: 'b' },
    labels: { c: 'd' },
  };
  const { toSpec, shown, basePath } = JaegerIngress.hosts(hosts, props);
  expect(toSpec('here')).toStrictEqual({
    enabled: true,
    ingressClassName: 'nginx',
    hosts,
    tls: [{ hosts, secretName: 'tls' }],
    pathType: 'Prefix',
    annotations: { a: 'b' },
    labels: { c: 'd' },
  });
  expect([shown, basePath]).toStrictEqual([
    { hosts, className: 'nginx', tls: [{ hosts, secretName: 'tls' }] },
    '/jaeger',
  ]);
});

test('hosts of several Secrets, minimal', () => {
  const tls: IngressTls[] = [
    { hosts: ['a.example.com'], secretName: 'a-tls' },
    { hosts: ['b.example.com'], secretName: 'b-tls' },
  ];
  const { toSpec, shown } = JaegerIngress.securedHosts(tls, { className: 'nginx' });
  const hosts = ['a.example.com', 'b.example.com'];
  expect(toSpec('here')).toStrictEqual({ enabled: true, ingressClassName: 'nginx', hosts, tls });
  expect(shown).toStrictEqual({ hosts, className: 'nginx', tls });
});

test('hosts of several Secrets, with all props', () => {
  const named: Required<IngressTls> = { hosts: ['a.example.com', 'b.example.com'], secretName: 'rsa' };
  const tls: IngressTls[] = [named, { hosts: ['b.example.com'], secretName: 'ecdsa' }, { hosts: ['c.example.com'] }];
  const props: Required<SecuredHostsProps> = {
    className: 'nginx',
    plainHosts: ['d.example.com'],
    basePath: '/jaeger',
    pathType: 'Prefix',
    annotations: { a: 'b' },
    labels: { c: 'd' },
  };
  const { toSpec, basePath } = JaegerIngress.securedHosts(tls, props);
  expect(basePath).toBe('/jaeger');
  expect(toSpec('here')).toStrictEqual({
    enabled: true,
    ingressClassName: 'nginx',
    hosts: ['a.example.com', 'b.example.com', 'c.example.com', 'd.example.com'],
    tls,
    pathType: 'Prefix',
    annotations: { a: 'b' },
    labels: { c: 'd' },
  });
});

test('the runbook wants each Secret once, and calls a host by what it has', () => {
  const chapterOf = (ingress: JaegerIngress) => {
    const {
      secrets = [],
      prerequisites = [],
      open = [],
    } = jaegerChapter({
      ...{ name: 'jaeger', namespace: 'obs', label: 'Jaeger obs/jaeger', ingress },
      strategy: JaegerStrategy.allInOne(),
      version: JaegerOperatorVersion.V1_62_0,
      environment: 'env',
      operator: undefined,
      spec: { ingress: ingress.toSpec('here') },
    });
    const names = secrets.map(({ name, namespace, type }) => `${namespace}/${name} ${type ?? ''}`);
    return [...prerequisites.flatMap(({ commands = [] }) => commands), ...new Set(names), open[0]?.text];
  };
  const props = { className: 'nginx' };
  const tls = [
    { hosts: ['a.example.com'], secretName: 'a' },
    { hosts: ['b.example.com'], secretName: 'a' },
    { hosts: ['c.example.com'], secretName: 'c' },
    { hosts: ['d.example.com'] },
  ];
  expect(chapterOf(JaegerIngress.securedHosts(tls, props))).toEqual([
    'kubectl get ingressclass nginx',
    'obs/a kubernetes.io/tls',
    'obs/c kubernetes.io/tls',
    'With the ingress: https://a.example.com, once its DNS name leads there.',
  ]);
  expect(chapterOf(JaegerIngress.securedHosts([], { ...props, plainHosts: ['e.example.com'] }))).toEqual([
    'kubectl get ingressclass nginx',
    'With the ingress: http://e.example.com, once its DNS name leads there.',
  ]);
});

test('a Route, minimal: behind the login of the cluster', () => {
  const ingress = JaegerIngress.openShiftRoute();
  expect(ingress.toSpec('here')).toStrictEqual({ enabled: true, security: 'oauth-proxy', openshift: {} });
  expect(ingress.shown).toBeUndefined();
});

test('a Route, with all props', () => {
  const props: Required<OpenShiftRouteProps> = {
    host: 'a.example.com',
    annotations: { 'haproxy.router.openshift.io/timeout': '60s' },
    security: IngressSecurity.none(),
  };
  expect(JaegerIngress.openShiftRoute(props).toSpec('here')).toStrictEqual({
    enabled: true,
    hosts: ['a.example.com'],
    annotations: { 'haproxy.router.openshift.io/timeout': '60s' },
    security: 'none',
  });
});

describe('the proxy of a Route', () => {
  test('with all props', () => {
    const openshift = {
      sar: '{"resource": "pods", "verb": "get"}',
      delegateUrls: '{"/": {"resource": "pods", "verb": "get"}}',
      htpasswdFile: '/etc/htpasswd/users',
      skipLogout: true,
      timeout: '30s',
    };
    const props: Required<OAuthProxyProps> = {
      ...openshift,
      resources: { limits: { cpu: '1000m' } },
      options: { 'cookie-expire': '24h' },
    };
    expect(IngressSecurity.oauthProxy(props).toSpec('here')).toStrictEqual({
      security: 'oauth-proxy',
      openshift,
      resources: { limits: { cpu: '1' } },
      options: { 'cookie-expire': '24h' },
    });
  });

  test('a flag that a prop gives too is written once, and refused with another value', () => {
    const security = (timeout: string) =>
      IngressSecurity.oauthProxy({ timeout: '30s', options: { 'upstream-timeout': timeout } });
    expect(security('30s').toSpec('here')).not.toHaveProperty('options');
    expect(thrown(() => security('60s').toSpec('chart/jaeger'))).toMatchInlineSnapshot(
      `JAE030 chart/jaeger spec.ingress.options.upstream-timeout: '60s' contradicts the prop, which says "30s": only one of the two could be written, and the other would be lost. Leave one of them out.`,
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
