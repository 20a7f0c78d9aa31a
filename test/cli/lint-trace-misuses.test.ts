import { found as foundAll, marked, TRACE } from '../support/lint';

function found(text: string, options: { readonly milvus?: string; readonly name?: string } = {}): string[] {
  return foundAll(text, { ...options, about: TRACE });
}

/** Settings below `trace:` as they stand in the user.yaml of a values file, whose own column is that of the outer file. */
function values(trace: string): string {
  const lines = trace.replace(/^/gm, '      ');
  return `cluster:\n  enabled: false\nextraConfigFiles:\n  user.yaml: |\n    # ours\n    @trace:\n${lines}\n`;
}

/** The same settings in a CR of the Milvus Operator. */
function cr(trace: string, image: string): string {
  const lines = trace.replace(/^/gm, '      ');
  const head = 'apiVersion: milvus.io/v1beta1\nkind: Milvus\nmetadata:\n  name: my-release\nspec:\n  components:\n';
  return `${head}    image: milvusdb/milvus:v${image}\n    updateConfigMapOnly: false\n  config:\n    @trace:\n${lines}\n`;
}

/** And in a file of their own. */
function configuration(trace: string): string {
  return `@trace:\n${trace.replace(/^/gm, '  ')}\n`;
}

/** Where `^` is; where there is none, the key `trace` is the nearest key above. */
function at(text: string, codes: readonly string[]) {
  const marks = text.includes('^') ? text.replaceAll('@', '') : text.replace('@', '^');
  return marked(marks, ...codes);
}

const JAEGER =
  'exporter: jaeger\nsampleFraction: 0.5\njaeger:\n  url: http://jaeger-collector.tracing.svc:14268/api/traces';
const OTLP = 'exporter: otlp\nsampleFraction: 0.5\notlp:\n  secure: false\n';
const ENDPOINT = `${OTLP}  endpoint: jaeger-collector.tracing.svc:4317\n`;
const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64');
const withJaeger = (from: string, to: string) => JAEGER.replace(from, to);

