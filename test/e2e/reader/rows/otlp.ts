import { toBase64 } from '../../../../lib/kubernetes/base64';
import type { Answer } from '../answer';
import { GRPC_RECEIVER, HTTP_RECEIVER } from '../question';
import type { Row } from './row';

const sends = { tracer: true };
const NEWER = ['3.0.0', '2.6.14', '2.6.0'] as const;

const otlp = (settings: string, endpoint: string = GRPC_RECEIVER) =>
  `trace: { exporter: otlp, sampleFraction: 1, otlp: { endpoint: ${endpoint}, ${settings} } }\n`;
const plain = (endpoint: string, settings = '') => otlp(`secure: false, ${settings}`, endpoint);

const arrives = (via: string) => (answer: Answer) => {
  expect(answer.arrivedVia).toBe(via);
};
const fails = (answer: Answer) => {
  expect(answer.tracerError).toBeUndefined();
  expect(answer.isSampled).toBe(true);
  expect(answer.arrivedVia).toBeUndefined();
};
/** Milvus 2 makes no exporter for gRPC without an address; in 3 every export fails. */
const sendsNothing = (answer: Answer) => {
  expect(answer.isSampled).toBe(answer.tracerError === undefined);
  expect(answer.arrivedVia).toBeUndefined();
};
const encoded = (headers: object) => toBase64(JSON.stringify(headers));

