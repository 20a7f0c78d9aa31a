import { type Chain, nameOf } from '../../../../lib/doctor/chain/chain';
import { exampleChain } from '../../../../lib/doctor/chain/example';
import { type ExampleCluster, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import { endpointLink } from '../../../../lib/doctor/links/endpoint/endpoint';
import { type JsonObject, objectAt, stringAt } from '../../../../lib/kubernetes/json';

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

test('a Service of the operator that is missing, or has lost a port, is for another link', () => {
  const objects = exampleCluster({
    jaegerNamespace: 'milvus',
    trace: { exporter: 'jaeger', sampleFraction: 1, jaeger: { url: URL } },
  });
  const cr = { kind: 'Jaeger', metadata: { name: 'jaeger', namespace: 'milvus' }, spec: {} };
  const operated = objects.map((object) => {
    const { metadata, kind } = object;
    if (kind !== 'Deployment' || nameOf(object) !== 'jaeger') return object;
    const labels = {
      ...objectAt({ metadata }, 'metadata', 'labels'),
      'app.kubernetes.io/managed-by': 'jaeger-operator',
    };
    const text = JSON.stringify({ ...object, metadata: { ...objectAt({ metadata }, 'metadata'), labels } });
    const tree: unknown = JSON.parse(text.replaceAll('jaegertracing/jaeger:2.20.0', 'jaegertracing/all-in-one:1.62.0'));
    return objectAt({ tree }, 'tree');
  });
  const isCollector = (object: JsonObject) => object.kind === 'Service' && nameOf(object) === 'jaeger-collector';
  const missing = exampleChain({ objects: [cr, ...operated.filter((object) => !isCollector(object))] });
  expect(unseen(missing)).toBe('Service milvus/jaeger-collector does not exist, which another link explains');
  const lost = operated.map((object) =>
    isCollector(object) ? { ...object, spec: { ...objectAt(object, 'spec'), ports: [{ port: 4317 }] } } : object,
  );
  const cut = exampleChain({ objects: [cr, ...lost] });
  expect(unseen(cut)).toBe('the Service lacks the port, see services');
  expect([missing, cut].flatMap((chain) => endpointLink.rules.flatMap((rule) => [...rule.check(chain)]))).toEqual([]);
});

const URL = 'http://jaeger-collector:14268/api/traces';

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

test('names that the pods resolve in their own way', () => {
  const trace = { exporter: 'jaeger', sampleFraction: 1, jaeger: { url: URL } };
  const withNames = (spec: JsonObject) =>
    exampleChain({
      objects: exampleCluster({ trace }).map((object) =>
        object.kind === 'Pod' ? { ...object, spec: { ...objectAt(object, 'spec'), ...spec } } : object,
      ),
    });
  const found = (chain: Chain) => endpointLink.rules.flatMap((rule) => [...rule.check(chain)].map(() => rule.code));
  const aliased = withNames({ hostAliases: [{ ip: '10.0.0.1', hostnames: ['jaeger-collector'] }] });
  const searching = withNames({ dnsConfig: { searches: ['observability.svc.cluster.local'] } });
  expect([aliased, searching].map(found)).toEqual([[], []]);
  expect([aliased, searching].map(unseen)).toEqual([
    'hostAliases or dnsConfig of the pods of milvus/my-release say what jaeger-collector is',
    'hostAliases or dnsConfig of the pods of milvus/my-release say what jaeger-collector is',
  ]);
  const other = withNames({ hostAliases: [{ ip: '10.0.0.1', hostnames: ['etcd'] }], dnsConfig: { options: [] } });
  expect(found(other)).toEqual(['DOC181']);
});

/** A second Milvus in the namespace of the Jaeger. */
function second(url: string): readonly JsonObject[] {
  const trace = { exporter: 'jaeger', sampleFraction: 1, jaeger: { url } };
  return exampleCluster({ trace })
    .filter(({ metadata }) => stringAt(metadata, 'namespace') === 'milvus')
    .map((object) => {
      const text = JSON.stringify(object).replaceAll('my-release', 'other');
      const tree: unknown = JSON.parse(text.replaceAll('"namespace":"milvus"', '"namespace":"observability"'));
      return objectAt({ tree }, 'tree');
    });
}

test('two Milvuses and one Jaeger: each is looked at by itself', () => {
  const right = exampleChain({ objects: exampleCluster({ more: second(URL) }) });
  expect(unseen(right)).toBeUndefined();
  expect(seen(right)).toBe(
    `milvus/my-release to http://jaeger-collector.observability.svc:14268/api/traces, Jaeger observability/jaeger; observability/other to ${URL}, Jaeger observability/jaeger`,
  );
  const wrong = exampleChain({ objects: exampleCluster({ more: second('http://jaeger:14268/api/traces') }) });
  const found = endpointLink.rules.flatMap((rule) => [...rule.check(wrong)]);
  expect(found.map(({ where }) => where)).toEqual(['observability/other']);
});
