/** A `trace` block whose spans do not arrive at a Jaeger without TLS, with Jaeger's own ports. */
export interface Mistake {
  readonly what: string;
  readonly trace: string;
  /** The rules that report it. */
  readonly codes: readonly string[];
  /** What the exporter says when it gives up the spans. */
  readonly reason: RegExp;
}

const GRPC = 'exporter: otlp, sampleFraction: 1, otlp: { method: grpc, endpoint';
const HTTP = 'exporter: otlp, sampleFraction: 1, otlp: { method: http, endpoint';
const JAEGER = 'exporter: jaeger, sampleFraction: 1, jaeger: { url';

const NO_TLS = /authentication handshake failed: tls: first record does not look like a TLS handshake/;
const PLAIN_HTTP = /http: server gave HTTP response to HTTPS client/;
const NO_HTTP_2 = /error reading server preface: http2: .* looked like an HTTP\/1\.1 header/;
const NO_HTTP_1 = /Post "http:.*": /;
const NO_URL = /invalid (port|URL escape)/;

/** Each of the settings is one that our rules know: MLV012, MLV013 and MLV033. */
export const MISTAKES: readonly Mistake[] = [
  {
    what: 'OTLP over gRPC without secure',
    trace: `${GRPC}: "jaeger-collector:4317" }`,
    codes: ['MLV033'],
    reason: NO_TLS,
  },
  {
    what: 'OTLP over gRPC with secure: true',
    trace: `${GRPC}: "jaeger-collector:4317", secure: true }`,
    codes: ['MLV033'],
    reason: NO_TLS,
  },
  {
    what: 'OTLP over HTTP without secure',
    trace: `${HTTP}: "jaeger-collector:4318" }`,
    codes: ['MLV033', 'MLV031'],
    reason: PLAIN_HTTP,
  },
  {
    what: 'Thrift with https',
    trace: `${JAEGER}: "https://jaeger-collector:14268/api/traces" }`,
    codes: ['MLV033'],
    reason: PLAIN_HTTP,
  },
  {
    what: 'OTLP over gRPC with a scheme in the endpoint',
    trace: `${GRPC}: "http://jaeger-collector:4317", secure: false }`,
    codes: ['MLV013'],
    reason: /too many colons in address/,
  },
  {
    what: 'OTLP over gRPC with a path in the endpoint',
    trace: `${GRPC}: "jaeger-collector:4317/v1/traces", secure: false }`,
    codes: ['MLV013'],
    reason: /unknown port/,
  },
  {
    what: 'OTLP over HTTP with a scheme in the endpoint',
    trace: `${HTTP}: "http://jaeger-collector:4318", secure: false }`,
    codes: ['MLV031', 'MLV013'],
    reason: NO_URL,
  },
  {
    what: 'OTLP over HTTP with a path in the endpoint',
    trace: `${HTTP}: "jaeger-collector:4318/v1/traces", secure: false }`,
    codes: ['MLV031', 'MLV013'],
    reason: NO_URL,
  },
  {
    what: 'OTLP over HTTP with a full URL',
    trace: `${HTTP}: "http://jaeger-collector:4318/v1/traces", secure: false }`,
    codes: ['MLV031', 'MLV013'],
    reason: NO_URL,
  },
  {
    what: 'OTLP over gRPC to the port of OTLP over HTTP',
    trace: `${GRPC}: "jaeger-collector:4318", secure: false }`,
    codes: ['MLV013'],
    reason: NO_HTTP_2,
  },
  {
    what: 'OTLP over HTTP to the port of OTLP over gRPC',
    trace: `${HTTP}: "jaeger-collector:4317", secure: false }`,
    codes: ['MLV031', 'MLV013'],
    reason: NO_HTTP_1,
  },
  {
    what: 'OTLP to the port of Thrift',
    trace: `${GRPC}: "jaeger-collector:14268", secure: false }`,
    codes: ['MLV013'],
    reason: NO_HTTP_2,
  },
  {
    what: "OTLP to the port of Jaeger's own gRPC protocol",
    trace: `${GRPC}: "jaeger-collector:14250", secure: false }`,
    codes: ['MLV013'],
    // Jaeger 2 has that port closed here.
    reason: /code = Unimplemented|connection refused/,
  },
  {
    what: 'Thrift without a path',
    trace: `${JAEGER}: "http://jaeger-collector:14268" }`,
    codes: ['MLV012'],
    reason: /HTTP status code: 404/,
  },
  {
    what: 'Thrift with a slash at the end',
    trace: `${JAEGER}: "http://jaeger-collector:14268/api/traces/" }`,
    codes: ['MLV012'],
    reason: /HTTP status code: 404/,
  },
  {
    what: 'Thrift without a scheme',
    trace: `${JAEGER}: "jaeger-collector:14268/api/traces" }`,
    codes: ['MLV012'],
    reason: /unsupported protocol scheme/,
  },
  {
    what: 'Thrift to the port of OTLP over HTTP',
    trace: `${JAEGER}: "http://jaeger-collector:4318/api/traces" }`,
    codes: ['MLV012'],
    reason: /HTTP status code: 404/,
  },
  {
    what: 'Thrift to the port of OTLP over gRPC',
    trace: `${JAEGER}: "http://jaeger-collector:4317/api/traces" }`,
    codes: ['MLV012'],
    reason: NO_HTTP_1,
  },
  {
    what: 'Thrift to the port of the UI',
    trace: `${JAEGER}: "http://jaeger-collector:16686/api/traces" }`,
    codes: ['MLV012'],
    // Jaeger 2 answers 200, and drops the spans.
    reason: /^(failed to upload traces; HTTP status code: 405)?$/,
  },
  {
    what: 'no URL for Thrift',
    trace: 'exporter: jaeger, sampleFraction: 1',
    codes: ['MLV012'],
    reason: /unsupported protocol scheme ""/,
  },
];
