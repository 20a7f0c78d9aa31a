import { traceRules } from '../../../../lib/rules/milvus/trace/rules';
import { MilvusVersion } from '../../../../lib/upstream/milvus-version';
import { messages } from '../../../support/problems';
import { runRules } from '../../../../lib/diagnostics/run-rules';

const OTLP = { exporter: 'otlp', sampleFraction: 0.5, otlp: { endpoint: 'jaeger-collector:4317', secure: false } };

/** The messages of one code about a trace block. */
function trace(code: string, block: unknown, version = '2.6.15', cluster = false): string[] {
  const milvus = MilvusVersion.of(version);
  return messages(runRules(traceRules, { trace: block, milvus, cluster }, 'qs/my-release'), code);
}

function otlp(settings: object) {
  return { ...OTLP, otlp: { ...OTLP.otlp, ...settings } };
}

function base64(value: unknown): string {
  return Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64');
}

describe('MLV018', () => {
  const rest =
    'Milvus would send no header at all, and the backend refuses the spans or files them elsewhere. Give a record to ' +
    'OtlpHeaders.of, or write base64 of a JSON object like {"x-scope-orgid":"team-a"}.';

  test.each([
    ['an object', { 'x-scope-orgid': 'a' }, 'is no text'],
    ['a list of pairs', 'x-scope-orgid=a,b=c', 'is not base64 of a JSON object'],
    ['base64 of something else', base64('x-scope-orgid=a'), 'is not base64 of a JSON object'],
    ['base64 of a list', base64(['a']), 'is not base64 of a JSON object'],
    ['a number as a value', base64({ team: 7 }), "has a value that is no text, at 'team'"],
  ])('%s', (_, headers, rule) => {
    expect(trace('MLV018', otlp({ headers }))).toEqual([`MLV018 qs/my-release trace.otlp.headers: ${rule}: ${rest}`]);
  });

  test('base64 of a record, the record itself, and none pass', () => {
    for (const headers of [base64({ 'x-scope-orgid': 'a' }), '{"x-scope-orgid":"a"}', '']) {
      expect(trace('MLV018', otlp({ headers }))).toEqual([]);
    }
    expect(trace('MLV018', OTLP)).toEqual([]);
  });
});

test('MLV019 credentials in headers', () => {
  for (const name of ['Authorization', 'api-key', 'x-honeycomb-team-token', 'cookie']) {
    const message =
      `MLV019 qs/my-release trace.otlp.headers: holds '${name}', which looks like a credential: everybody who may read the ` +
      'ConfigMap, or the repository, could use it. Put the headers into a Secret and use OtlpHeaders.fromSecret: they come by ' +
      'TRACE_OTLP_HEADERS.';
    expect(trace('MLV019', otlp({ headers: base64({ [name]: 'hush' }) }))).toEqual([message]);
    expect(trace('MLV019', otlp({ headers: JSON.stringify({ [name]: 'hush' }) }))).toEqual([message]);
  }
  expect(trace('MLV019', otlp({ headers: base64({ 'x-scope-orgid': 'team-a' }) }))).toEqual([]);
});

describe('MLV020', () => {
  test.each([
    ['otlp.headers', '2.5.16', '2.6.0', 'it would send no header'],
    ['otlp.method', '2.4.6', '2.4.7', 'it would send OTLP over gRPC, whatever this says'],
    ['initTimeoutSeconds', '2.4.3', '2.4.4', 'it would wait without an end when the exporter hangs at start'],
    ['otlp.secure', '2.3.5', '2.4.0', 'it would speak TLS, whatever this says'],
    ['exporter', '2.2.16', '2.3.0', 'Milvus keeps it and never reads it'],
  ])('%s with Milvus %s', (key, version, since, consequence) => {
    const block = [...key.split('.')].reverse().reduce<unknown>((value, part) => ({ [part]: value }), 'x');
    expect(trace('MLV020', block, version)).toEqual([
      `MLV020 qs/my-release trace.${key}: is read from Milvus ${since} on, not by ${version}: ${consequence}. Use Milvus ${since} ` +
        'or newer, or leave it out.',
    ]);
    expect(trace('MLV020', block, since)).toEqual([]);
  });
});

test('MLV032 all requests of a cluster', () => {
  expect(trace('MLV032', { ...OTLP, sampleFraction: 1 }, '2.6.15', true)).toMatchInlineSnapshot(
    `MLV032 qs/my-release trace.sampleFraction: 1 traces every request of a cluster: the spans take bandwidth from the requests (an idle standalone Milvus sends 32 spans per second), and a Jaeger in memory soon drops the oldest traces. Give a share such as 0.05 once it is seen to work.`,
  );
  expect(trace('MLV032', { ...OTLP, sampleFraction: 1 })).toEqual([]);
  expect(trace('MLV032', { ...OTLP, sampleFraction: 0.99 }, '2.6.15', true)).toEqual([]);
  expect(trace('MLV032', { exporter: 'noop', sampleFraction: 1 }, '2.6.15', true)).toEqual([]);
});

describe('MLV033', () => {
  const rest =
    "a Jaeger that was not given a certificate has no TLS at this port: no trace arrives, and Milvus' query nodes may not start. " +
    'Set secure: false, or keep true where the receiver has a certificate that a public authority signed.';

  test.each(['jaeger-collector:4317', 'jaeger-collector.tracing.svc:4317', 'tempo.tracing.svc.cluster.local:4318'])(
    '%s',
    (endpoint) => {
      expect(trace('MLV033', otlp({ endpoint, secure: undefined }))).toEqual([
        `MLV033 qs/my-release trace.otlp.secure: is missing, and Milvus' default is true: ${rest}`,
      ]);
      expect(trace('MLV033', otlp({ endpoint, secure: true }))).toEqual([
        `MLV033 qs/my-release trace.otlp.secure: true asks for TLS: ${rest}`,
      ]);
      expect(trace('MLV033', otlp({ endpoint }))).toEqual([]);
    },
  );

  test('a host outside of the cluster, and another exporter, pass', () => {
    expect(trace('MLV033', otlp({ endpoint: 'api.example.com:4317', secure: undefined }))).toEqual([]);
    expect(trace('MLV033', { ...otlp({ secure: true }), exporter: 'jaeger' })).toEqual([]);
  });
});

test('MLV034 headers that nobody sends', () => {
  const headers = base64({ 'x-scope-orgid': 'a' });
  expect(trace('MLV034', { ...otlp({ headers }), exporter: 'jaeger' })).toMatchInlineSnapshot(
    `MLV034 qs/my-release trace.otlp.headers: is set, but the exporter is "jaeger": Milvus sends no header with it. Use the exporter otlp, or remove the headers.`,
  );
  expect(trace('MLV034', otlp({ headers }))).toEqual([]);
  expect(trace('MLV034', { ...OTLP, exporter: 'jaeger' })).toEqual([]);
});

test('MLV035 OTLP before it was safe', () => {
  expect(trace('MLV035', OTLP, '2.4.8')).toMatchInlineSnapshot(
    `MLV035 qs/my-release trace.exporter: 'otlp' is not safe before Milvus 2.4.9, and this is 2.4.8: a query node may spin for ever at its start. Use the exporter jaeger, or Milvus 2.4.9 or newer.`,
  );
  expect(trace('MLV035', OTLP, '2.4.9')).toEqual([]);
  expect(trace('MLV035', { ...OTLP, exporter: 'jaeger' }, '2.4.8')).toEqual([]);
});
