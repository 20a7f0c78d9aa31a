import { JAEGER_V2, withIngress, withLogin } from '../../../../lib/models/jaeger-v2/install';
import { check } from './support';

const REWRITE = 'nginx.ingress.kubernetes.io/rewrite-target';

/** An Ingress of class nginx with annotations, for a UI below /jaeger. */
function annotated(annotations: Readonly<Record<string, string>>) {
  return withIngress({ basePath: '/jaeger', props: { ingressClassName: 'nginx', annotations } });
}

function routed(...gateways: readonly object[]) {
  return withIngress({ by: 'gateway', hosts: [], props: { gateways } });
}

describe('JVT370', () => {
  test('without a login', () => {
    const open = withIngress({ by: 'openToEverybody', hosts: [], props: {} });
    expect(check('JVT370', withIngress({}), open)).toMatchInlineSnapshot(`
      JVT370 production/jaeger exposure: leads to the UI without a login. Everyone who reaches the address can read all traces, with what senders put into them. Set login: JaegerV2Login.oauth2Proxy({ ... }), or accept this if something in front of it asks for a login.
      JVT370 production/jaeger exposure: leads to the UI for all host names, without a login. Everyone who reaches the address can read all traces, with what senders put into them. Set login: JaegerV2Login.oauth2Proxy({ ... }), or accept this if something in front of it asks for a login.
    `);
  });

  test('with one, or inside of the cluster only', () => {
    const { exposure } = withIngress({});
    expect(check('JVT370', { ...withLogin({}), exposure }, JAEGER_V2)).toEqual([]);
  });
});

describe('JVT371', () => {
  test('no host, and hosts that are none', () => {
    const hosts = ['https://jaeger.example.com', '192.0.2.1', 'a.example.com:443'];
    const route = withIngress({ by: 'gateway', hosts: ['A.example.com'], props: { gateways: [{ name: 'a' }] } });
    expect(check('JVT371', withIngress({ hosts: [] }), withIngress({ hosts }), route)).toMatchInlineSnapshot(`
      JVT371 production/jaeger exposure.hosts: must have a host. The ingress controller serves the UI on every host name. Use the host name, such as 'jaeger.example.com', or JaegerV2Exposure.openToEverybody().
      JVT371 production/jaeger exposure.hosts[0]: invalid host 'https://jaeger.example.com': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress, and the UI is unreachable. Use the bare host name, such as 'jaeger.example.com'.
      JVT371 production/jaeger exposure.hosts[1]: invalid host '192.0.2.1': must be a host name, not an IP address. The API server rejects the Ingress, and the UI is unreachable. Use the bare host name, such as 'jaeger.example.com'.
      JVT371 production/jaeger exposure.hosts[2]: invalid host 'a.example.com:443': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress, and the UI is unreachable. Use the bare host name, such as 'jaeger.example.com'.
      JVT371 production/jaeger exposure.hosts[0]: invalid host 'A.example.com': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the HTTPRoute, and the UI is unreachable. Use the bare host name, such as 'jaeger.example.com'.
    `);
  });

  test('host names, wildcards, and a route for all hosts of its Gateway', () => {
    expect(check('JVT371', withIngress({ hosts: ['a.example.com', '*.example.com'] }), routed({ name: 'a' }))).toEqual(
      [],
    );
  });
});

describe('JVT372', () => {
  test('a class that is no name, and a second one', () => {
    const wrong = withIngress({ props: { ingressClassName: 'Nginx' } });
    expect(check('JVT372', wrong, annotated({ 'kubernetes.io/ingress.class': 'nginx' }))).toMatchInlineSnapshot(`
      JVT372 production/jaeger exposure.ingressClassName: invalid ingress class name 'Nginx': must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). The API server rejects the Ingress, and the UI is unreachable. Use a name that \`kubectl get ingressclasses\` shows.
      JVT372 production/jaeger exposure.annotations["kubernetes.io/ingress.class"]: 'nginx' is set together with ingressClassName. The API server rejects the Ingress, and the UI is unreachable. Remove the annotation.
    `);
  });

  test('a class', () => {
    expect(check('JVT372', withIngress({}))).toEqual([]);
  });
});

describe('JVT373', () => {
  test('a rewrite that removes the base path', () => {
    expect(check('JVT373', annotated({ [REWRITE]: '/' }))).toMatchInlineSnapshot(
      `JVT373 production/jaeger exposure.annotations["nginx.ingress.kubernetes.io/rewrite-target"]: '/' removes '/jaeger' from the path, but Jaeger serves the UI and its API below it only. The UI stays blank: it gets HTML instead of data ("Unexpected token <"). Remove the annotation: Jaeger expects the whole path.`,
    );
  });

  test('a rewrite that keeps it, and a UI at the root', () => {
    const root = withIngress({ props: { ingressClassName: 'nginx', annotations: { [REWRITE]: '/' } } });
    expect(check('JVT373', annotated({ [REWRITE]: '/jaeger' }), root)).toEqual([]);
  });
});

describe('JVT374', () => {
  test('no Gateway, and names that are none', () => {
    expect(check('JVT374', routed(), routed({ name: 'Public' }, { name: 'a', namespace: 'a.b', sectionName: 'H' })))
      .toMatchInlineSnapshot(`
      JVT374 production/jaeger exposure.gateways: must name a Gateway. No Gateway serves the HTTPRoute, and the UI is unreachable. Name it: { gateways: [{ name: 'public', namespace: 'gateways' }] }.
      JVT374 production/jaeger exposure.gateways[0].name: invalid name of a Gateway 'Public': must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). The API server rejects the HTTPRoute, and the UI is unreachable. Use the one that \`kubectl get gateways -A\` shows.
      JVT374 production/jaeger exposure.gateways[1].namespace: invalid namespace of a Gateway 'a.b': must be a DNS label (a-z, 0-9 and '-'; alphanumeric at both ends). The API server rejects the HTTPRoute, and the UI is unreachable. Use the one that \`kubectl get gateways -A\` shows.
      JVT374 production/jaeger exposure.gateways[1].sectionName: invalid sectionName of a Gateway 'H': must be a DNS subdomain (a-z, 0-9 and '-', in parts joined by dots; each part alphanumeric at both ends). The API server rejects the HTTPRoute, and the UI is unreachable. Use the one that \`kubectl get gateways -A\` shows.
    `);
  });

  test('Gateways', () => {
    expect(check('JVT374', routed({ name: 'a' }, { name: 'b', namespace: 'c', sectionName: 'https' }))).toEqual([]);
  });
});
