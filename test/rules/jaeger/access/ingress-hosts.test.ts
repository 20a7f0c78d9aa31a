import { check } from '../../../support/jaeger';

const CLOSED = { enabled: true, ingressClassName: 'nginx', hosts: ['jaeger.example.com'] };

describe('JAE005', () => {
  test('a host with a scheme', () => {
    expect(check('JAE005', { ingress: { hosts: ['https://jaeger.example.com'] } })).toMatchInlineSnapshot(
      `JAE005 production/jaeger spec.ingress.hosts[0]: invalid host 'https://jaeger.example.com': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress; the Jaeger is Failed and has no UI. Use the bare host name, such as 'jaeger.example.com'.`,
    );
  });

  test('an IP address among valid hosts', () => {
    expect(check('JAE005', { ingress: { hosts: ['a.example.com', '10.0.0.1', 7] } })).toMatchInlineSnapshot(
      `JAE005 production/jaeger spec.ingress.hosts[1]: invalid host '10.0.0.1': must be a host name, not an IP address. The API server rejects the Ingress; the Jaeger is Failed and has no UI. Use the bare host name, such as 'jaeger.example.com'.`,
    );
  });

  test.each([{ hosts: ['*.example.com'] }, { enabled: false, hosts: ['https://jaeger.example.com'] }])(
    '%j passes',
    (ingress) => {
      expect(check('JAE005', { ingress })).toEqual([]);
    },
  );
});

describe('JAE031', () => {
  test('an open ingress', () => {
    expect(check('JAE031', { ingress: { enabled: true } })).toMatchInlineSnapshot(
      `JAE031 production/jaeger spec.ingress: enabled without ingressClassName and hosts. The UI, which has no login, can be served on every host name, by any ingress controller or by none. Use JaegerIngress.host('jaeger.example.com', { ingressClassName: 'nginx' }) or JaegerIngress.none().`,
    );
  });

  test('an Ingress without class or hosts, also when enabled by default', () => {
    expect(
      [
        {},
        { ingress: { ingressClassName: 'nginx', hosts: [] } },
        { ingress: { hosts: ['a'] } },
        // APP006 reports the type.
        { ingress: { hosts: 'a' } },
      ].flatMap((spec) => check('JAE031', spec)),
    ).toMatchInlineSnapshot(`
      JAE031 production/jaeger spec.ingress: enabled without ingressClassName and hosts. The UI, which has no login, can be served on every host name, by any ingress controller or by none. Use JaegerIngress.host('jaeger.example.com', { ingressClassName: 'nginx' }) or JaegerIngress.none().
      JAE031 production/jaeger spec.ingress: enabled without hosts. The UI, which has no login, can be served on every host name, by any ingress controller or by none. Use JaegerIngress.host('jaeger.example.com', { ingressClassName: 'nginx' }) or JaegerIngress.none().
      JAE031 production/jaeger spec.ingress: enabled without ingressClassName. The UI, which has no login, can be served on every host name, by any ingress controller or by none. Use JaegerIngress.host('jaeger.example.com', { ingressClassName: 'nginx' }) or JaegerIngress.none().
      JAE031 production/jaeger spec.ingress: enabled without ingressClassName. The UI, which has no login, can be served on every host name, by any ingress controller or by none. Use JaegerIngress.host('jaeger.example.com', { ingressClassName: 'nginx' }) or JaegerIngress.none().
    `);
  });

  test('a class in the annotation counts', () => {
    const annotations = { 'kubernetes.io/ingress.class': 'nginx' };
    expect(check('JAE031', { ingress: { hosts: ['jaeger.example.com'], annotations } })).toEqual([]);
    expect(check('JAE031', { annotations, ingress: { hosts: ['jaeger.example.com'] } })).toEqual([]);
    expect(check('JAE031', { ingress: { annotations } })).toEqual([expect.stringContaining('enabled without hosts. ')]);
  });

  test.each([{ enabled: false }, CLOSED, { ...CLOSED, enabled: undefined }, { security: 'oauth-proxy' }])(
    '%j passes',
    (ingress) => {
      expect(check('JAE031', { ingress })).toEqual([]);
    },
  );
});

describe('JAE007', () => {
  test('reports each of these', () => {
    expect(
      [
        { ingressClassName: 'Nginx' },
        { ingressClassName: '' },
        { secretName: 'a_b' },
        { tls: [{ secretName: 'tls' }, { secretName: 'tls.' }] },
        { tls: [{ secretName: 's'.repeat(254) }] },
      ].flatMap((ingress) => check('JAE007', { ingress })),
    ).toMatchInlineSnapshot(`
      JAE007 production/jaeger spec.ingress.ingressClassName: invalid ingress class name 'Nginx': must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). The API server rejects the Ingress; the Jaeger is Failed and has no UI. Use a name that \`kubectl get ingressclasses\` shows.
      JAE007 production/jaeger spec.ingress.ingressClassName: invalid ingress class name '': must not be empty. The API server rejects the Ingress; the Jaeger is Failed and has no UI. Use a name that \`kubectl get ingressclasses\` shows.
      JAE007 production/jaeger spec.ingress.secretName: invalid Secret name 'a_b': must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). The API server rejects the Ingress; the Jaeger is Failed and has no UI. Use a name that \`kubectl get secrets\` shows.
      JAE007 production/jaeger spec.ingress.tls[1].secretName: invalid Secret name 'tls.': must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). The API server rejects the Ingress; the Jaeger is Failed and has no UI. Use a name that \`kubectl get secrets\` shows.
      JAE007 production/jaeger spec.ingress.tls[0].secretName: invalid Secret name 'sssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss...: must have at most 253 characters, not 254. The API server rejects the Ingress; the Jaeger is Failed and has no UI. Use a name that \`kubectl get secrets\` shows.
    `);
  });

  test.each([
    CLOSED,
    { secretName: '' },
    { tls: [{ secretName: '' }] },
    { tls: [{ secretName: 'a.b' }] },
    { enabled: false, ingressClassName: 'Nginx' },
  ])('%j passes', (ingress) => {
    expect(check('JAE007', { ingress })).toEqual([]);
  });
});
