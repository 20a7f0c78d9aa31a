import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { MilvusChartVersion, MilvusRelease, MilvusTracing, TracingBackend } from '../../../lib';
import { stringAt } from '../../../lib/kubernetes/json';
import { toYaml } from '../../../lib/kubernetes/yaml';
import { VERSIONS } from '../../../tools/e2e/parts';
import { type Span, spansOf, trimmed } from '../../../tools/waterfall/spans';
import { listAt } from '../support/objects';
import { until } from '../support/poll';
import { Servers } from '../support/servers';
import { Jaeger } from './jaeger';
import { JAEGER_1 } from './jaeger-1';
import { Standalone } from './standalone';

const SEARCH = 'milvus.proto.milvus.MilvusService/Search';
const TRACE_ID = '0af7651916cd43dd8448eb211c80319c';
/** Milvus and its engine send their spans every five seconds, each on its own. */
const PATIENCE = 60;

/** The `user.yaml` of a release, as the chart puts it into the pods. */
function ours(thriftUrl: string): string {
  const release = new MilvusRelease(new Chart(new App(), 'tracing'), 'my-release', {
    chart: MilvusChartVersion.of({ chart: '4.1.12', milvus: VERSIONS.milvus }),
    tracing: MilvusTracing.jaeger(TracingBackend.fromEndpoints({ label: 'the test', jaegerThriftHttp: thriftUrl }), {
      sampleFraction: 1,
    }),
  });
  return stringAt(release.values, 'extraConfigFiles', 'user.yaml') ?? '';
}

/** The same with the share that Milvus has by default, which our rules refuse (MLV011). */
function samplingNothing(thriftUrl: string): string {
  return toYaml({ trace: { exporter: 'jaeger', sampleFraction: 0, jaeger: { url: thriftUrl } } });
}

interface Setting {
  readonly jaeger: () => Jaeger;
  readonly milvus: () => Standalone;
}

/** A Jaeger and a Milvus that sends there, as long as the block of tests. */
function setting(userYaml: (thriftUrl: string) => string): Setting {
  let servers: Servers;
  let jaeger: Jaeger;
  let milvus: Standalone;
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'e2e-traces-'));
    servers = new Servers(folder);
    jaeger = await Jaeger.start(servers, { folder, name: 'jaeger', jaeger: JAEGER_1, receivers: { thrift: true } });
    milvus = await Standalone.start(servers, folder, userYaml(jaeger.thriftUrl));
  });
  afterAll(async () => {
    await servers.end();
  });
  return { jaeger: () => jaeger, milvus: () => milvus };
}

/** What a Milvus logs about its tracer: it can be healthy before. */
function initOf(milvus: Standalone): Promise<string> {
  return until('the start of the tracer', PATIENCE, () => /Init tracer.*/.exec(milvus.log())?.[0]);
}

/** The trace of the one search, once both halves of Milvus have sent their spans of it. */
function searchTrace(jaeger: Jaeger): Promise<{ readonly answer: unknown; readonly spans: readonly Span[] }> {
  return until('the trace of the search', PATIENCE, async () => {
    const answer = await jaeger.traces('standalone', SEARCH);
    if (listAt(answer, 'data').length === 0) return undefined;
    const spans = spansOf(answer);
    // Of each half the span that ends last.
    const halves = spans.filter(({ operation }) => operation === SEARCH || operation === 'SegCoreSearch');
    return halves.length === 2 ? { answer, spans } : undefined;
  });
}

describe('a Milvus with our user.yaml', () => {
  const { jaeger, milvus } = setting(ours);

  test('says that the exporter is jaeger', async () => {
    expect(await initOf(milvus())).toContain('[Exporter=jaeger]');
  });

  test('sends what it does when a collection is created, loaded and searched', async () => {
    expect(await milvus().work()).toBe('3\n');
    await searchTrace(jaeger());
    expect(await jaeger().services()).toEqual(['segcore', 'standalone']);
    expect(await jaeger().operations('segcore')).toEqual(['SegCoreSearch']);
    expect(await jaeger().operations('standalone')).toEqual(
      expect.arrayContaining(
        ['CreateCollection', 'LoadCollection', 'Search'].map((verb) => `milvus.proto.milvus.MilvusService/${verb}`),
      ),
    );
  });

  test('sends a search as one trace of both services, by the exporter jaeger', async () => {
    const { answer, spans } = await searchTrace(jaeger());
    expect(listAt(answer, 'data')).toHaveLength(1);
    expect(spans.filter(({ depth }) => depth === 0)).toMatchObject([{ service: 'standalone', operation: SEARCH }]);
    expect(spans.find(({ service }) => service === 'segcore')).toMatchObject({
      operation: 'SegCoreSearch',
      path: [SEARCH, 'Proxy-Search', 'SearchTask', 'Proxy-Search-Execute'],
    });
    expect(new Set(formats(answer))).toEqual(new Set(['jaeger']));
    if (process.env.TRACE_JSON) writeFileSync(process.env.TRACE_JSON, `${JSON.stringify(trimmed(answer), null, 2)}\n`);
  });
});

describe('a Milvus with sampleFraction 0', () => {
  const { jaeger, milvus } = setting(samplingNothing);

  test('says that the exporter is jaeger', async () => {
    expect(await initOf(milvus())).toContain('[Exporter=jaeger]');
  });

  // Spans leave in the order in which they end: once the search that a client asks to be traced is there, so would be
  // everything before it.
  test('sends nothing but what a client has asked for by itself', async () => {
    expect(await milvus().work()).toBe('3\n');
    expect(await milvus().searchWithin(`00-${TRACE_ID}-b7ad6b7169203331-01`)).toBe('3\n');
    await searchTrace(jaeger());
    for (const service of ['standalone', 'segcore']) {
      const traces = listAt(await jaeger().traces(service), 'data');
      expect(traces.map((trace) => trace.traceID)).toEqual([TRACE_ID]);
    }
    expect(await jaeger().operations('standalone')).not.toContain('milvus.proto.milvus.MilvusService/CreateCollection');
  });
});

/** How each span of an answer came to Jaeger, by its own mark. */
function formats(answer: unknown): unknown[] {
  return listAt(answer, 'data')
    .flatMap((trace) => listAt(trace, 'spans'))
    .map((span) => listAt(span, 'tags').find(({ key }) => key === 'internal.span.format')?.value);
}
