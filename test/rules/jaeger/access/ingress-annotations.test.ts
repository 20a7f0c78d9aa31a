import { flatMapRows } from '../../../support/rows';
import { check } from '../../../support/jaeger';

const UI = { allInOne: { options: { query: { 'base-path': '/jaeger' } } } };
const HOST = { ingressClassName: 'nginx', hosts: ['jaeger.example.com'] };
const NGINX = 'nginx.ingress.kubernetes.io/rewrite-target';
const ELASTIC = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };

describe('JAE070', () => {
  test('reports each of these', () => {
    expect(
      flatMapRows(
        [
          [NGINX, '/'],
          [NGINX, '/$2'],
          ['ingress.kubernetes.io/rewrite-target', '/'],
          ['haproxy-ingress.github.io/rewrite-target', '/'],
          ['traefik.ingress.kubernetes.io/rewrite-target', '/'],
          ['traefik.ingress.kubernetes.io/rule-type', 'PathPrefixStrip'],
          ['nginx.org/rewrites', 'serviceName=jaeger-query rewrite=/'],
          ['appgw.ingress.kubernetes.io/backend-path-prefix', '/'],
          ['konghq.com/strip-path', 'true'],
        ],

        (annotation, value) => {
          const annotations = { [annotation]: value };
          return [
            ...check('JAE070', { ...UI, ingress: { ...HOST, annotations } }),
            ...check('JAE070', { ...UI, ingress: HOST, annotations }),
          ];
        },
      ),
    ).toMatchInlineSnapshot(`
      JAE070 production/jaeger spec.ingress.annotations["nginx.ingress.kubernetes.io/rewrite-target"]: '/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.annotations["nginx.ingress.kubernetes.io/rewrite-target"]: '/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.ingress.annotations["nginx.ingress.kubernetes.io/rewrite-target"]: '/$2' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.annotations["nginx.ingress.kubernetes.io/rewrite-target"]: '/$2' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.ingress.annotations["ingress.kubernetes.io/rewrite-target"]: '/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.annotations["ingress.kubernetes.io/rewrite-target"]: '/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.ingress.annotations["haproxy-ingress.github.io/rewrite-target"]: '/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.annotations["haproxy-ingress.github.io/rewrite-target"]: '/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.ingress.annotations["traefik.ingress.kubernetes.io/rewrite-target"]: '/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.annotations["traefik.ingress.kubernetes.io/rewrite-target"]: '/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.ingress.annotations["traefik.ingress.kubernetes.io/rule-type"]: 'PathPrefixStrip' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.annotations["traefik.ingress.kubernetes.io/rule-type"]: 'PathPrefixStrip' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.ingress.annotations["nginx.org/rewrites"]: 'serviceName=jaeger-query rewrite=/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.annotations["nginx.org/rewrites"]: 'serviceName=jaeger-query rewrite=/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.ingress.annotations["appgw.ingress.kubernetes.io/backend-path-prefix"]: '/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.annotations["appgw.ingress.kubernetes.io/backend-path-prefix"]: '/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.ingress.annotations["konghq.com/strip-path"]: 'true' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
      JAE070 production/jaeger spec.annotations["konghq.com/strip-path"]: 'true' removes '/jaeger' from the path, but Jaeger serves the UI and its API below query.base-path only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove it: Jaeger expects the whole path, '/jaeger' included.
    `);
  });

  test('in production the base path comes from the query component', () => {
    const ingress = { ...HOST, annotations: { [NGINX]: '/' } };
    const production = { strategy: 'production', storage: ELASTIC, ingress };
    expect(check('JAE070', { ...production, query: { options: { 'query.base-path': '/jaeger' } } })).toHaveLength(1);
    expect(check('JAE070', { ...production, ...UI })).toEqual([]);
  });

  test.each([
    { ingress: { ...HOST, annotations: { [NGINX]: '/' } } },
    { ...UI, ingress: { ...HOST, annotations: { [NGINX]: '/jaeger/$2' } } },
    { ...UI, ingress: { ...HOST, annotations: { [NGINX]: '' } } },
    { ...UI, ingress: { ...HOST, annotations: { [NGINX]: null } } },
    { ...UI, ingress: { ...HOST, annotations: { 'konghq.com/strip-path': 'false' } } },
    { ...UI, ingress: { ...HOST, annotations: { 'traefik.ingress.kubernetes.io/rule-type': 'PathPrefix' } } },
    { ...UI, ingress: { ...HOST, annotations: { 'nginx.ingress.kubernetes.io/ssl-redirect': 'true' } } },
    { ingress: { ...HOST, annotations: { 'konghq.com/strip-path': 'true' } } },
    { allInOne: { options: { 'query.base-path': '/' } }, annotations: { 'konghq.com/strip-path': 'true' } },
    { ...UI, ingress: { enabled: false, annotations: { [NGINX]: '/' } } },
    { ...UI, ingress: { security: 'oauth-proxy', annotations: { [NGINX]: '/' } } },
    { allInOne: { options: { 'query.base-path': '/' } }, ingress: { ...HOST, annotations: { [NGINX]: '/' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE070', spec)).toEqual([]);
  });
});

describe('JAE175', () => {
  const CLASS = 'kubernetes.io/ingress.class';

  test('in the ingress, and in the whole Jaeger', () => {
    const annotations = { [CLASS]: 'nginx' };
    expect(check('JAE175', { ingress: { ...HOST, annotations } })).toMatchInlineSnapshot(
      `JAE175 production/jaeger spec.ingress.annotations["kubernetes.io/ingress.class"]: 'nginx' is set together with ingressClassName 'nginx'. The API server rejects the Ingress; the Jaeger is Failed and has no UI. Remove the annotation.`,
    );
    expect(check('JAE175', { ingress: HOST, annotations })).toMatchInlineSnapshot(
      `JAE175 production/jaeger spec.annotations["kubernetes.io/ingress.class"]: 'nginx' is set together with ingressClassName 'nginx'. The API server rejects the Ingress; the Jaeger is Failed and has no UI. Remove the annotation.`,
    );
  });

  test.each([
    { ingress: HOST },
    { ingress: { hosts: ['jaeger.example.com'], annotations: { [CLASS]: 'nginx' } } },
    { ingress: { ...HOST, enabled: false, annotations: { [CLASS]: 'nginx' } } },
    { ingress: { ...HOST, ingressClassName: null, annotations: { [CLASS]: 'nginx' } } },
  ])('%j passes', (spec) => {
    expect(check('JAE175', spec)).toEqual([]);
  });
});
