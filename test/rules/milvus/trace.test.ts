import { runRules } from '../../../lib/diagnostics/rule';
import { milvusReleaseRules } from '../../../lib/rules/milvus';
import { MilvusChartVersion } from '../../../lib/upstream/milvus-chart-version';
import { toYaml } from '../../../lib/kubernetes/yaml';
import { messages } from '../../support/problems';

const NO_TRACES = 'Milvus starts, logs a warning at most, and sends no traces';
const NO_EXPORT = 'every export fails in the background and no trace arrives';
const chart = MilvusChartVersion.V5_0_19;
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

test('MLV010 exporters', () => {
  expect(trace('MLV010', { ...GOOD, exporter: 'Jaeger' })).toEqual([
    `MLV010 qs/my-release ${PATH} trace.exporter: 'Jaeger' is not an exporter: ${NO_TRACES}. Did you mean 'jaeger'?`,
  ]);
  for (const [exporter, quoted] of [
    ['zipkin', "'zipkin'"],
    ['', "''"],
    [7, '7'],
    [null, 'null'],
  ]) {
    expect(trace('MLV010', { exporter })).toEqual([
      `MLV010 qs/my-release ${PATH} trace.exporter: ${String(quoted)} is not an exporter: ${NO_TRACES}. Use one of noop, ` +
        'stdout, jaeger, otlp.',
    ]);
  }
  for (const exporter of ['noop', 'stdout', 'jaeger', 'otlp']) expect(trace('MLV010', { exporter })).toEqual([]);
  expect(trace('MLV010', {})).toEqual([]);
});

describe('MLV011', () => {
  const at = `MLV011 qs/my-release ${PATH} trace.sampleFraction:`;
  const fix = 'Give the share of requests to trace, such as 0.05, or 1 for all of them.';
  const nothing = 'Milvus would take it as 0 and send no traces';

  test.each([
    [0, '0 samples nothing: Milvus sends no traces'],
    [1.01, '1.01 is no number from 0 to 1: Milvus would trace every request'],
    [null, `null is no number from 0 to 1: ${nothing}`],
    [50, '50 is no number from 0 to 1: Milvus would trace every request'],
    [-0.1, `-0.1 is no number from 0 to 1: ${nothing}`],
    ['50%', `'50%' is no number from 0 to 1: ${nothing}`],
  ])('%j', (sampleFraction, text) => {
    expect(trace('MLV011', { ...GOOD, sampleFraction })).toEqual([`${at} ${text}. ${fix}`]);
  });

  test.each(['stdout', 'jaeger', 'otlp'])('missing with %s', (exporter) => {
    expect(trace('MLV011', { exporter })).toEqual([`${at} is missing, and Milvus' default is 0: ${nothing}. ${fix}`]);
  });

  test('wrong, although nothing is sent', () => {
    expect(trace('MLV011', { sampleFraction: 2 })).toEqual([
      `${at} 2 is no number from 0 to 1: Milvus would trace every request. ${fix}`,
    ]);
  });

  test.each([
    {},
    { exporter: 'noop' },
    { exporter: 'noop', sampleFraction: 0 },
    { ...GOOD, sampleFraction: 1e-9 },
    GOOD,
  ])('%j passes', (block) => {
    expect(trace('MLV011', block)).toEqual([]);
  });
});

describe('MLV012', () => {
  const fix = 'Use http://HOST:14268/api/traces, or the exporter otlp for an OTLP port.';

  test.each([
    ['jaeger-collector:14268', 'does not begin with http:// or https://'],
    ['not a url', 'is not a URL'],
    ['http://h:14268', "has the path '/', not /api/traces"],
    ['http://h:14268/api/traces/', "has the path '/api/traces/', not /api/traces"],
    ['http://h:4317/api/traces', 'leads to the OTLP gRPC port, not to Thrift over HTTP'],
    ['http://h:14250/api/traces', "leads to Jaeger's gRPC port, not to Thrift over HTTP"],
    ['http://h:14267/api/traces', 'leads to a dead port, not to Thrift over HTTP'],
    ['http://h:4318/api/traces', 'leads to the OTLP HTTP port, not to Thrift over HTTP'],
    ['http://h:6831/api/traces', "leads to the agent's UDP port, not to Thrift over HTTP"],
    ['http://h:6832/api/traces', "leads to the agent's UDP port, not to Thrift over HTTP"],
    ['http://h:9411/api/traces', "leads to Zipkin's port, not to Thrift over HTTP"],
    ['http://h:16686/api/traces', 'leads to the port of the UI, not to Thrift over HTTP'],
  ])('%s', (url, rule) => {
    expect(trace('MLV012', { ...GOOD, jaeger: { url } })).toEqual([
      `MLV012 qs/my-release ${PATH} trace.jaeger.url: '${url}' ${rule}: ${NO_EXPORT}. ${fix}`,
    ]);
  });

  test.each([
    ['http://u@h:14268/api/traces', 'holds a user or password, which would stand in a ConfigMap'],
    ['http://:p@h:14268/api/traces', 'holds a user or password, which would stand in a ConfigMap'],
    ['ftp://u:p@h:14268/api/traces', 'does not begin with http:// or https://'],
    ['http://u:p@h:142680/api/traces', 'is not a URL'],
  ])('%s is not repeated', (url, rule) => {
    expect(trace('MLV012', { ...GOOD, jaeger: { url } })).toEqual([
      `MLV012 qs/my-release ${PATH} trace.jaeger.url: ${rule}: ${NO_EXPORT}. ${fix}`,
    ]);
  });

  test('missing', () => {
    expect(trace('MLV012', { exporter: 'jaeger' })).toEqual([
      `MLV012 qs/my-release ${PATH} trace.jaeger.url: is missing: ${NO_EXPORT}. ${fix}`,
    ]);
  });

  test.each([
    ['', "''", 'is missing'],
    [7, '7', 'is not a URL'],
    [null, 'null', 'is not a URL'],
  ])('%j', (url, quoted, rule) => {
    expect(trace('MLV012', { ...GOOD, jaeger: { url } })).toEqual([
      `MLV012 qs/my-release ${PATH} trace.jaeger.url: ${quoted} ${rule}: ${NO_EXPORT}. ${fix}`,
    ]);
  });

  test.each(['https://jaeger.example.com/api/traces', 'http://h:14268/api/traces?format=jaeger.thrift'])(
    '%s passes',
    (url) => {
      expect(trace('MLV012', { ...GOOD, jaeger: { url } })).toEqual([]);
    },
  );

  test('another exporter does not read it', () => {
    expect(trace('MLV012', { ...OTLP, jaeger: { url: 'x' } })).toEqual([]);
  });
});

