import {
  type IngressTls,
  JaegerIngress,
  type JaegerIngressProps,
  JaegerOperatorVersion,
  JaegerStrategy,
  type OpenShiftRouteProps,
  type SecuredHostsProps,
} from '../../lib';
import { jaegerChapter } from '../../lib/jaeger/runbook';

test('disabled', () => {
  expect(JaegerIngress.disabled()).toEqual({ spec: { enabled: false } });
});

test('open to everybody, as in the guide', () => {
  expect(JaegerIngress.openToEverybody()).toEqual({ spec: { enabled: true }, shown: { hosts: [] } });
});

test('a host, minimal', () => {
  const { spec, shown, basePath } = JaegerIngress.host('a.example.com', { className: 'nginx' });
  expect(spec).toStrictEqual({ enabled: true, ingressClassName: 'nginx', hosts: ['a.example.com'] });
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
  const { spec, shown, basePath } = JaegerIngress.hosts(hosts, props);
  expect(spec).toStrictEqual({
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
  const { spec, shown } = JaegerIngress.securedHosts(tls, { className: 'nginx' });
  const hosts = ['a.example.com', 'b.example.com'];
  expect(spec).toStrictEqual({ enabled: true, ingressClassName: 'nginx', hosts, tls });
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
  const { spec, basePath } = JaegerIngress.securedHosts(tls, props);
  expect(basePath).toBe('/jaeger');
  expect(spec).toStrictEqual({
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
    const { beforeApply = [], open = [] } = jaegerChapter({
      ...{ name: 'jaeger', namespace: 'obs', label: 'Jaeger obs/jaeger', ingress },
      strategy: JaegerStrategy.allInOne(),
      version: JaegerOperatorVersion.V1_62_0,
    });
    return [...beforeApply.flatMap(({ commands = [] }) => commands), open[0]?.text];
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
    'kubectl describe secret a -n obs',
    'kubectl describe secret c -n obs',
    'With the ingress: https://a.example.com, once its DNS name leads there.',
  ]);
  expect(chapterOf(JaegerIngress.securedHosts([], { ...props, plainHosts: ['e.example.com'] }))).toEqual([
    'kubectl get ingressclass nginx',
    'With the ingress: http://e.example.com, once its DNS name leads there.',
  ]);
});

test('a Route, minimal: behind the login of the cluster', () => {
  expect(JaegerIngress.openShiftRoute()).toEqual({
    spec: { enabled: true, security: 'oauth-proxy', openshift: {} },
  });
});

test('a Route, with all props', () => {
  const props: Required<OpenShiftRouteProps> = {
    host: 'a.example.com',
    oauthProxy: false,
    sar: '{"resource": "pods", "verb": "get"}',
    delegateUrls: '{"/": {"resource": "pods", "verb": "get"}}',
    htpasswdFile: '/etc/htpasswd/users',
    skipLogout: true,
    timeout: '30s',
  };
  const { host, sar, delegateUrls, htpasswdFile, skipLogout, timeout } = props;
  expect(JaegerIngress.openShiftRoute(props).spec).toStrictEqual({
    enabled: true,
    hosts: [host],
    security: 'none',
    openshift: { sar, delegateUrls, htpasswdFile, skipLogout, timeout },
  });
});