/** Rules of lib/rules/milvus/trace/otlp.ts and headers.ts. */
export const otlpRows: readonly Row[] = [
  ...(
    [
      ['a scheme', `http://${GRPC_RECEIVER}`],
      ['a path', `${GRPC_RECEIVER}/v1/traces`],
      ['no port', '127.0.0.1'],
      ['a number', '4317'],
    ] as const
  ).map(([name, endpoint]) => ({
    rule: 'MLV013',
    says: `an endpoint with ${name}: every export fails`,
    userYaml: plain(endpoint),
    asks: sends,
    claim: fails,
  })),
  ...(
    [
      ['a scheme', `http://${HTTP_RECEIVER}`],
      ['a scheme and a path', `http://${HTTP_RECEIVER}/v1/traces`],
    ] as const
  ).map(([name, endpoint]) => ({
    rule: 'MLV013',
    says: `method http and an endpoint with ${name}: every export fails`,
    userYaml: plain(endpoint, 'method: http'),
    asks: sends,
    claim: fails,
  })),
  ...['', "endpoint: '',", 'endpoint: null,'].map((endpoint) => ({
    rule: 'MLV013',
    says: `${endpoint === '' ? 'a missing endpoint' : endpoint}: Milvus sends no traces`,
    userYaml: `trace: { exporter: otlp, sampleFraction: 1, otlp: { ${endpoint} secure: false } }\n`,
    asks: sends,
    claim: sendsNothing,
  })),
  ...(
    [
      ['', GRPC_RECEIVER, 'otlp grpc'],
      ['method: grpc', GRPC_RECEIVER, 'otlp grpc'],
      ["method: ''", GRPC_RECEIVER, 'otlp grpc'],
      ['method: null', GRPC_RECEIVER, 'otlp grpc'],
      ['method: http', HTTP_RECEIVER, 'otlp http'],
    ] as const
  ).flatMap(([method, endpoint, via]) =>
    ['MLV013', 'MLV014'].map((rule) => ({
      rule,
      says: `host:port and ${method === '' ? 'no method' : method}: a span arrives over ${via}`,
      userYaml: plain(endpoint, method),
      asks: sends,
      isReported: false,
      claim: arrives(via),
    })),
  ),

  ...['HTTP', 'Grpc', 'http/protobuf', '7', 'true', '" http"'].map((method) => ({
    rule: 'MLV014',
    says: `method ${method}: Milvus starts, and makes no exporter`,
    userYaml: plain(GRPC_RECEIVER, `method: ${method}`),
    asks: sends,
    claim: (answer: Answer) => {
      expect(answer.tracerError).toMatch(/^otlp method not supported: /);
    },
  })),

  ...["'yes'", "'on'", "'tRUE'", "''", 'null', 'disabled', '2', "'no'", '[true, true]'].map((secure) => ({
    rule: 'MLV015',
    says: `secure ${secure}: Milvus cannot parse it, and sends plain text`,
    userYaml: otlp(`secure: ${secure}`),
    asks: sends,
    claim: (answer: Answer) => {
      expect(answer.value('trace.otlp.secure')).toBe(false);
      expect(answer.arrivedVia).toBe('otlp grpc');
    },
  })),
  ...(
    [
      ['true', true],
      ['yes', true],
      ['On', true],
      ['"true"', true],
      ['"True"', true],
      ['1', true],
      ['1.0', true],
      ['"t"', true],
      ['false', false],
      ['no', false],
      ['OFF', false],
      ["'false'", false],
      ['0', false],
      ["'F'", false],
    ] as const
  ).map(([secure, value]) => ({
    rule: 'MLV015',
    says: `secure ${secure} is ${value}`,
    userYaml: otlp(`secure: ${secure}`),
    isReported: false,
    claim: (answer: Answer) => {
      expect(answer.value('trace.otlp.secure')).toBe(value);
    },
  })),

  ...(
    [
      ['missing', `trace: { exporter: otlp, sampleFraction: 1, otlp: { endpoint: ${GRPC_RECEIVER} } }\n`],
      ['true', otlp('secure: true')],
    ] as const
  ).map(([name, userYaml]) => ({
    rule: 'MLV033',
    says: `secure ${name}, and a receiver in plain text: no trace arrives`,
    // To the rule, a name with a dot could be outside of the cluster.
    userYaml: userYaml.replace(GRPC_RECEIVER, 'localhost:4317'),
    asks: { ...sends, files: { 'user.yaml': userYaml } },
    claim: (answer: Answer) => {
      expect(answer.value('trace.otlp.secure')).toBe(true);
      fails(answer);
    },
  })),

  ...(
    [
      ['text', 'x-scope-orgid=team-a'],
      ['base64 of text', toBase64('x-scope-orgid=team-a')],
      ['base64 of a list', toBase64('["a"]')],
      ['a value that is a number', encoded({ a: 1 })],
      ['a value that is a mapping', encoded({ a: { b: 'c' } })],
      ['base64 of another alphabet', toBase64('{"a":"??>>~~"}').replaceAll('+', '-').replaceAll('/', '_')],
      ['base64 without its padding', encoded({ a: 'bc' }).replace(/=+$/, '')],
      ['a JSON number', '7'],
    ] as const
  ).map(([name, headers]) => ({
    rule: 'MLV018',
    says: `headers as ${name}: Milvus sends none`,
    userYaml: plain(GRPC_RECEIVER, `headers: '${headers}'`),
    asks: sends,
    versions: NEWER,
    claim: (answer: Answer) => {
      expect(answer.value('trace.otlp.headers')).toBe(headers);
      expect(answer.arrivedVia).toBe('otlp grpc');
      expect(answer.headers).toEqual({});
    },
  })),
  ...(
    [
      ['base64 of JSON', encoded({ 'x-scope-orgid': 'team-a', b: 'c' })],
      ['JSON', '{"x-scope-orgid":"team-a","b":"c"}'],
    ] as const
  ).flatMap(([name, headers]) =>
    (
      [
        ['grpc', GRPC_RECEIVER],
        ['http', HTTP_RECEIVER],
      ] as const
    ).map(([method, endpoint]) => ({
      rule: 'MLV018',
      says: `headers as ${name}, over ${method}: they arrive`,
      userYaml: plain(endpoint, `method: ${method}, headers: '${headers}'`),
      asks: sends,
      versions: NEWER,
      isReported: false,
      claim: (answer: Answer) => {
        expect(answer.headers).toEqual({ 'x-scope-orgid': 'team-a', b: 'c' });
      },
    })),
  ),
  {
    rule: 'MLV019',
    says: 'headers of the file are sent as they are: who reads the file has them',
    userYaml: plain(GRPC_RECEIVER, `headers: '${encoded({ authorization: 'of-a-test' })}'`),
    asks: sends,
    versions: NEWER,
    claim: (answer) => {
      expect(answer.headers).toEqual({ authorization: 'of-a-test' });
    },
  },
  {
    rule: 'MLV034',
    says: 'headers with the exporter jaeger: none is sent',
    userYaml: `trace: { exporter: jaeger, sampleFraction: 1, jaeger: { url: http://${HTTP_RECEIVER}/api/traces }, otlp: { headers: '${encoded({ a: 'b' })}' } }\n`,
    asks: sends,
    versions: NEWER,
    claim: (answer) => {
      expect(answer.arrivedVia).toBe('thrift');
      expect(answer.headers).toEqual({});
    },
  },
];
