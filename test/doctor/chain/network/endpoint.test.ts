import { HostKind } from '../../../../lib/doctor/chain/network/dns';
import { podPort, podsBehind, sendingPods, type Target, targetOf } from '../../../../lib/doctor/chain/network/endpoint';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { type ExampleCluster, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { milvusesIn } from '../../../../lib/doctor/chain/milvus/milvuses';
import type { Chain } from '../../../../lib/doctor/chain/chain';
import { nameOf } from '../../../../lib/doctor/chain/chain';

function inCluster(cluster: ExampleCluster) {
  return asked(exampleChain({ objects: exampleCluster(cluster) }));
}

function asked(chain: Chain) {
  const [milvus] = milvusesIn(chain);
  if (milvus === undefined) throw new Error('no Milvus');
  return { chain, milvus, target: targetOf(chain, milvus) };
}

const otlp = (endpoint: unknown, more = {}) => ({
  trace: { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint, ...more } },
});

test('Thrift to the Service of a Jaeger', () => {
  const { chain, milvus, target } = inCluster({});
  expect(target).toMatchObject({
    address: 'http://jaeger-collector.observability.svc:14268/api/traces',
    host: 'jaeger-collector.observability.svc',
    kind: HostKind.SERVICE,
    port: 14268,
    receiver: 'thriftHttp',
    service: { namespace: 'observability', name: 'jaeger-collector' },
    isSecure: false,
  });
  expect(target?.jaeger?.name).toBe('jaeger');
  expect(podsBehind(chain, target?.object).map(nameOf)).toEqual(['jaeger-abc12-x1']);
  expect(sendingPods(chain, milvus).map(nameOf)).toEqual(['my-release-milvus-standalone-abc12-x1']);
});

const external = {
  kind: 'Service',
  metadata: { name: 'traces', namespace: 'milvus' },
  spec: { type: 'ExternalName', externalName: 'jaeger-collector.observability.svc.cluster.local' },
};
const named = (name: string, externalName: string) => ({
  kind: 'Service',
  metadata: { name, namespace: 'milvus' },
  spec: { type: 'ExternalName', externalName },
});
const headless = {
  kind: 'Service',
  metadata: { name: 'jaeger-headless', namespace: 'observability' },
  spec: { clusterIP: 'None', selector: { 'app.kubernetes.io/instance': 'jaeger' }, ports: [{ port: 1 }] },
};
const more = [
  external,
  named('outside', 'traces.example.com'),
  named('loop', 'loop.milvus.svc.cluster.local'),
  headless,
];

const at = (namespace: string, name: string) => ({ namespace, name });

test.each<readonly [string, Partial<Target>]>([
  ['jaeger-collector', { kind: HostKind.NO_SERVICE, service: at('milvus', 'jaeger-collector') }],
  ['jaeger-collector.observability', { kind: HostKind.SERVICE }],
  ['Jaeger-Collector.Observability.SVC', { kind: HostKind.SERVICE }],
  ['jaeger-collector.observability.svc.cluster.local', { kind: HostKind.SERVICE }],
  ['jaeger-collector.observability.svc.cluster.local.', { kind: HostKind.SERVICE }],
  ['jaeger-collector.observability.svc.k8s.example', { kind: HostKind.SERVICE }],
  ['jaeger-collector.observability.svc.', { kind: HostKind.NO_SERVICE, isCutOff: true }],
  ['jaeger-collector.observability.', { kind: HostKind.EXTERNAL }],
  ['jaeger-collector.tracing', { kind: HostKind.NO_SERVICE, service: at('tracing', 'jaeger-collector') }],
  ['jaeger-collector.tracing.svc', { kind: HostKind.NO_SERVICE, service: at('tracing', 'jaeger-collector') }],
  ['jaeger-collector.svc', { kind: HostKind.NO_SERVICE, service: at('svc', 'jaeger-collector') }],
  ['jaeger-collector.com', { kind: HostKind.EXTERNAL }],
  ['tempo.example', { kind: HostKind.EXTERNAL }],
  ['tempo.observability', { kind: HostKind.NO_SERVICE, service: at('observability', 'tempo') }],
  ['traces.example.com', { kind: HostKind.EXTERNAL }],
  ['10.96.0.20', { kind: HostKind.SERVICE, service: at('observability', 'jaeger-collector') }],
  ['10.244.0.7', { kind: HostKind.POD }],
  ['10-244-0-7.observability.pod.cluster.local', { kind: HostKind.POD }],
  ['10.0.0.1', { kind: HostKind.EXTERNAL }],
  ['[fd00::1]', { kind: HostKind.EXTERNAL, host: 'fd00::1' }],
  ['localhost', { kind: HostKind.LOOPBACK }],
  ['127.0.0.1', { kind: HostKind.LOOPBACK }],
  ['traces', { kind: HostKind.SERVICE, service: at('observability', 'jaeger-collector'), alias: external }],
  ['outside', { kind: HostKind.EXTERNAL }],
  ['loop', { kind: HostKind.INVALID }],
  ['jaeger-abc12-x1.jaeger-headless.observability', { kind: HostKind.POD }],
  ['jaeger-abc12-x1.jaeger-headless.observability.svc.cluster.local', { kind: HostKind.POD }],
  [
    'jaeger-9.jaeger-headless.observability.svc',
    { kind: HostKind.SERVICE, service: at('observability', 'jaeger-headless') },
  ],
  ['a b', { kind: HostKind.INVALID }],
])('host %s', (host, expected) => {
  expect(inCluster({ ...otlp(`${host}:4317`), more }).target).toMatchObject({ port: 4317, ...expected });
});

