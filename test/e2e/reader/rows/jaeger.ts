import type { Answer } from '../answer';
import { GRPC_RECEIVER, HTTP_RECEIVER } from '../question';
import type { Row } from './row';

const sends = { tracer: true };

const jaeger = (url: string) => `trace: { exporter: jaeger, sampleFraction: 1, jaeger: { url: ${url} } }\n`;

const fails = (answer: Answer) => {
  expect(answer.tracerError).toBeUndefined();
  expect(answer.isSampled).toBe(true);
  expect(answer.arrivedVia).toBeUndefined();
};

/** Rules of lib/rules/milvus/trace/jaeger.ts, loopback.ts and versions.ts. */
export const jaegerRows: readonly Row[] = [
  ...(
    [
      ['no path', `http://${HTTP_RECEIVER}`],
      ['another path', `http://${HTTP_RECEIVER}/api/trace`],
      ['a slash behind the path', `http://${HTTP_RECEIVER}/api/traces/`],
      ['no scheme', `${HTTP_RECEIVER}/api/traces`],
      ['another scheme', `grpc://${HTTP_RECEIVER}/api/traces`],
      ['the port of another protocol', `http://${GRPC_RECEIVER}`],
      ['nothing', "''"],
      ['null', 'null'],
      ['a number', '14268'],
    ] as const
  ).map(([name, url]) => ({
    rule: 'MLV012',
    says: `a URL with ${name}: every export fails`,
    userYaml: jaeger(url),
    asks: sends,
    claim: fails,
  })),
  {
    rule: 'MLV012',
    says: 'a missing URL: every export fails',
    userYaml: 'trace: { exporter: jaeger, sampleFraction: 1 }\n',
    asks: sends,
    claim: fails,
  },
  {
    rule: 'MLV012',
    says: 'the full URL: a span arrives',
    userYaml: jaeger(`http://${HTTP_RECEIVER}/api/traces`),
    asks: sends,
    isReported: false,
    claim: (answer) => {
      expect(answer.arrivedVia).toBe('thrift');
    },
  },
  {
    rule: 'MLV073',
    says: 'localhost is the pod itself: a receiver there gets the spans',
    userYaml: 'trace: { exporter: jaeger, sampleFraction: 1, jaeger: { url: http://localhost:14268/api/traces } }\n',
    asks: { ...sends, files: { 'user.yaml': jaeger(`http://${HTTP_RECEIVER}/api/traces`) } },
    claim: (answer) => {
      expect(answer.arrivedVia).toBe('thrift');
    },
  },
  {
    rule: 'MLV020',
    says: 'headers before 2.6.0: Milvus does not know them, and sends none',
    userYaml: `trace: { exporter: otlp, sampleFraction: 1, otlp: { endpoint: ${GRPC_RECEIVER}, secure: false, headers: eyJhIjoiYiJ9 } }\n`,
    asks: sends,
    versions: ['2.5.7'],
    claim: (answer) => {
      expect(answer.value('trace.otlp.headers')).toBeUndefined();
      expect(answer.arrivedVia).toBe('otlp grpc');
      expect(answer.headers).toEqual({});
    },
  },
  {
    rule: 'MLV020',
    says: 'headers since 2.6.0: they arrive',
    userYaml: `trace: { exporter: otlp, sampleFraction: 1, otlp: { endpoint: ${GRPC_RECEIVER}, secure: false, headers: eyJhIjoiYiJ9 } }\n`,
    asks: sends,
    versions: ['3.0.0', '2.6.14', '2.6.0'],
    isReported: false,
    claim: (answer) => {
      expect(answer.headers).toEqual({ a: 'b' });
    },
  },
];
