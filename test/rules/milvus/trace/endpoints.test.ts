import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { toYaml } from '../../../../lib/kubernetes/yaml';
import { messages } from '../../../support/problems';
import { milvusReleaseRules } from '../../../../lib/rules/milvus/release/rules';
import { runRules } from '../../../../lib/diagnostics/run-rules';

const NO_EXPORT = 'every export fails in the background and no trace arrives';
const chart = MilvusChartVersion.NEWEST;
const PATH = 'extraConfigFiles["user.yaml"]';

/** The messages of one code about a trace block that stands in the user.yaml of a release. */
function trace(code: string, block: unknown): string[] {
  const values = { extraConfigFiles: { 'user.yaml': toYaml({ trace: block }) } };
  return messages(
    runRules(milvusReleaseRules, { releaseName: 'r', namespace: 'n', chart, values }, 'qs/my-release'),
    code,
  );
}

const GOOD = { exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://jaeger-collector:14268/api/traces' } };
const OTLP = { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'jaeger-collector:4317', secure: false } };

describe('MLV012', () => {
  const general = 'Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.';
  const fix = "Use 'http://h:14268/api/traces'.";
  const otlp = (port: number) => fix.replace(/\.$/, `, or the exporter otlp with endpoint 'h:${port}'.`);

  test.each([
    [
      'jaeger-collector:14268',
      'does not begin with http:// or https://',
      "Use 'http://jaeger-collector:14268/api/traces'.",
    ],
    ['not a url', 'is not a URL', general],
    ['kafka://h:14268/api/traces', 'does not begin with http:// or https://', general],
    ['http://h:14268', "has the path '/', not /api/traces", fix],
    ['http://h', "has the path '/', not /api/traces", fix],
    ['https://h', "has the path '/', not /api/traces", "Use 'https://h/api/traces'."],
    ['http://h:14268/api/traces/', "has the path '/api/traces/', not /api/traces", fix],
    ['http://h:4317/api/traces', 'has port 4317, which speaks OTLP over gRPC', otlp(4317)],
    ['http://h:4318/api/traces', 'has port 4318, which speaks OTLP over HTTP', otlp(4318)],
    ['http://h:14250/api/traces', "has port 14250, which speaks Jaeger's own gRPC protocol", fix],
    ['http://h:14267/api/traces', 'has port 14267, which speaks TChannel, a protocol that Jaeger removed', fix],
    ['http://h:6831/api/traces', 'has port 6831, which speaks Thrift over UDP (Jaeger agent)', fix],
    ['http://h:6832/api/traces', 'has port 6832, which speaks Thrift over UDP (Jaeger agent)', fix],
    ['http://h:9411/api/traces', 'has port 9411, which speaks Zipkin over HTTP', fix],
    ['http://h:16685/api/traces', "has port 16685, which speaks Jaeger's query API over gRPC", fix],
    ['http://h:16686/api/traces', 'has port 16686, which speaks HTTP for the Jaeger UI', fix],
    ['http://h:14269/api/traces', 'has port 14269, which speaks HTTP for health and metrics of the collector', fix],
  ])('%s', (url, rule, right) => {
    expect(trace('MLV012', { ...GOOD, jaeger: { url } })).toEqual([
      `MLV012 qs/my-release ${PATH} trace.jaeger.url: '${url}' ${rule}: ${NO_EXPORT}. ${right}`,
    ]);
  });

  test.each([
    ['http://u@h:14268/api/traces', 'holds a user or password, which would stand in a ConfigMap'],
    ['http://:p@h:14268/api/traces', 'holds a user or password, which would stand in a ConfigMap'],
    ['ftp://u:p@h:14268/api/traces', 'does not begin with http:// or https://'],
    ['http://u:p@h:142680/api/traces', 'is not a URL'],
  ])('%s is not repeated', (url, rule) => {
    expect(trace('MLV012', { ...GOOD, jaeger: { url } })).toEqual([
      `MLV012 qs/my-release ${PATH} trace.jaeger.url: ${rule}: ${NO_EXPORT}. ${general}`,
    ]);
  });

  test('missing', () => {
    expect(trace('MLV012', { exporter: 'jaeger' })).toMatchInlineSnapshot(
      `MLV012 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: is missing: every export fails in the background and no trace arrives. Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.`,
    );
  });

  test.each([
    ['', "''", 'is missing'],
    [7, '7', 'is not a URL'],
    [null, 'null', 'is not a URL'],
  ])('%j', (url, quoted, rule) => {
    expect(trace('MLV012', { ...GOOD, jaeger: { url } })).toEqual([
      `MLV012 qs/my-release ${PATH} trace.jaeger.url: ${quoted} ${rule}: ${NO_EXPORT}. ${general}`,
    ]);
  });

  test.each([
    'https://jaeger.example.com/api/traces',
    'http://h:14268/api/traces?format=jaeger.thrift',
    'http://h:8080/api/traces',
    'http://{{ .host }}:14250/api/traces',
  ])('%s passes', (url) => {
    expect(trace('MLV012', { ...GOOD, jaeger: { url } })).toEqual([]);
  });

  test('another exporter does not read it', () => {
    expect(trace('MLV012', { ...OTLP, jaeger: { url: 'x' } })).toEqual([]);
  });
});