describe('MLV013', () => {
  const fix = 'Use HOST:4317 with method grpc, or HOST:4318 with method http.';

  test.each([
    ['http://h:4317', '', 'has a scheme'],
    ['h:4318/v1/traces', 'http', 'has a path'],
    ['h', 'grpc', 'is not host:port'],
    ['h:99999', 'grpc', 'is not host:port'],
    ['h:65536', 'grpc', 'is not host:port'],
    ['h:0', 'grpc', 'is not host:port'],
    [':4317', 'grpc', 'is not host:port'],
    ['h:4317:1', 'grpc', 'is not host:port'],
    ['h h:4317', 'grpc', 'is not host:port'],
    ['h:4317 ', 'grpc', 'is not host:port'],
    ['h:4318', '', 'is the OTLP HTTP port, but the method is grpc'],
    ['h:4318', 'grpc', 'is the OTLP HTTP port, but the method is grpc'],
    ['h:4317', 'http', 'is the OTLP gRPC port, but the method is http'],
    ['h:14268', 'grpc', "is the port of the exporter 'jaeger'"],
  ])('%s with %s', (endpoint, method, rule) => {
    expect(trace('MLV013', { ...OTLP, otlp: { endpoint, method } })).toEqual([
      `MLV013 qs/my-release ${PATH} trace.otlp.endpoint: '${endpoint}' ${rule}: ${NO_EXPORT}. ${fix}`,
    ]);
  });

  test.each<[object, string]>([
    [{}, 'is missing'],
    [{ endpoint: '' }, "'' is missing"],
    [{ endpoint: 4317 }, '4317 is not a text'],
    [{ endpoint: 'h:4318' }, "'h:4318' is the OTLP HTTP port, but the method is grpc"],
  ])('%j', (otlp, rule) => {
    expect(trace('MLV013', { ...OTLP, otlp })).toEqual([
      `MLV013 qs/my-release ${PATH} trace.otlp.endpoint: ${rule}: ${NO_EXPORT}. ${fix}`,
    ]);
  });

  test.each([
    { endpoint: 'collector.example.com:443', secure: true },
    { endpoint: 'h:4318', method: 'http' },
    { endpoint: 'h:65535' },
    { endpoint: 'h:1', method: 'grpc' },
  ])('%j passes', (otlp) => {
    expect(trace('MLV013', { ...OTLP, otlp })).toEqual([]);
  });

  test('another exporter does not read it', () => {
    expect(trace('MLV013', { ...GOOD, otlp: { endpoint: 'x' } })).toEqual([]);
  });
});

test('MLV014 methods', () => {
  expect(trace('MLV014', { otlp: { method: 'HTTP' } })).toEqual([
    `MLV014 qs/my-release ${PATH} trace.otlp.method: 'HTTP' is not a method: ${NO_TRACES}. Did you mean 'http'?`,
  ]);
  for (const [method, quoted] of [
    ['protobuf', "'protobuf'"],
    [7, '7'],
  ]) {
    expect(trace('MLV014', { otlp: { method } })).toEqual([
      `MLV014 qs/my-release ${PATH} trace.otlp.method: ${String(quoted)} is not a method: ${NO_TRACES}. Use grpc or http.`,
    ]);
  }
  for (const method of ['grpc', 'http', '', null]) expect(trace('MLV014', { otlp: { method } })).toEqual([]);
  expect(trace('MLV014', { otlp: {} })).toEqual([]);
});

