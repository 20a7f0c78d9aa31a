import { nearest } from '../../../diagnostics/nearest';
import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type Sentences, unknownWord, wrongType } from '../../../diagnostics/sentences';
import { type Address, addressProblem, parseAddress } from '../../../kubernetes/address';
import { defined, valueAt } from '../../../kubernetes/json';
import { portFor, portMeaning, THRIFT_PATH } from '../../../upstream/jaeger-ports';
import { isFalse, isTrue } from '../../../upstream/go-values';
import { OTLP_METHODS } from '../../../upstream/milvus';
import { settingText } from '../../../upstream/milvus-settings';
import {
  EXPORT_FAILS,
  meansExporter,
  NO_TRACES,
  subject,
  type TraceSubject,
  withExporter,
  withSetting,
} from './subject';

/** Rules over the exporter `otlp`. */
export const otlpRules: readonly Rule<TraceSubject>[] = [
  {
    code: 'MLV013',
    severity: Severity.ERROR,
    summary: 'trace.otlp.endpoint is host:port, with a port that fits the method, if the exporter is otlp',
    see: 'https://milvus.io/docs/configure_trace.md#traceotlpendpoint',
    example: () => subject({ exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'http://jaeger-collector:4317' } }),
    when: meansExporter('otlp'),
    *check({ trace }): Iterable<Finding> {
      const endpoint = valueAt(trace, 'otlp', 'endpoint');
      // With a misspelt exporter, only what is written is checked.
      if (endpoint === undefined && valueAt(trace, 'exporter') !== 'otlp') return;
      const problem = otlpEndpointProblem(endpoint, methodMeant(trace) === 'http');
      if (problem === undefined) return;
      yield {
        path: 'trace.otlp.endpoint',
        ...defined({ value: endpoint }),
        // Without an address, Milvus 2 makes no exporter at all.
        effect: settingText(endpoint) === '' ? NO_TRACES : EXPORT_FAILS,
        ...problem,
      };
    },
  },
  {
    code: 'MLV014',
    severity: Severity.ERROR,
    summary: 'trace.otlp.method is grpc or http, in lower case',
    see: 'https://milvus.io/docs/configure_trace.md#traceotlpmethod',
    example: () => subject({ otlp: { method: 'HTTP' } }),
    when: withSetting('otlp', 'method'),
    *check({ trace }): Iterable<Finding> {
      const method = valueAt(trace, 'otlp', 'method');
      if (method === null) return;
      if (typeof method === 'string' && OTLP_METHODS.includes(method)) return;
      yield {
        path: 'trace.otlp.method',
        value: method,
        effect: NO_TRACES,
        ...unknownWord('method', method, ['grpc', 'http'], 'Use grpc or http.'),
      };
    },
  },
  {
    code: 'MLV015',
    severity: Severity.ERROR,
    summary: 'trace.otlp.secure is true or false',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/pkg/util/paramtable/param_item.go',
    example: () => subject({ otlp: { secure: 'yes' } }),
    when: withSetting('otlp', 'secure'),
    *check({ trace }): Iterable<Finding> {
      const secure = valueAt(trace, 'otlp', 'secure');
      const text = settingText(secure);
      if (isTrue(text) || isFalse(text)) return;
      yield {
        path: 'trace.otlp.secure',
        value: secure,
        effect: 'Milvus silently treats every word that it cannot parse as false.',
        ...wrongType('true or false', 'Write true or false.'),
      };
    },
  },
  {
    code: 'MLV031',
    severity: Severity.WARNING,
    summary: 'trace.otlp.method is grpc: over HTTP, the spans of segcore are lost',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/internal/core/src/common/Tracer.cpp',
    example: () =>
      subject({
        exporter: 'otlp',
        sampleFraction: 1,
        otlp: { endpoint: 'jaeger-collector:4318', method: 'http' },
      }),
    when: withExporter('otlp'),
    *check({ trace }): Iterable<Finding> {
      if (valueAt(trace, 'otlp', 'method') !== 'http') return;
      yield {
        path: 'trace.otlp.method',
        value: 'http',
        problem: 'works only for the Go part of Milvus.',
        effect: 'The spans of segcore, which runs the searches, are posted to the path / and lost.',
        fix: 'Use method grpc with port 4317.',
      };
    },
  },
];

/** The method, or the one that a misspelt word (MLV014) stands for. */
function methodMeant(trace: unknown): unknown {
  const method = valueAt(trace, 'otlp', 'method');
  return typeof method === 'string' ? (nearest(method, OTLP_METHODS) ?? method) : method;
}

const GENERAL = `Use HOST:${portFor('otlp grpc')} with method grpc, or HOST:${portFor('otlp http')} with method http.`;

function otlpEndpointProblem(endpoint: unknown, http: boolean): Sentences | undefined {
  if (endpoint === undefined) return { problem: 'missing.', fix: GENERAL };
  if (endpoint === '') return { problem: 'must not be empty.', fix: GENERAL };
  if (typeof endpoint !== 'string') return wrongType('text', GENERAL);
  const address = parseAddress(endpoint);
  const problem = addressProblem(endpoint, 'host:port');
  if (problem === undefined) return portProblem(address, http);
  const right = rightEndpoint(address, http);
  return { problem: problem.problem, fix: right === undefined ? GENERAL : `Use '${right}'.` };
}

/** The same host with a port for the method; undefined if the host is invalid, or if the port of HTTPS may be meant. */
function rightEndpoint({ host, port = '', scheme, hasUser }: Address, http: boolean): string | undefined {
  const wanted = http ? 'otlp http' : 'otlp grpc';
  const known = portMeaning(port);
  const keeps = port !== '' && (known === undefined || known.protocol === wanted);
  const right = `${host.includes(':') ? `[${host}]` : host}:${keeps ? port : portFor(wanted)}`;
  const isUnclear = hasUser || (scheme === 'https' && port === '');
  return isUnclear || addressProblem(right, 'host:port') !== undefined ? undefined : right;
}

function portProblem(address: Address, http: boolean): Sentences | undefined {
  const { host, port = '' } = address;
  const wanted = http ? 'otlp http' : 'otlp grpc';
  const known = portMeaning(port);
  if (known === undefined || known.protocol === wanted) return undefined;
  const other =
    known.protocol === undefined
      ? ''
      : known.protocol === 'jaeger'
        ? `, or the exporter jaeger with url 'http://${host}:${port}${THRIFT_PATH}'`
        : `, or method ${http ? 'grpc' : 'http'}`;
  const right = rightEndpoint(address, http);
  return {
    problem: `has port ${port}, which speaks ${known.speaks}, but the method is ${http ? 'http' : 'grpc'}.`,
    fix: right === undefined ? GENERAL : `Use '${right}'${other}.`,
  };
}
