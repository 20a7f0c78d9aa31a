import { EXAMPLE_TRACE, exampleCluster } from '../../../../lib/doctor/chain/example-cluster';
import {
  exampleBackground,
  exampleReceived,
  type ExampleReceived,
  exampleSearch,
  type ExampleTrace,
  GO_HALF,
} from '../../../../lib/doctor/links/traces/example';
import { halvesRules } from '../../../../lib/doctor/links/traces/halves-rules';
import type { JsonObject } from '../../../../lib/kubernetes/json';
import { Examined } from '../../../support/doctor';

const examined = (received: ExampleReceived, ...codes: readonly string[]) =>
  new Examined(halvesRules, exampleReceived(received), ...codes);
const query = (of: string) =>
  `kubectl get --raw '/api/v1/namespaces/observability/services/jaeger-query:16686/proxy/api/traces?service=${of}&start=1766718245000000&end=1767409445000000'`;
const otlp = (more: JsonObject) => ({
  exporter: 'otlp',
  sampleFraction: 1,
  otlp: { endpoint: 'jaeger-collector.observability.svc:4317', ...more },
});
const SEGCORE_ONLY: ExampleTrace['spans'] = [['segcore', 'SegCoreSearch']];
const GO_ONLY: ExampleTrace['spans'] = [...GO_HALF, ['standalone', 'Delegator-waitTSafe']];

describe('DOC216', () => {
  test('segcore alone, with OTLP over TLS as by default', () => {
    const { messages, shown } = examined({
      traces: [{ secondsAgo: 600, spans: SEGCORE_ONLY }],
      objects: exampleCluster({ trace: otlp({}) }),
    });
    expect(messages).toMatchInlineSnapshot(
      `DOC216 observability/jaeger service segcore: the last search has spans of segcore only. The spans of Milvus' Go part, which are most of each trace, are lost. Jaeger takes the plain text of segcore. Set trace.otlp.secure to false.`,
    );
    expect(shown).toEqual([
      `$ ${query('segcore&limit=5')}`,
      '"traceID": "00000000000000000000000000000001": services segcore',
      'trace:',
      '  otlp:',
      '    secure: false',
    ]);
  });

  test('another exporter', () => {
    const { messages } = examined({ traces: [{ secondsAgo: 600, spans: SEGCORE_ONLY }] });
    expect(messages).toMatchInlineSnapshot(
      `DOC216 observability/jaeger service segcore: the last search has spans of segcore only. The spans of Milvus' Go part, which are most of each trace, are lost. Read what the tracer in Milvus' log says, and set trace.otlp.secure to what Jaeger uses.`,
    );
  });

  test.each([
    ['whole traces', [exampleSearch(600)]],
    ['the last search is whole', [exampleSearch(600), { secondsAgo: 900, spans: SEGCORE_ONLY }]],
    ['the other half may be on its way', [{ secondsAgo: 29, spans: SEGCORE_ONLY }]],
    ['the Go part has sent since', [{ secondsAgo: 600, spans: SEGCORE_ONLY }, ...exampleBackground(10)]],
    ['before the pods were started', [{ secondsAgo: 200_000, spans: SEGCORE_ONLY }]],
    ['no search', [{ secondsAgo: 600, spans: [['segcore', 'SegCoreLoadIndex']] as const }]],
  ])('%s', (_, traces) => {
    expect(examined({ traces }).messages).toEqual([]);
  });
});

describe('DOC217', () => {
  const searches = [600, 700, 800].map((secondsAgo) => ({ secondsAgo, spans: GO_ONLY }));
  const fixOf = (trace: JsonObject, image = 'v2.6.15') => {
    const objects = exampleCluster({ trace }).map((object): JsonObject => {
      const copy: unknown = JSON.parse(JSON.stringify(object).replaceAll('v2.6.15', image));
      return typeof copy === 'object' && copy !== null ? { ...copy } : {};
    });
    return examined({ traces: searches, objects }, 'DOC217').messages.map((each) =>
      each.replace(/^.* were empty\. /, ''),
    );
  };

  test('three searches without segcore', () => {
    const { messages, shown } = examined({ traces: searches });
    expect(messages).toMatchInlineSnapshot(
      `DOC217 observability/jaeger service segcore: no span of it in the last 3 searches. What the search engine did is missing in the traces, unless the collections were empty. Search a collection that has data, then run doctor again.`,
    );
    expect(shown).toEqual([
      `$ ${query('standalone&operation=Proxy-Search&limit=5')}`,
      '"traceID": "00000000000000000000000000000001": services standalone',
    ]);
  });

  test('one search', () => {
    expect(examined({ traces: searches.slice(0, 1) }).messages).toMatchInlineSnapshot(
      `DOC217 observability/jaeger service segcore: no span of it in the last search. What the search engine did is missing in the traces, unless the collections were empty. Search a collection that has data, then run doctor again.`,
    );
  });

  test('why, as far as the settings tell', () => {
    expect(fixOf(EXAMPLE_TRACE)).toMatchInlineSnapshot(`
      [
        "Search a collection that has data, then run doctor again.",
      ]
    `);
    expect(fixOf(otlp({ secure: false }))).toMatchInlineSnapshot(`
      [
        "Search a collection that has data, then run doctor again.",
      ]
    `);
    expect(fixOf(otlp({ method: 'http', endpoint: 'jaeger-collector.observability.svc:4318' }))).toMatchInlineSnapshot(`
      [
        "Over HTTP segcore's spans go to the path / and are lost. Use trace.otlp.method grpc with port 4317.",
      ]
    `);
    expect(fixOf(otlp({ secure: true }), 'v2.4.5')).toMatchInlineSnapshot(`
      [
        "Before Milvus 2.4.6 segcore cannot send over TLS. Use a newer Milvus, or trace.exporter jaeger.",
      ]
    `);
    expect(fixOf(otlp({ secure: true }))).toMatchInlineSnapshot(`
      [
        "segcore sends over TLS by its own libraries. Look for its errors in Milvus' log, or use trace.exporter jaeger.",
      ]
    `);
  });

  test.each([
    ['one of them has it', [...searches, exampleSearch(900)]],
    ['it may be on its way', [{ secondsAgo: 29, spans: GO_ONLY }]],
    ['searches that did not reach a query node', [{ secondsAgo: 600, spans: GO_HALF }]],
    ['before the pods were started', [{ secondsAgo: 200_000, spans: GO_ONLY }]],
    ['no search', exampleBackground(600)],
  ])('%s', (_, traces) => {
    expect(examined({ traces }).messages).toEqual([]);
  });
});
