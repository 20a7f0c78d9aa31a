import { MilvusChartVersion } from '../../../../lib/upstream/milvus-chart-version';
import { toYaml } from '../../../../lib/kubernetes/yaml';
import { messages } from '../../../support/problems';
import { milvusReleaseRules } from '../../../../lib/rules/milvus/release/rules';
import { runRules } from '../../../../lib/diagnostics/run-rules';

const NO_TRACES = 'Milvus starts, logs a warning at most, and sends no traces';
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

test('MLV010 exporters', () => {
  expect(trace('MLV010', { ...GOOD, exporter: 'Jaeger' })).toMatchInlineSnapshot(
    `MLV010 qs/my-release extraConfigFiles["user.yaml"] trace.exporter: 'Jaeger' is not an exporter: Milvus starts, logs a warning at most, and sends no traces. Did you mean 'jaeger'?`,
  );
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
    expect(trace('MLV011', { sampleFraction: 2 })).toMatchInlineSnapshot(
      `MLV011 qs/my-release extraConfigFiles["user.yaml"] trace.sampleFraction: 2 is no number from 0 to 1: Milvus would trace every request. Give the share of requests to trace, such as 0.05, or 1 for all of them.`,
    );
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

test('MLV014 methods', () => {
  expect(trace('MLV014', { otlp: { method: 'HTTP' } })).toMatchInlineSnapshot(
    `MLV014 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.method: 'HTTP' is not a method: Milvus starts, logs a warning at most, and sends no traces. Did you mean 'http'?`,
  );
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
  expect(trace('MLV015', { otlp: { secure: 'yes' } })).toMatchInlineSnapshot(
    `MLV015 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.secure: 'yes' is not a boolean: Milvus would take every word it cannot parse as false, without a message. Write true or false, without quotes.`,
  );
  for (const secure of [true, false]) expect(trace('MLV015', { otlp: { secure } })).toEqual([]);
  expect(trace('MLV015', {})).toEqual([]);
});

test('MLV016 unknown settings', () => {
  expect(trace('MLV016', { ...GOOD, jaeger: { urll: 'x' } })).toMatchInlineSnapshot(
    `MLV016 qs/my-release extraConfigFiles["user.yaml"] trace.jaeger.urll: is no setting of Milvus 2.6: Milvus keeps it and never reads it. Did you mean 'trace.jaeger.url'?`,
  );
  expect(trace('MLV016', { zzz: 1, otlp: { yyyyyyyyyyyy: { x: [] } } })).toMatchInlineSnapshot(`
    MLV016 qs/my-release extraConfigFiles["user.yaml"] trace.zzz: is no setting of Milvus 2.6: Milvus keeps it and never reads it. Use one of exporter, sampleFraction, jaeger.url, otlp.endpoint, otlp.method, otlp.secure, otlp.headers, initTimeoutSeconds.
    MLV016 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.yyyyyyyyyyyy.x: is no setting of Milvus 2.6: Milvus keeps it and never reads it. Use one of exporter, sampleFraction, jaeger.url, otlp.endpoint, otlp.method, otlp.secure, otlp.headers, initTimeoutSeconds.
  `);
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
  expect(said('traceExporter: Otlp\ntrace_sample_fraction: 2\n')).toMatchInlineSnapshot(`
    MLV010 r extraConfigFiles["user.yaml"] trace.exporter: 'Otlp' is not an exporter: Milvus starts, logs a warning at most, and sends no traces. Did you mean 'otlp'?
    MLV011 r extraConfigFiles["user.yaml"] trace.sampleFraction: 2 is no number from 0 to 1: Milvus would trace every request. Give the share of requests to trace, such as 0.05, or 1 for all of them.
  `);
  expect(said('trace/exporter: noop\nTRACE: { Sample_Fraction: 0.5 }\ntracing: on\n')).toEqual([]);
});

test('MLV017 the time-out', () => {
  expect(trace('MLV017', { initTimeoutSeconds: '10s' })).toMatchInlineSnapshot(
    `MLV017 qs/my-release extraConfigFiles["user.yaml"] trace.initTimeoutSeconds: '10s' is no number of seconds above 0: Milvus would wait without an end when the exporter hangs at start. Give seconds without a unit, such as 10.`,
  );
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
  expect(trace('MLV031', { ...OTLP, otlp: { endpoint: 'h:4318', method: 'http' } })).toMatchInlineSnapshot(
    `MLV031 qs/my-release extraConfigFiles["user.yaml"] trace.otlp.method: 'http' reaches only the Go half of Milvus: the spans of segcore, where searches run, would be posted to / and lost. Use method grpc with port 4317.`,
  );
  expect(trace('MLV031', OTLP)).toEqual([]);
  expect(trace('MLV031', { ...OTLP, exporter: 'jaeger', otlp: { method: 'http' } })).toEqual([]);
});
