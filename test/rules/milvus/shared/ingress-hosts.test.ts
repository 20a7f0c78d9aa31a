import type { JsonObject } from '../../../../lib/kubernetes/json';
import { crMessages } from '../../../support/milvus-cr';
import { releaseProblems } from '../../../support/release';

const ON = { enabled: true };
const ingress = (...hosts: readonly unknown[]) => ({ ingress: { ...ON, rules: hosts.map((host) => ({ host })) } });

describe('MLV171', () => {
  const values = (part: JsonObject) => releaseProblems('MLV171', part);

  test('host names in the Ingress of the chart', () => {
    expect(
      ['https://milvus.example.com', 'milvus.example.com:443', 'Milvus.Example.com/', 'milvus_example.com'].flatMap(
        (host) => values(ingress('ok.example.com', host)),
      ),
    ).toMatchInlineSnapshot(`
      MLV171 p/r ingress.rules[1].host: invalid host 'https://milvus.example.com': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress, and helm fails. Use 'milvus.example.com'.
      MLV171 p/r ingress.rules[1].host: invalid host 'milvus.example.com:443': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress, and helm fails. Use 'milvus.example.com'.
      MLV171 p/r ingress.rules[1].host: invalid host 'Milvus.Example.com/': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress, and helm fails. Use 'milvus.example.com'.
      MLV171 p/r ingress.rules[1].host: invalid host 'milvus_example.com': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress, and helm fails. Use a bare host name, such as 'milvus.example.com'.
    `);
  });

  test('its TLS, and Attu', () => {
    const host = 'http://milvus.example.com';
    expect(values({ ingress: { ...ON, tls: [{ hosts: [host] }] } })).toMatchInlineSnapshot(
      `MLV171 p/r ingress.tls[0].hosts[0]: invalid host 'http://milvus.example.com': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress, and helm fails. Use 'milvus.example.com'.`,
    );
    expect(values({ attu: { ...ON, ingress: { ...ON, hosts: [host], tls: [{ hosts: [host] }] } } }))
      .toMatchInlineSnapshot(`
      MLV171 p/r attu.ingress.hosts[0]: invalid host 'http://milvus.example.com': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress, and helm fails. Use 'milvus.example.com'.
      MLV171 p/r attu.ingress.tls[0].hosts[0]: invalid host 'http://milvus.example.com': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress, and helm fails. Use 'milvus.example.com'.
    `);
  });

  test('a CR', () => {
    const host = 'milvus.example.com:80';
    expect(
      crMessages('MLV171', { components: { proxy: { ingress: { hosts: [host], tlsSecretRefs: { tls: [host] } } } } }),
    ).toMatchInlineSnapshot(`
      MLV171 milvus.yaml spec.components.proxy.ingress.hosts[0]: invalid host 'milvus.example.com:80': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress, and the operator reports an error at each sync of this Milvus. Use 'milvus.example.com'.
      MLV171 milvus.yaml spec.components.proxy.ingress.tlsSecretRefs.tls[0]: invalid host 'milvus.example.com:80': must be a host name (DNS labels joined by dots; no scheme, port or path). The API server rejects the Ingress, and the operator reports an error at each sync of this Milvus. Use 'milvus.example.com'.
    `);
  });

  test.each<JsonObject>([
    ingress('milvus.example.com', '*.example.com', '', null, 7, '{{ .host }}'),
    { ingress: { rules: [{ host: 'https://off' }] } },
    { ingress: ON },
    { attu: { ingress: { ...ON, hosts: ['https://off'] } } },
    { attu: { ...ON, ingress: { ...ON, hosts: ['attu.example.com'], tls: ['broken', { hosts: 'x' }] } } },
  ])('%j passes', (part) => {
    expect(values(part)).toEqual([]);
  });

  test('hosts of a CR pass', () => {
    const hosts = ['milvus.example.com'];
    expect(crMessages('MLV171', { components: { standalone: { ingress: { hosts, tlsSecretRefs: 7 } } } })).toEqual([]);
  });
});
