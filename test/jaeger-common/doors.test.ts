import { type ChildIngress } from '../../lib/models/jaeger-cr/children/ingress';
import { ingressCheck, ingressDoor, portForward } from '../../lib/jaeger-common/doors';

const PLACE = { service: 'jaeger-query', ingress: 'my.jaeger-query', namespace: 'obs', basePath: '', secure: false };
const DOOR = { service: 'jaeger-query', namespace: 'obs', port: 16686, path: '' };
const ingress = (more: Partial<ChildIngress> = {}): ChildIngress => ({
  ...{ service: 'jaeger-query', hosts: [], pathType: 'ImplementationSpecific', tls: [] },
  ...more,
});

test.each([
  [PLACE, 'http://localhost:16686'],
  [{ ...PLACE, basePath: '/jaeger' }, 'http://localhost:16686/jaeger'],
  [{ ...PLACE, secure: true }, 'https://localhost:16686'],
])('through the API server: %j', (place, url) => {
  expect(portForward(place)).toEqual({
    text: `Without an ingress: run \`{command}\` and open ${url}; Ctrl-C ends it.`,
    inText: { doors: [{ ...DOOR, by: 'port-forward', path: place.basePath, url }] },
  });
});

test('an Ingress of all hosts: its address is known in the cluster only', () => {
  expect(ingressDoor(PLACE, ingress())).toEqual({
    text: 'With the ingress: open `http://ADDRESS`, with the address that this prints. An empty line means that no ingress controller serves it:',
    doors: [{ ...DOOR, by: 'ingress', ingress: 'my.jaeger-query', hosts: [] }],
  });
});

test.each([
  ['its own certificate', [{ hosts: ['a.example.com'], secretName: 'a' }], 'https'],
  ["the controller's certificate", [{ hosts: ['a.example.com'] }], 'https'],
  ['a Secret for all hosts', [{ secretName: 'a' }], 'https'],
  ['a certificate of another host', [{ hosts: ['b.example.com'], secretName: 'a' }], 'http'],
  ['none', [], 'http'],
])('the first host of an Ingress, with %s', (_, tls, scheme) => {
  const hosts = ['a.example.com', 'b.example.com'];
  const url = `${scheme}://a.example.com/jaeger`;
  expect(ingressDoor({ ...PLACE, basePath: '/jaeger' }, ingress({ hosts, tls }))).toEqual({
    text: `With the ingress: ${url}, once its DNS name leads there.`,
    doors: [{ ...DOOR, by: 'ingress', ingress: 'my.jaeger-query', path: '/jaeger', hosts, url }],
  });
});

test.each([
  [ingress(), [], ['<none>', '*', '80']],
  [
    ingress({ className: 'nginx', hosts: ['a', 'b', 'c'], tls: [{ hosts: ['a'] }] }),
    ['.spec.ingressClassName', '.spec.rules[0].host', '.spec.rules[1].host', '.spec.rules[2].host'],
    ['nginx', 'a,b,c', '80, 443'],
  ],
  [
    ingress({ hosts: ['a', 'b', 'c', 'd'] }),
    [0, 1, 2, 3].map((index) => `.spec.rules[${index}].host`),
    ['<none>', 'a,b,c + 1 more...', '80'],
  ],
])('what is asked of an Ingress, and what kubectl prints: %#', (child, paths, [name, hosts, ports]) => {
  const [check] = ingressCheck(PLACE, child).checks ?? [];
  expect(check?.expect?.map(({ path }) => path)).toEqual(paths);
  expect(check?.columns?.map(({ title, cell }) => [title, cell])).toEqual([
    ['NAME', 'my.jaeger-query'],
    ['CLASS', name],
    ['HOSTS', hosts],
    ['ADDRESS', '192.168.122.34'],
    ['PORTS', ports],
    ['AGE', '14m'],
  ]);
});