/** Each row: what is wrong, the codes, the settings with a mark at each place, and a near miss. */
const ROWS: readonly (readonly [what: string, codes: string, wrong: string, right: string, milvus?: string])[] = [
  ['an exporter in the wrong case', 'MLV010', withJaeger('jaeger', '^Jaeger'), JAEGER],
  ['an exporter in capitals', 'MLV010', ENDPOINT.replace('otlp', '^OTLP'), ENDPOINT],
  ['an exporter that there is not', 'MLV010', 'exporter: ^zipkin\nsampleFraction: 0', 'exporter: noop'],
  ['no sampleFraction', 'MLV011', JAEGER.replace('sampleFraction: 0.5\n', ''), JAEGER],
  ['sampleFraction 0', 'MLV011', withJaeger('0.5', '^0'), withJaeger('0.5', '0.0001')],
  ['sampleFraction 50', 'MLV011', withJaeger('0.5', '^50'), withJaeger('0.5', '1')],
  ['sampleFraction in percent', 'MLV011', withJaeger('0.5', '^"50%"'), withJaeger('0.5', '.5')],
  ['sampleFraction with a comma', 'MLV011', withJaeger('0.5', '^0,5'), withJaeger('0.5', '5e-1')],
  ['sampleFraction not a number', 'MLV011', withJaeger('0.5', '^.nan'), JAEGER],
  ['sampleFraction below 0', 'MLV011', withJaeger('0.5', '^-0.5'), JAEGER],
  ['no jaeger.url', 'MLV012', JAEGER.replace(/\njaeger:[^]*/, ''), JAEGER],
  ['a URL without scheme', 'MLV012', withJaeger('http://', '^'), JAEGER],
  ['a URL without path', 'MLV012', withJaeger('http', '^http').replace('/api/traces', ''), JAEGER],
  ['a URL with another path', 'MLV012', withJaeger('http', '^http').replace('/api/traces', '/v1/traces'), JAEGER],
  ...['14250', '4317', '4318', '6831', '16686', '9411'].map(
    (port) =>
      [`the port ${port} for Thrift`, 'MLV012', withJaeger('http', '^http').replace('14268', port), JAEGER] as const,
  ),
  ['no otlp.endpoint', 'MLV013', OTLP.replace('otlp:', '^otlp:'), ENDPOINT],
  ['an endpoint with a scheme', 'MLV013', `${OTLP}  endpoint: ^http://j.t.svc:4317`, `${OTLP}  endpoint: j.t.svc:4317`],
  ['an endpoint with a path', 'MLV013', `${OTLP}  endpoint: ^j.t.svc:4317/v1/traces`, ENDPOINT],
  ['an endpoint without port', 'MLV013', `${OTLP}  endpoint: ^j.t.svc`, ENDPOINT],
  ['gRPC at the port of HTTP', 'MLV013', `${OTLP}  endpoint: ^j.t.svc:4318\n  method: grpc`, ENDPOINT],
  ['OTLP at the port of Thrift', 'MLV013', `${OTLP}  endpoint: ^j.t.svc:14268`, ENDPOINT],
  [
    'HTTP at the port of gRPC, and at all',
    'MLV013 MLV031',
    `${OTLP}  endpoint: ^j.t.svc:4317\n  method: ^http`,
    ENDPOINT,
  ],
  ['a method in capitals', 'MLV014', `${ENDPOINT}  method: ^GRPC`, `${ENDPOINT}  method: grpc`],
  ['a method of another tool', 'MLV014', `${ENDPOINT}  method: ^http/protobuf`, `${ENDPOINT}  method: ""`],
  [
    'secure left to its default',
    'MLV033',
    ENDPOINT.replace('  secure: false\n', '').replace('otlp:', '^otlp:'),
    ENDPOINT,
  ],
  ['secure as a quoted word', 'MLV015', ENDPOINT.replace('false', '^"no"'), ENDPOINT.replace('false', 'no')],
  [
    'headers as a list of pairs',
    'MLV018',
    `${ENDPOINT}  ^headers: x-org=a,b=c`,
    `${ENDPOINT}  headers: ${base64({ x: 'a' })}`,
  ],
  ['headers as a mapping', 'MLV018 MLV016', `${ENDPOINT}  ^headers:\n    ^x-org: a`, ENDPOINT],
  ['a header that is a number', 'MLV018', `${ENDPOINT}  ^headers: ${base64({ x: 7 })}`, ENDPOINT],
  ['a credential in headers', 'MLV019', `${ENDPOINT}  ^headers: ${base64({ authorization: 'x' })}`, ENDPOINT],
  ['headers with the exporter jaeger', 'MLV034', `${JAEGER}\notlp:\n  ^headers: ${base64({ x: 'a' })}`, JAEGER],
  ['headers before 2.6', 'MLV020', `${ENDPOINT}  ^headers: ${base64({ x: 'a' })}`, ENDPOINT, '2.5.16'],
  ['initTimeoutSeconds before 2.4.4', 'MLV020', `${JAEGER}\n^initTimeoutSeconds: 5`, JAEGER, '2.4.3'],
  ['method before 2.4.7', 'MLV035 MLV020', `${ENDPOINT.replace('otlp', '^otlp')}  ^method: grpc`, JAEGER, '2.4.6'],
  ['otlp before 2.4.9', 'MLV035', ENDPOINT.replace('otlp', '^otlp'), JAEGER, '2.4.8'],
  ['initTimeoutSeconds 0', 'MLV017', `${JAEGER}\ninitTimeoutSeconds: ^0`, `${JAEGER}\ninitTimeoutSeconds: 1`],
  ['initTimeoutSeconds with a unit', 'MLV017', `${JAEGER}\ninitTimeoutSeconds: ^10s`, JAEGER],
  ['initTimeoutSeconds under otlp', 'MLV016', `${ENDPOINT}  ^initTimeoutSeconds: 10`, ENDPOINT],
  ['jaeger.endpoint', 'MLV016', `${JAEGER}\n  ^endpoint: x`, JAEGER],
  ['jaegerEndpoint', 'MLV016', `${JAEGER}\n^jaegerEndpoint: x`, JAEGER],
  ['sampleRate', 'MLV016', `${JAEGER}\n^sampleRate: 1`, JAEGER],
  ['enabled', 'MLV016', `${JAEGER}\n^enabled: true`, JAEGER],
  ['two spellings', 'MLV143', `${JAEGER}\n^sample_fraction: 1`, `${JAEGER}\nsample_fraction: 0.5`],
];

describe.each([
  ['values', values],
  ['a CR', cr],
  ['a user.yaml', configuration],
])('in %s', (_where, embed) => {
  test.each(ROWS.map((row) => ({ name: row[0], row })))('$name', ({ row }) => {
    const [, codes, wrong, right, milvus = '2.6.11'] = row;
    const { text, expected } = at(embed(wrong, milvus), codes.split(' '));
    expect(found(text, { milvus, name: 'user.yaml' })).toEqual(expected);
    expect(found(embed(right, milvus).replaceAll('@', ''), { milvus, name: 'user.yaml' })).toEqual([]);
  });
});

test('everything traced in a cluster', () => {
  const { text, expected } = marked(
    'cluster: {enabled: true}\nextraConfigFiles:\n  user.yaml: "trace: {exporter: stdout, sampleFraction: ^1}"',
    'MLV032',
  );
  expect(found(text)).toEqual(expected);
  expect(found(text.replace('true', 'false'))).toEqual([]);
});

test('keys in any case, and with dots', () => {
  const { text, expected } = marked(
    'pulsarv3: {enabled: false}\nextraConfigFiles:\n  user.yaml: |-\n   Trace.Exporter: jaeger\n   TRACE:\n     samplefraction: ^0\n   trace.jaeger.url: ^j:1',
    'MLV011',
    'MLV012',
  );
  expect(found(text)).toEqual(expected);
});
