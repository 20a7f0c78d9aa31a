import { check } from '../../../support/jaeger';

const CLOSED = { enabled: true, ingressClassName: 'nginx', hosts: ['jaeger.example.com'] };

describe('JAE005', () => {
  test('a host with a scheme', () => {
    expect(check('JAE005', { ingress: { hosts: ['https://jaeger.example.com'] } })).toMatchInlineSnapshot(
      `JAE005 production/jaeger spec.ingress.hosts[0]: 'https://jaeger.example.com' is not a host name (DNS labels joined by dots; no scheme, port or path). The API server refuses the Ingress, and the Jaeger is Failed without a UI. Give the bare host name, such as 'jaeger.example.com'.`,
    );
  });

  test('an IP address, and only that', () => {
    expect(check('JAE005', { ingress: { hosts: ['a.example.com', '10.0.0.1', 7] } })).toMatchInlineSnapshot(
      `JAE005 production/jaeger spec.ingress.hosts[1]: '10.0.0.1' is an IP address, not a host name. The API server refuses the Ingress, and the Jaeger is Failed without a UI. Give the bare host name, such as 'jaeger.example.com'.`,
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
      `JAE031 production/jaeger spec.ingress: is enabled without ingressClassName and hosts. The UI, which has no authentication, would be served on every host name of whatever ingress controller takes it, or of none. Use JaegerIngress.host('jaeger.example.com', { className: 'nginx' }) or JaegerIngress.disabled().`,
    );
  });

  test('an Ingress without class or hosts, on by default too', () => {
    expect(
      [{}, { ingress: { ingressClassName: 'nginx', hosts: [] } }, { ingress: { hosts: ['a'] } }].flatMap((spec) =>
        check('JAE031', spec),
      ),
    ).toMatchInlineSnapshot(`
      JAE031 production/jaeger spec.ingress: is enabled without ingressClassName and hosts. The UI, which has no authentication, would be served on every host name of whatever ingress controller takes it, or of none. Use JaegerIngress.host('jaeger.example.com', { className: 'nginx' }) or JaegerIngress.disabled().
      JAE031 production/jaeger spec.ingress: is enabled without hosts. The UI, which has no authentication, would be served on every host name of whatever ingress controller takes it, or of none. Use JaegerIngress.host('jaeger.example.com', { className: 'nginx' }) or JaegerIngress.disabled().
      JAE031 production/jaeger spec.ingress: is enabled without ingressClassName. The UI, which has no authentication, would be served on every host name of whatever ingress controller takes it, or of none. Use JaegerIngress.host('jaeger.example.com', { className: 'nginx' }) or JaegerIngress.disabled().
    `);
  });

  test('a class by the annotation is one, and no second is asked for', () => {
    const annotations = { 'kubernetes.io/ingress.class': 'nginx' };
    expect(check('JAE031', { ingress: { hosts: ['jaeger.example.com'], annotations } })).toEqual([]);
    expect(check('JAE031', { annotations, ingress: { hosts: ['jaeger.example.com'] } })).toEqual([]);
    expect(check('JAE031', { ingress: { annotations } })).toEqual([
      expect.stringContaining('is enabled without hosts: '),
    ]);
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
      JAE007 production/jaeger spec.ingress.ingressClassName: 'Nginx' is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric). The API server refuses the Ingress, and the Jaeger is Failed without a UI. Give the name that \`kubectl get ingressclasses\` or \`kubectl get secrets\` shows.
      JAE007 production/jaeger spec.ingress.ingressClassName: '' is empty. The API server refuses the Ingress, and the Jaeger is Failed without a UI. Give the name that \`kubectl get ingressclasses\` or \`kubectl get secrets\` shows.
      JAE007 production/jaeger spec.ingress.secretName: 'a_b' is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric). The API server refuses the Ingress, and the Jaeger is Failed without a UI. Give the name that \`kubectl get ingressclasses\` or \`kubectl get secrets\` shows.
      JAE007 production/jaeger spec.ingress.tls[1].secretName: 'tls.' is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric). The API server refuses the Ingress, and the Jaeger is Failed without a UI. Give the name that \`kubectl get ingressclasses\` or \`kubectl get secrets\` shows.
      JAE007 production/jaeger spec.ingress.tls[0].secretName: 'sssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss... has 254 characters; the limit is 253. The API server refuses the Ingress, and the Jaeger is Failed without a UI. Give the name that \`kubectl get ingressclasses\` or \`kubectl get secrets\` shows.
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