test.each<readonly [unknown, Partial<Target>]>([
  [{ exporter: 'jaeger' }, { kind: HostKind.INVALID, address: '', receiver: 'thriftHttp', setting: 'jaeger.url' }],
  [
    { exporter: 'jaeger', jaeger: { url: 'https://traces.example.com/api/traces' } },
    { port: 443, isSecure: true },
  ],
  [
    { exporter: 'jaeger', jaeger: { url: 'http://traces.example.com/api/traces' } },
    { port: 80, isSecure: false },
  ],
  [otlp('jaeger-collector.observability:4317').trace, { receiver: 'otlpGrpc', isSecure: true }],
  [otlp('jaeger-collector.observability:4317', { secure: 'no' }).trace, { isSecure: false }],
  [
    otlp('jaeger-collector.observability:4317', { secure: true, method: 'http' }).trace,
    { receiver: 'otlpHttp', isSecure: true },
  ],
])('%j', (trace, expected) => {
  expect(inCluster({ trace }).target).toMatchObject(expected);
});

test.each([null, { exporter: 'noop' }, { exporter: 'stdout' }, { exporter: 'Jaeger', jaeger: { url: 'http://a' } }])(
  'nothing is sent over the network with %j',
  (trace) => {
    expect(inCluster({ trace }).target).toBeUndefined();
  },
);

test('a port without a number, and none', () => {
  expect(inCluster(otlp('jaeger-collector:otlp')).target?.port).toBeUndefined();
  expect(inCluster(otlp('jaeger-collector')).target?.port).toBeUndefined();
});

test('an address from a Secret is not known', () => {
  const env = [{ name: 'TRACE_JAEGER_URL', valueFrom: { secretKeyRef: { name: 'a', key: 'b' } } }];
  expect(inCluster({ env }).target).toMatchObject({ kind: HostKind.UNSEEN });
});

test('a port of a Service leads to the port of the pods that it names, of a headless one to the same', () => {
  const { chain, target } = inCluster({
    service: {
      ports: [
        { port: 80, targetPort: 'port-14268' },
        { port: 81, targetPort: 'x' },
      ],
    },
  });
  const [pod = {}] = podsBehind(chain, target?.object);
  expect([80, 81, 14268].map((port) => podPort(target?.object ?? {}, port, pod))).toEqual([
    14268,
    undefined,
    undefined,
  ]);
  expect(podPort(headless, 14268, pod)).toBe(14268);
});

test('a Service without a selector leads to the pods of its EndpointSlices', () => {
  const { chain, target } = inCluster({ service: { selector: undefined } });
  expect(podsBehind(chain, target?.object).map(nameOf)).toEqual(['jaeger-abc12-x1']);
});
