import type { Chain } from '../../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { type ExampleCluster, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { endpointLink } from '../../../../lib/doctor/links/endpoint/endpoint';
import type { JsonObject } from '../../../../lib/kubernetes/json';

const unseen = (chain: Chain) => endpointLink.unseen(chain);
const seen = (chain: Chain) => endpointLink.seen(chain);

function chainOf(cluster: ExampleCluster) {
  return exampleChain({ objects: exampleCluster(cluster) });
}

const otlp = (endpoint: string) => ({
  trace: { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint, secure: false } },
});

test('what was seen', () => {
  const chain = chainOf({});
  expect(unseen(chain)).toBeUndefined();
  expect(seen(chain)).toBe('http://jaeger-collector.observability.svc:14268/api/traces, Jaeger observability/jaeger');
});

const other: readonly JsonObject[] = [
  {
    kind: 'Service',
    metadata: { name: 'otel', namespace: 'milvus' },
    spec: { selector: { a: 'b' }, ports: [{ port: 4317 }] },
  },
  {
    kind: 'Pod',
    metadata: { name: 'otel-0', namespace: 'milvus', labels: { a: 'b' } },
    spec: { containers: [{ image: 'otel/opentelemetry-collector:0.120.0' }] },
  },
];

test.each<readonly [ExampleCluster, string]>([
  [
    otlp('traces.example.com:4317'),
    'milvus/my-release sends to traces.example.com, which is outside of what was read: whether it receives spans cannot be seen',
  ],
  [
    { ...otlp('otel:4317'), more: other },
    'milvus/my-release sends to Service milvus/otel, which runs otel/opentelemetry-collector:0.120.0, no Jaeger: whether it forwards spans to one cannot be seen',
  ],
  [{ env: [{ name: 'TRACE_JAEGER_URL', valueFrom: {} }] }, 'trace.jaeger.url of milvus/my-release comes from a Secret'],
  [{ trace: { exporter: 'noop' } }, 'nothing is sent'],
])('%j cannot be seen', (cluster, why) => {
  expect(unseen(chainOf(cluster))).toBe(why);
});

test('no Milvus, and one whose settings were not read', () => {
  expect(unseen(exampleChain({}))).toBe('no Milvus runs');
  const objects = exampleCluster().filter(({ kind }) => kind !== 'ConfigMap');
  expect(unseen(exampleChain({ objects }))).toBe('the trace settings of milvus/my-release are not known');
});

test('a Milvus without workloads sends nothing, whatever its settings', () => {
  const config = { trace: { exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://nowhere' } } };
  const cr = { kind: 'Milvus', metadata: { name: 'my-release', namespace: 'milvus' }, spec: { config } };
  const chain = exampleChain({ objects: [cr] });
  expect(endpointLink.rules.flatMap((rule) => [...rule.check(chain)])).toEqual([]);
  expect(unseen(chain)).toBe('no Milvus runs');
});
