import { check } from '../../../support/jaeger';

const CLOSED = { enabled: true, ingressClassName: 'nginx', hosts: ['jaeger.example.com'] };

describe('JAE005', () => {
  test('a host with a scheme', () => {
    expect(check('JAE005', { ingress: { hosts: ['https://jaeger.example.com'] } })).toMatchInlineSnapshot(
      `JAE005 production/jaeger spec.ingress.hosts[0]: 'https://jaeger.example.com' is not a host name (DNS labels joined by dots; no scheme, port or path): the API server refuses the Ingress, and the Jaeger is Failed without a UI. Give the bare host name, such as 'jaeger.example.com'.`,
    );
  });

  test('an IP address, and only that', () => {
    expect(check('JAE005', { ingress: { hosts: ['a.example.com', '10.0.0.1', 7] } })).toMatchInlineSnapshot(
      `JAE005 production/jaeger spec.ingress.hosts[1]: '10.0.0.1' is an IP address, not a host name: the API server refuses the Ingress, and the Jaeger is Failed without a UI. Give the bare host name, such as 'jaeger.example.com'.`,
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
      `JAE031 production/jaeger spec.ingress: is enabled without ingressClassName and hosts: the UI, which has no authentication, would be served on every host name of whatever ingress controller takes it, or of none. Use JaegerIngress.host('jaeger.example.com', { className: 'nginx' }) or JaegerIngress.disabled().`,
    );
  });

  test.each([
    [{}, 'ingressClassName and hosts'],
    [{ ingress: { ingressClassName: 'nginx', hosts: [] } }, 'hosts'],
    [{ ingress: { hosts: ['a'] } }, 'ingressClassName'],
  ])('%j: on as well', (spec, missing) => {
    expect(check('JAE031', spec)).toEqual([
      `JAE031 production/jaeger spec.ingress: is enabled without ${missing}: the UI, which has no authentication, would be ` +
        'served on every host name of whatever ingress controller takes it, or of none. Use ' +
        "JaegerIngress.host('jaeger.example.com', { className: 'nginx' }) or JaegerIngress.disabled().",
    ]);
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
  const rest =
    'the API server refuses the Ingress, and the Jaeger is Failed without a UI. ' +
    'Give the name that `kubectl get ingressclasses` or `kubectl get secrets` shows.';
  const rule = 'is not a DNS subdomain (a-z, 0-9, - and ., every part first and last alphanumeric)';

  test.each([
    [{ ingressClassName: 'Nginx' }, `spec.ingress.ingressClassName: 'Nginx' ${rule}`],
    [{ ingressClassName: '' }, `spec.ingress.ingressClassName: '' is empty`],
    [{ secretName: 'a_b' }, `spec.ingress.secretName: 'a_b' ${rule}`],
    [{ tls: [{ secretName: 'tls' }, { secretName: 'tls.' }] }, `spec.ingress.tls[1].secretName: 'tls.' ${rule}`],
    [
      { tls: [{ secretName: 's'.repeat(254) }] },
      `spec.ingress.tls[0].secretName: '${'s'.repeat(119)}... has 254 characters; the limit is 253`,
    ],
  ])('%j', (ingress, expected) => {
    expect(check('JAE007', { ingress })).toEqual([`JAE007 production/jaeger ${expected}: ${rest}`]);
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
