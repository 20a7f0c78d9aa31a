import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { type Address, addressProblem, parseAddress } from '../../../kubernetes/address';
import { given, valueAt } from '../../../kubernetes/json';
import { didYouMean } from '../../../diagnostics/nearest';
import { portFor, portMeaning, THRIFT_PATH } from '../../../upstream/jaeger-ports';
import { OTLP_METHODS } from '../../../upstream/milvus';
import { NO_TRACES, subject, type TraceSubject, withExporter, withSetting } from './subject';

/** Rules over the exporter `otlp`. */
export const otlpRules: readonly Rule<TraceSubject>[] = [
  {
    code: 'MLV013',
    severity: Severity.ERROR,
    summary: 'trace.otlp.endpoint is host:port, and port and method agree, when the exporter is otlp',
    see: 'https://milvus.io/docs/configure_trace.md#traceotlpendpoint',
    example: () => subject({ exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'http://jaeger-collector:4317' } }),
    when: withExporter('otlp'),
    *check({ trace }): Iterable<Finding> {
      const endpoint = valueAt(trace, 'otlp', 'endpoint');
      const problem = otlpEndpointProblem(endpoint, valueAt(trace, 'otlp', 'method') === 'http');
      if (problem === undefined) return;
      yield {
        path: 'trace.otlp.endpoint',
        ...given({ value: endpoint }),
        effect: 'Every export fails in the background and no trace arrives.',
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
        problem: 'is not a method.',
        effect: NO_TRACES,
        fix: didYouMean(method, ['grpc', 'http'], 'Use grpc or http'),
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
      if (typeof secure === 'boolean') return;
      yield {
        path: 'trace.otlp.secure',
        value: secure,
        problem: 'is not a boolean.',
        effect: 'Milvus would take every word it cannot parse as false, without a message.',
        fix: 'Write true or false, without quotes.',
      };
    },
  },
  {
    code: 'MLV031',
    severity: Severity.WARNING,
    summary: 'OTLP over HTTP loses the spans of the search engine',
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
        problem: 'reaches only the Go half of Milvus.',
        effect: 'The spans of segcore, where searches run, would be posted to / and lost.',
        fix: 'Use method grpc with port 4317.',
      };
    },
  },
  {
    code: 'MLV033',
    severity: Severity.WARNING,
    summary: 'OTLP to a Service of the cluster has secure: false, or a receiver that speaks TLS',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/configs/milvus.yaml',
    example: () => subject({ exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'jaeger-collector:4317' } }),
    when: withExporter('otlp'),
    *check({ trace }): Iterable<Finding> {
      const secure = valueAt(trace, 'otlp', 'secure');
      // Every other word is false for Milvus, and an error of its own.
      if (!isInCluster(valueAt(trace, 'otlp', 'endpoint')) || (secure !== undefined && secure !== true)) return;
      yield {
        path: 'trace.otlp.secure',
        ...given({ value: secure }),
        problem: secure === undefined ? "is missing, and Milvus' default is true." : 'asks for TLS.',
        effect:
          "A Jaeger that was not given a certificate has no TLS at this port: no trace arrives, and Milvus' query nodes may " +
          'not start.',
        fix: 'Set secure: false, or keep true where the receiver has a certificate that a public authority signed.',
      };
    },
  },
];

/** Whether the host is a Service's: a bare name, or one that ends in svc. */
function isInCluster(endpoint: unknown): boolean {
  return typeof endpoint === 'string' && /^[^.:/]+(\.[^.:/]+\.svc(\.cluster\.local)?)?:\d+$/.test(endpoint);
}

const GENERAL = `Use HOST:${portFor('otlp grpc')} with method grpc, or HOST:${portFor('otlp http')} with method http`;

type Problem = Pick<Finding, 'problem' | 'fix'>;

function otlpEndpointProblem(endpoint: unknown, http: boolean): Problem | undefined {
  if (endpoint === undefined || endpoint === '') return { problem: 'is missing.', fix: GENERAL };
  if (typeof endpoint !== 'string') return { problem: 'is not a text.', fix: GENERAL };
  const address = parseAddress(endpoint);
  const problem = addressProblem(endpoint, 'host:port');
  if (problem === undefined) return portProblem(address, http);
  const right = rightEndpoint(address, http);
  return { problem: problem.problem, fix: right === undefined ? GENERAL : `Use '${right}'.` };
}

/** The same host with a port that speaks what is sent; undefined where the host is wrong or a port of HTTP is meant. */
function rightEndpoint({ host, port = '', scheme, hasUser }: Address, http: boolean): string | undefined {
  const wanted = http ? 'otlp http' : 'otlp grpc';
  const known = portMeaning(port);
  const keeps = port !== '' && (known === undefined || known.protocol === wanted);
  const right = `${host.includes(':') ? `[${host}]` : host}:${keeps ? port : portFor(wanted)}`;
  const isUnclear = hasUser || (scheme === 'https' && port === '');
  return isUnclear || addressProblem(right, 'host:port') !== undefined ? undefined : right;
}

function portProblem(address: Address, http: boolean): Problem | undefined {
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
    problem: `has port ${port}, which speaks ${known.speaks}, but the method is ${http ? 'http' : 'grpc'}`,
    fix: right === undefined ? GENERAL : `Use '${right}'${other}`,
  };
}
