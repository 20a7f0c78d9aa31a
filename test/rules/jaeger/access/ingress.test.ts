import { check, production } from '../../../support/jaeger';

describe('JAE120', () => {
  test('reports each of these', () => {
    expect(
      [
        { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], pathType: 'Prefix' } },
        { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], pathType: 'prefix' } },
        { ingress: { pathType: 'prefix' }, allInOne: { options: { 'query.base-path': '/x' } } },
        production({
          ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], pathType: 'Exact' },
          allInOne: { options: { 'query.base-path': '/x' } },
        }),
      ].flatMap((spec) => check('JAE120', spec)),
    ).toMatchInlineSnapshot(`
      JAE120 production/jaeger spec.ingress.pathType: 'Prefix' requires a path, but query.base-path is not set. The API server rejects the Ingress; the Jaeger is Failed and has no UI. Set query.base-path in spec.allInOne.options (JaegerIngress.host(host, { ingressClassName, basePath })), or remove pathType.
      JAE120 production/jaeger spec.ingress.pathType: unknown path type 'prefix'. The API server rejects the Ingress; the Jaeger is Failed and has no UI. Did you mean 'Prefix'?
      JAE120 production/jaeger spec.ingress.pathType: unknown path type 'prefix'. The API server rejects the Ingress; the Jaeger is Failed and has no UI. Did you mean 'Prefix'?
      JAE120 production/jaeger spec.ingress.pathType: 'Exact' requires a path, but query.base-path is not set. The API server rejects the Ingress; the Jaeger is Failed and has no UI. Set query.base-path in spec.query.options (JaegerIngress.host(host, { ingressClassName, basePath })), or remove pathType.
    `);
  });

  test.each([
    {
      ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], pathType: 'Prefix' },
      allInOne: { options: { 'query.base-path': '/x' } },
    },
    { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], pathType: 'ImplementationSpecific' } },
    { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], pathType: '' } },
    { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], enabled: false, pathType: 'Prefix' } },
    { ingress: { pathType: 'Prefix' } },
    { ingress: { pathType: 'prefix' } },
  ])('%j passes', (spec) => {
    expect(check('JAE120', spec)).toEqual([]);
  });
});

describe('JAE122', () => {
  test('reports each of these', () => {
    expect(
      [
        { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], security: 'oauth-proxy' } },
        {
          ingress: { security: 'oauth-proxy', tls: [{ secretName: 'x' }] },
        },
        { ingress: { security: 'oauth' } },
      ].flatMap((spec) => check('JAE122', spec)),
    ).toMatchInlineSnapshot(`
      JAE122 production/jaeger spec.ingress.security: 'oauth-proxy' works on OpenShift only, whose Route has neither ingressClassName nor tls. On any other platform the operator sets it to none, and the UI is open without a login. On OpenShift, use JaegerIngress.openShiftRoute(). Elsewhere, set up the login in the ingress controller.
      JAE122 production/jaeger spec.ingress.security: 'oauth-proxy' works on OpenShift only, whose Route has neither ingressClassName nor tls. On any other platform the operator sets it to none, and the UI is open without a login. On OpenShift, use JaegerIngress.openShiftRoute(). Elsewhere, set up the login in the ingress controller.
      JAE122 production/jaeger spec.ingress.security: unknown security mode 'oauth'. On any other platform the operator sets it to none, and the UI is open without a login. Use one of none, oauth-proxy.
    `);
  });

  test.each([
    { ingress: { security: 'oauth-proxy' } },
    { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], security: 'none' } },
    { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], security: '' } },
    { ingress: { enabled: false, security: 'oauth' } },
    { ingress: { enabled: false, ingressClassName: 'nginx', security: 'oauth-proxy' } },
  ])('%j passes', (spec) => {
    expect(check('JAE122', spec)).toEqual([]);
  });
});

describe('JAE124', () => {
  test('reports each of these', () => {
    const spec = {
      ingress: {
        ingressClassName: 'nginx',
        hosts: ['a.example.com'],
        secretName: 'old',
        tls: [{ secretName: 'new' }],
      },
    };

    expect(check('JAE124', spec)).toMatchInlineSnapshot(
      `JAE124 production/jaeger spec.ingress.secretName: 'old' conflicts with ingress.tls. The operator ignores secretName. Remove it, and name the Secret in tls.`,
    );
  });

  test.each([
    { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], secretName: 'old' } },
    { ingress: { enabled: false, secretName: 'old', tls: [{ secretName: 'new' }] } },
    {
      ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], secretName: '', tls: [{ secretName: 'new' }] },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE124', spec)).toEqual([]);
  });
});

