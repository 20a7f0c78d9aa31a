import { JaegerIngress, type JaegerIngressProps, type OpenShiftRouteProps } from '../../lib';

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
  expect([shown, basePath]).toStrictEqual([{ hosts, className: 'nginx', tlsSecret: 'tls' }, '/jaeger']);
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
