import { checkEnvironment } from '../../../lib/rules/environments';
import { messages } from '../../support/problems';

interface Sent {
  readonly exporter?: string;
  readonly url?: string;
  readonly endpoint?: string;
  readonly method?: string;
  readonly secure?: unknown;
}

function milvus({ exporter = 'otlp', url, endpoint, method, secure = false }: Sent, namespace = 'milvus') {
  const trace = { exporter, sampleFraction: 1, jaeger: { url }, otlp: { endpoint, method, secure } };
  const metadata = { name: 'my-release', namespace };
  return {
    where: 'p/milvus',
    object: { apiVersion: 'milvus.io/v1beta1', kind: 'Milvus', metadata, spec: { config: { trace } } },
  };
}

function jaeger(options: object, more: object = {}) {
  const spec = { allInOne: { options }, ...more };
  const metadata = { name: 'jaeger', namespace: 'tracing' };
  return { where: 'p/jaeger', object: { apiVersion: 'jaegertracing.io/v1', kind: 'Jaeger', metadata, spec } };
}

const check = (...objects: readonly (ReturnType<typeof milvus> | ReturnType<typeof jaeger>)[]) =>
  messages(checkEnvironment({ objects, releases: [] }, 'p'), 'MLV195');

const ENDPOINT = 'jaeger-collector.tracing.svc:4317';
const LOST = 'Every export fails in the background, and no trace arrives.';
const OFF = { 'collector.otlp.enabled': false };
const TLS = { 'collector.otlp.grpc.tls.enabled': true };