test('MLV015 secure', () => {
  expect(trace('MLV015', { otlp: { secure: 'yes' } })).toEqual([
    `MLV015 qs/my-release ${PATH} trace.otlp.secure: 'yes' is not a boolean: Milvus would take every word it cannot parse as ` +
      'false, without a message. Write true or false, without quotes.',
  ]);
  for (const secure of [true, false]) expect(trace('MLV015', { otlp: { secure } })).toEqual([]);
  expect(trace('MLV015', {})).toEqual([]);
});

test('MLV016 unknown settings', () => {
  expect(trace('MLV016', { ...GOOD, jaeger: { urll: 'x' } })).toEqual([
    `MLV016 qs/my-release ${PATH} trace.jaeger.urll: is no setting of Milvus 2.6: Milvus keeps it and never reads it. Did you ` +
      "mean 'trace.jaeger.url'?",
  ]);
  const known =
    'exporter, sampleFraction, jaeger.url, otlp.endpoint, otlp.method, otlp.secure, otlp.headers, initTimeoutSeconds';
  expect(trace('MLV016', { zzz: 1, otlp: { yyyyyyyyyyyy: { x: [] } } })).toEqual(
    ['zzz', 'otlp.yyyyyyyyyyyy.x'].map(
      (key) =>
        `MLV016 qs/my-release ${PATH} trace.${key}: is no setting of Milvus 2.6: Milvus keeps it and never reads it. Use one ` +
        `of ${known}.`,
    ),
  );
  for (const [block, quoted] of [
    ['jaeger', "'jaeger'"],
    [null, 'null'],
    [[], '[]'],
  ]) {
    expect(trace('MLV016', block)).toEqual([
      `MLV016 qs/my-release ${PATH} trace: ${String(quoted)} is not a mapping: ${NO_TRACES}. Give exporter, sampleFraction and ` +
        'the settings of the exporter.',
    ]);
  }
  expect(trace('MLV016', { SAMPLEFRACTION: 1, 'otlp.Headers': '', initTimeoutSeconds: 1 })).toEqual([]);
  // Milvus finds each of these: it compares settings without dots, underscores and slashes.
  const spelt = { jaegerUrl: 'u', sample_fraction: 1, 'otlp/method': 'grpc', otlp: { _Endpoint: 'e' } };
  expect(trace('MLV016', spelt)).toEqual([]);
  expect(trace('MLV016', { 'jaeger-url': 'u' })).toHaveLength(1);
});

test('settings are judged whatever way Milvus lets them be spelt', () => {
  const values = (text: string) => ({ extraConfigFiles: { 'user.yaml': text } });
  const said = (text: string) =>
    messages(runRules(milvusReleaseRules, { chart, values: values(text) }, 'r'), 'MLV010', 'MLV011', 'MLV016');
  expect(said('traceExporter: Otlp\ntrace_sample_fraction: 2\n')).toEqual([
    `MLV010 r ${PATH} trace.exporter: 'Otlp' is not an exporter: ${NO_TRACES}. Did you mean 'otlp'?`,
    `MLV011 r ${PATH} trace.sampleFraction: 2 is no number from 0 to 1: Milvus would trace every request. Give the share of ` +
      'requests to trace, such as 0.05, or 1 for all of them.',
  ]);
  expect(said('trace/exporter: noop\nTRACE: { Sample_Fraction: 0.5 }\ntracing: on\n')).toEqual([]);
});

test('MLV017 the time-out', () => {
  expect(trace('MLV017', { initTimeoutSeconds: '10s' })).toEqual([
    `MLV017 qs/my-release ${PATH} trace.initTimeoutSeconds: '10s' is no number of seconds above 0: Milvus would wait without ` +
      'an end when the exporter hangs at start. Give seconds without a unit, such as 10.',
  ]);
  for (const initTimeoutSeconds of [0, -1]) {
    expect(trace('MLV017', { initTimeoutSeconds })).toEqual([
      `MLV017 qs/my-release ${PATH} trace.initTimeoutSeconds: ${initTimeoutSeconds} is no number of seconds above 0: Milvus ` +
        'would wait without an end when the exporter hangs at start. Give seconds without a unit, such as 10.',
    ]);
  }
  expect(trace('MLV017', { initTimeoutSeconds: 0.5 })).toEqual([]);
  expect(trace('MLV017', {})).toEqual([]);
});

test('MLV031 OTLP over HTTP', () => {
  expect(trace('MLV031', { ...OTLP, otlp: { endpoint: 'h:4318', method: 'http' } })).toEqual([
    `MLV031 qs/my-release ${PATH} trace.otlp.method: 'http' reaches only the Go half of Milvus: the spans of segcore, where ` +
      'searches run, would be posted to / and lost. Use method grpc with port 4317.',
  ]);
  expect(trace('MLV031', OTLP)).toEqual([]);
  expect(trace('MLV031', { ...OTLP, exporter: 'jaeger', otlp: { method: 'http' } })).toEqual([]);
});