describe('JAE050', () => {
  test('reports each of these', () => {
    const spec = { ingress: { security: 'oauth-proxy' } };

    expect(check('JAE050', spec)).toMatchInlineSnapshot(
      `JAE050 production/jaeger spec.ingress.security: 'oauth-proxy' works on OpenShift only. On any other platform the operator sets it to none, and the UI is open without a login. On OpenShift, use JaegerIngress.openShiftRoute(). Elsewhere, set up the login in the ingress controller.`,
    );
  });

  test.each([
    { ingress: { security: 'oauth-proxy', openshift: {} } },
    { ingress: { enabled: false, security: 'oauth-proxy' } },
    { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], security: 'oauth-proxy' } },
    { ingress: { security: 'oauth-proxy', tls: [{}] } },
    { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], security: 'none' } },
  ])('%j passes', (spec) => {
    expect(check('JAE050', spec)).toEqual([]);
  });
});

describe('JAE051', () => {
  test('reports each of these', () => {
    const spec = { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], secretName: 'ui-tls' } };

    expect(check('JAE051', spec)).toMatchInlineSnapshot(
      `JAE051 production/jaeger spec.ingress.secretName: deprecated upstream, and 'ui-tls' names no host. Some ingress controllers serve their default certificate instead. Use JaegerIngress.host('jaeger.example.com', { ingressClassName: 'nginx', tlsSecret: SecretRef.fromName('jaeger-tls') }).`,
    );
  });

  test.each([
    { ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], secretName: '' } },
    { ingress: { enabled: false, secretName: 'ui-tls' } },
    {
      ingress: { ingressClassName: 'nginx', hosts: ['a.example.com'], secretName: 'a', tls: [{ secretName: 'b' }] },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE051', spec)).toEqual([]);
  });
});

describe('JAE052', () => {
  test('reports each of these', () => {
    expect(
      [
        {
          ingress: {
            ingressClassName: 'nginx',
            hosts: ['a.example.com'],
            tls: [{ hosts: ['b.example.com', 'a.example.com'], secretName: 'x' }],
          },
        },
        {
          ingress: {
            ingressClassName: 'nginx',
            hosts: ['a', 'b', 'c', 'd', 'e', 'a'],
            tls: [{ hosts: ['x'], secretName: 'x' }],
          },
        },
        {
          ingress: {
            ingressClassName: 'nginx',
            hosts: ['h'.repeat(254), 'b', 'c', 'd', 'e', 'f', 'g'],
            tls: [{ hosts: ['x'], secretName: 'x' }],
          },
        },
      ].flatMap((spec) => check('JAE052', spec)),
    ).toMatchInlineSnapshot(`
      JAE052 production/jaeger spec.ingress.tls[0].hosts[0]: 'b.example.com' is not one of spec.ingress.hosts. Browsers get a certificate for another name, or none. Use one of a.example.com.
      JAE052 production/jaeger spec.ingress.tls[0].hosts[0]: 'x' is not one of spec.ingress.hosts. Browsers get a certificate for another name, or none. Use one of a, b, c, d, e.
      JAE052 production/jaeger spec.ingress.tls[0].hosts[0]: 'x' is not one of spec.ingress.hosts. Browsers get a certificate for another name, or none. Use one of hhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhhh..., b, c, d, e and 2 more.
    `);
  });

  test.each([
    {
      ingress: {
        ingressClassName: 'nginx',
        hosts: ['a.example.com'],
        tls: [{ hosts: ['a.example.com'], secretName: 'x' }],
      },
    },
    {
      ingress: {
        tls: [{ hosts: ['b'], secretName: 'x' }],
      },
    },
    {
      ingress: { enabled: false, hosts: ['a.example.com'], tls: [{ hosts: ['b.example.com'], secretName: 'x' }] },
    },
  ])('%j passes', (spec) => {
    expect(check('JAE052', spec)).toEqual([]);
  });
});