describe('MLV195', () => {
  test('reports each of these', () => {
    expect(
      [
        OFF,
        { collector: { otlp: { enabled: 'false' } } },
        { collector: { 'otlp.enabled': '0' } },
        { 'collector.otlp.enabled': 'FALSE' },
      ].flatMap((options) => check(jaeger(options), milvus({ endpoint: ENDPOINT }))),
    ).toMatchInlineSnapshot(`
      MLV195 p/milvus spec.config.trace.otlp.endpoint: 'jaeger-collector.tracing.svc:4317' points to Jaeger 'jaeger' (p/jaeger), where OTLP is disabled. Every export fails in the background, and no trace arrives. Remove collector.otlp.enabled from spec.allInOne.options of that Jaeger, or use MilvusTracing.jaeger.
      MLV195 p/milvus spec.config.trace.otlp.endpoint: 'jaeger-collector.tracing.svc:4317' points to Jaeger 'jaeger' (p/jaeger), where OTLP is disabled. Every export fails in the background, and no trace arrives. Remove collector.otlp.enabled from spec.allInOne.options of that Jaeger, or use MilvusTracing.jaeger.
      MLV195 p/milvus spec.config.trace.otlp.endpoint: 'jaeger-collector.tracing.svc:4317' points to Jaeger 'jaeger' (p/jaeger), where OTLP is disabled. Every export fails in the background, and no trace arrives. Remove collector.otlp.enabled from spec.allInOne.options of that Jaeger, or use MilvusTracing.jaeger.
      MLV195 p/milvus spec.config.trace.otlp.endpoint: 'jaeger-collector.tracing.svc:4317' points to Jaeger 'jaeger' (p/jaeger), where OTLP is disabled. Every export fails in the background, and no trace arrives. Remove collector.otlp.enabled from spec.allInOne.options of that Jaeger, or use MilvusTracing.jaeger.
    `);
  });

  test('in the section that the strategy reads', () => {
    const storage = { type: 'elasticsearch', options: { 'es.server-urls': 'http://e:9200' } };
    const production = { strategy: 'production', storage };
    const sent = milvus({ endpoint: ENDPOINT });
    expect(check(jaeger({}, { ...production, collector: { options: OFF } }), sent)).toEqual([
      expect.stringContaining('Remove collector.otlp.enabled from spec.collector.options of that Jaeger'),
    ]);
    expect(check(jaeger(OFF, production), sent)).toEqual([]);
    expect(check(jaeger({}, { collector: { options: OFF } }), sent)).toEqual([]);
  });

  test.each<[object, Sent, string, string]>([
    [TLS, { endpoint: ENDPOINT }, 'otlp.secure: false sends plain text to port 4317 of', 'Set it to true'],
    [{}, { endpoint: ENDPOINT, secure: true }, 'otlp.secure: true sends TLS to port 4317 of', 'Set it to false'],
    [
      { 'collector.otlp.http.tls.enabled': 'true' },
      { endpoint: 'jaeger-collector.tracing:4318', method: 'http' },
      'otlp.secure: false sends plain text to port 4318 of',
      'Set it to true',
    ],
    [
      { 'collector.http.tls.enabled': true },
      { exporter: 'jaeger', url: 'http://jaeger-collector.tracing.svc:14268/api/traces' },
      "jaeger.url: 'http://jaeger-collector.tracing.svc:14268/api/traces' sends plain text to port 14268 of",
      'Use https://',
    ],
    [
      {},
      { exporter: 'jaeger', url: 'https://jaeger-collector.tracing.svc.cluster.local:14268/api/traces' },
      "jaeger.url: 'https://jaeger-collector.tracing.svc.cluster.local:14268/api/traces' sends TLS to port 14268 of",
      'Use http://',
    ],
  ])('%j and %j', (options, sent, problem, fix) => {
    const rest = `Jaeger 'jaeger' (p/jaeger), which ${fix.endsWith('s://') || fix.endsWith('true') ? 'expects TLS' : 'expects plain text'}.`;
    const [message = '', ...others] = check(jaeger(options), milvus(sent));
    expect(others).toEqual([]);
    expect(message).toMatch(/^MLV195 p\/milvus spec\.config\.trace\./);
    expect(message).toContain(
      `trace.${problem} ${fix === 'Use http://' ? "Jaeger 'jaeger' (p/jaeger), which expects plain text." : rest}`,
    );
    expect(message).toContain(` ${LOST} ${fix}.`);
  });

  test.each<[object, Sent]>([
    [{}, { endpoint: ENDPOINT }],
    [TLS, { endpoint: ENDPOINT, secure: true }],
    [TLS, { endpoint: ENDPOINT, secure: 'no' }],
    [OFF, { exporter: 'jaeger', url: 'http://jaeger-collector.tracing.svc:14268/api/traces' }],
    [OFF, { exporter: 'noop', endpoint: ENDPOINT }],
    [OFF, { exporter: 'noop', endpoint: ENDPOINT, url: 'https://jaeger-collector.tracing.svc:14268/api/traces' }],
    [OFF, { exporter: 'jaeger', endpoint: ENDPOINT }],
    [OFF, { exporter: 'otlp', url: 'https://jaeger-collector.tracing.svc:14268/api/traces' }],
    [OFF, { exporter: 'otlp' }],
    [OFF, { endpoint: 'jaeger-query.tracing.svc:4317' }],
    [OFF, { endpoint: 'jaeger-.tracing.svc:4317' }],
    [OFF, { endpoint: 'other-collector.tracing.svc:4317' }],
    [OFF, { endpoint: 'jaeger-collector.other.svc:4317' }],
    [OFF, { endpoint: 'jaeger-collector:4317' }],
    [OFF, { endpoint: 'jaeger-collector.tracing.example.com:4317' }],
  ])('%j and %j passes', (options, sent) => {
    expect(check(jaeger(options), milvus(sent))).toEqual([]);
  });

  test("a host without namespace is in the sender's namespace", () => {
    expect(check(jaeger(OFF), milvus({ endpoint: 'jaeger-collector:4317' }, 'tracing'))).toHaveLength(1);
  });

  test.each([
    'jaeger-collector-headless.tracing:4317',
    'Jaeger-Collector.Tracing.svc:4317',
    'jaeger-collector.tracing.svc.cluster.local.:4317',
    'jaeger-collector.tracing.svc.cluster.local:4317',
  ])('%s points to it', (endpoint) => {
    const url = 'http://jaeger-collector.tracing.svc:14268/api/traces';
    expect(check(jaeger(OFF), milvus({ endpoint, url }))).toEqual([
      expect.stringContaining(`trace.otlp.endpoint: '${endpoint}' points to Jaeger 'jaeger' (p/jaeger)`),
    ]);
  });

  test('an object without a namespace is of default', () => {
    const without = <Located extends ReturnType<typeof milvus> | ReturnType<typeof jaeger>>(located: Located) => ({
      ...located,
      object: { ...located.object, metadata: { name: located.object.metadata.name } },
    });
    const found = (endpoint: string, namespace: string) =>
      messages(
        checkEnvironment({ objects: [without(jaeger(OFF)), milvus({ endpoint }, namespace)], releases: [] }, 'p'),
        'MLV195',
      );
    expect(found('jaeger-collector.default:4317', 'milvus')).toHaveLength(1);
    expect(found('jaeger-collector:4317', 'default')).toHaveLength(1);
    expect(found('jaeger-collector:4317', 'milvus')).toEqual([]);
    const objects = [jaeger(OFF), without(milvus({ endpoint: 'jaeger-collector:4317' }))];
    expect(messages(checkEnvironment({ objects, releases: [] }, 'p'), 'MLV195')).toEqual([]);
  });

  test('only a Milvus sends', () => {
    const { where, object } = milvus({ endpoint: ENDPOINT });
    const objects = [jaeger(OFF), { where, object: { ...object, kind: 'MilvusUpgrade' } }];
    expect(messages(checkEnvironment({ objects, releases: [] }, 'p'), 'MLV195')).toEqual([]);
    const releases = [{ where: 'p/r', release: 'r', namespace: 'milvus' }];
    expect(messages(checkEnvironment({ objects: [jaeger(OFF)], releases }, 'p'), 'MLV195')).toEqual([]);
  });

  test('a helm release is checked too', () => {
    const release = { where: 'p/r', release: 'r', namespace: 'milvus' };
    const userYaml = { trace: { exporter: 'otlp', otlp: { endpoint: ENDPOINT, secure: false } } };
    const found = (tree: object) =>
      messages(
        checkEnvironment({ objects: [jaeger(OFF)], releases: [{ ...release, userYaml: { ...tree } }] }, 'p'),
        'MLV195',
      );
    expect(found(userYaml)).toEqual([
      expect.stringMatching(/^MLV195 p\/r extraConfigFiles\["user\.yaml"\] trace\.otlp\.endpoint: /),
    ]);
    expect(found({})).toEqual([]);
  });
});