describe('MLV013', () => {
  const general = 'Use HOST:4317 with method grpc, or HOST:4318 with method http.';
  const grpc = "Use 'h:4317'.";

  test.each([
    ['http://h:4317', '', 'must not have a scheme', grpc],
    ['http://h', '', 'must not have a scheme', grpc],
    ['http://h:16686', '', 'must not have a scheme', grpc],
    ['https://h', '', 'must not have a scheme', general],
    ['h:4318/v1/traces', 'http', 'must not have a path', "Use 'h:4318'."],
    ['h', 'grpc', 'has no port', grpc],
    ['h', 'http', 'has no port', "Use 'h:4318'."],
    ['h:99999', 'grpc', 'must have a port from 1 to 65535', general],
    ['h:0', 'grpc', 'must have a port from 1 to 65535', general],
    [':4317', 'grpc', 'has no host', general],
    ['h:4317:1', 'grpc', 'must have a port from 1 to 65535', general],
    ['h h:4317', 'grpc', 'must not contain whitespace', general],
    ['h:4317 ', 'grpc', 'must not contain whitespace', general],
    [
      'h:4318',
      '',
      'has port 4318, which speaks OTLP over HTTP, but the method is grpc',
      "Use 'h:4317', or method http.",
    ],
    [
      'h:4317',
      'http',
      'has port 4317, which speaks OTLP over gRPC, but the method is http',
      "Use 'h:4318', or method grpc.",
    ],
    [
      'h:14268',
      'grpc',
      'has port 14268, which speaks Jaeger Thrift over HTTP, but the method is grpc',
      "Use 'h:4317', or the exporter jaeger with url 'http://h:14268/api/traces'.",
    ],
    ['h:14250', 'grpc', "has port 14250, which speaks Jaeger's own gRPC protocol, but the method is grpc", grpc],
    [
      'h:14250',
      'http',
      "has port 14250, which speaks Jaeger's own gRPC protocol, but the method is http",
      "Use 'h:4318'.",
    ],
    ['h:16685', 'grpc', "has port 16685, which speaks Jaeger's query API over gRPC, but the method is grpc", grpc],
    ['h:6831', 'grpc', 'has port 6831, which speaks Thrift over UDP (Jaeger agent), but the method is grpc', grpc],
  ])('%s with %s', (endpoint, method, rule, fix) => {
    expect(trace('MLV013', { ...OTLP, otlp: { endpoint, method } })).toEqual([
      `MLV013 qs/my-release ${PATH} trace.otlp.endpoint: '${endpoint}' ${rule}: ${NO_EXPORT}. ${fix}`,
    ]);
  });

  test.each<[object, string]>([
    [{}, 'is missing'],
    [{ endpoint: '' }, "'' is missing"],
    [{ endpoint: 4317 }, '4317 is not a text'],
  ])('%j', (otlp, rule) => {
    expect(trace('MLV013', { ...OTLP, otlp })).toEqual([
      `MLV013 qs/my-release ${PATH} trace.otlp.endpoint: ${rule}: ${NO_EXPORT}. ${general}`,
    ]);
  });

  test('a password is not repeated', () => {
    expect(trace('MLV013', { ...OTLP, otlp: { endpoint: 'u:secret@h:4317' } })).toMatchInlineSnapshot(
      `MLV013 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.endpoint: '***@h:4317' must not contain a user or password: every export fails in the background and no trace arrives. Use HOST:4317 with method grpc, or HOST:4318 with method http.`,
    );
  });

  test.each([
    { endpoint: 'collector.example.com:443', secure: true },
    { endpoint: 'h:4318', method: 'http' },
    { endpoint: 'h:65535' },
    { endpoint: 'h:1', method: 'grpc' },
    { endpoint: '[fe80::1]:4317' },
    { endpoint: '{{ .endpoint }}' },
  ])('%j passes', (otlp) => {
    expect(trace('MLV013', { ...OTLP, otlp })).toEqual([]);
  });

  test('another exporter does not read it', () => {
    expect(trace('MLV013', { ...GOOD, otlp: { endpoint: 'x' } })).toEqual([]);
  });
});

describe('MLV073', () => {
  const say = (key: string, value: string, example: string) => [
    `MLV073 qs/my-release ${PATH} trace.${key}: '${value}' is the Milvus pod itself: in a pod only a sidecar listens there; without ` +
      `one no trace arrives. Use the Service of the backend, such as '${example}', or keep it where a sidecar receives traces.`,
  ];

  test.each(['localhost:4317', '127.0.0.1:4317', '[::1]:4317', '0.0.0.0:4317', 'LOCALHOST:4317'])('%s', (endpoint) => {
    expect(trace('MLV073', { ...OTLP, otlp: { endpoint } })).toEqual(
      say('otlp.endpoint', endpoint, 'jaeger-collector.observability.svc:4317'),
    );
  });

  test('a URL', () => {
    const url = 'http://localhost:14268/api/traces';
    expect(trace('MLV073', { ...GOOD, jaeger: { url } })).toMatchInlineSnapshot(
      `MLV073 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.url: 'http://localhost:14268/api/traces' is the Milvus pod itself: in a pod only a sidecar listens there; without one no trace arrives. Use the Service of the backend, such as 'http://jaeger-collector.observability.svc:14268/api/traces', or keep it where a sidecar receives traces.`,
    );
  });

  test.each([
    GOOD,
    OTLP,
    { ...GOOD, otlp: { endpoint: 'localhost:4317' } },
    { ...OTLP, otlp: { endpoint: 'localhost.example.com:4317' } },
    { exporter: 'otlp', otlp: { endpoint: 7 } },
    { exporter: 'noop', otlp: { endpoint: 'localhost:4317' } },
  ])('%j passes', (block) => {
    expect(trace('MLV073', block)).toEqual([]);
  });
});
