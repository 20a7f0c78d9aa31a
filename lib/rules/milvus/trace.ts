import { type Finding, type Rule, Severity } from '../../diagnostics/rule';
import { isObject, type JsonObject, objectAt, valueAt } from '../../kubernetes/json';
import { nearest } from '../../kubernetes/nearest';
import { JAEGER_PORTS } from '../../upstream/jaeger';
import { OTLP_METHODS, TRACE_EXPORTERS, TRACE_KEYS } from '../../upstream/milvus';

const NO_TRACES = 'Milvus starts, logs a warning at most, and sends no traces';
const OTHER_PORTS: Readonly<Record<string, string>> = {
  '14250': "Jaeger's gRPC port",
  '14267': 'a dead port',
  '4317': 'the OTLP gRPC port',
  '4318': 'the OTLP HTTP port',
  '6831': "the agent's UDP port",
  '6832': "the agent's UDP port",
  '9411': "Zipkin's port",
  '16686': 'the port of the UI',
};

/** Rules over the `trace` block of Milvus' configuration, wherever it stands. Milvus validates none of it. */
export const traceRules: readonly Rule<unknown>[] = [
  {
    code: 'MLV010',
    severity: Severity.ERROR,
    summary: 'trace.exporter is a word that Milvus knows, in its exact spelling',
    example: { exporter: 'Jaeger' },
    *check(trace): Iterable<Finding> {
      const exporter = valueAt(trace, 'exporter');
      if (exporter === undefined || (typeof exporter === 'string' && TRACE_EXPORTERS.includes(exporter))) return;
      const near = typeof exporter === 'string' ? nearest(exporter, TRACE_EXPORTERS) : undefined;
      yield {
        path: 'trace.exporter',
        value: exporter,
        rule: 'is not an exporter',
        consequence: NO_TRACES,
        fix: near === undefined ? `Use one of ${TRACE_EXPORTERS.join(', ')}` : `Did you mean '${near}'`,
      };
    },
  },
  {
    code: 'MLV011',
    severity: Severity.ERROR,
    summary: 'trace.sampleFraction is a number above 0 and at most 1 when an exporter sends traces',
    example: { exporter: 'otlp', sampleFraction: 0, otlp: { endpoint: 'jaeger-collector:4317' } },
    *check(trace): Iterable<Finding> {
      const fraction = valueAt(trace, 'sampleFraction');
      const sends = ['stdout', 'jaeger', 'otlp'].includes(String(valueAt(trace, 'exporter')));
      if (fraction === undefined && !sends) return;
      const inRange = typeof fraction === 'number' && fraction >= 0 && fraction <= 1;
      if (inRange && (fraction > 0 || !sends)) return;
      yield {
        path: 'trace.sampleFraction',
        ...(fraction === undefined ? {} : { value: fraction }),
        rule:
          fraction === undefined
            ? "is missing, and Milvus' default is 0"
            : inRange
              ? 'samples nothing'
              : 'is no number from 0 to 1',
        consequence:
          typeof fraction === 'number' && fraction > 1
            ? 'Milvus would trace every request'
            : 'Milvus would take it as 0 and send no traces',
        fix: 'Give the share of requests to trace, such as 0.05, or 1 for all of them',
      };
    },
  },
  {
    code: 'MLV012',
    severity: Severity.ERROR,
    summary: 'trace.jaeger.url is the full URL of a Thrift over HTTP receiver when the exporter is jaeger',
    example: { exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://jaeger-collector:14268' } },
    *check(trace): Iterable<Finding> {
      if (valueAt(trace, 'exporter') !== 'jaeger') return;
      const url = valueAt(trace, 'jaeger', 'url');
      const rule = jaegerUrlProblem(url);
      if (rule === undefined) return;
      yield {
        path: 'trace.jaeger.url',
        ...(url === undefined ? {} : { value: url }),
        rule,
        consequence: 'every export fails in the background and no trace arrives',
        fix: `Use http://HOST:${JAEGER_PORTS.thriftHttp}/api/traces, or the exporter otlp for an OTLP port`,
      };
    },
  },
  {
    code: 'MLV013',
    severity: Severity.ERROR,
    summary: 'trace.otlp.endpoint is host:port, and port and method agree, when the exporter is otlp',
    example: { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'http://jaeger-collector:4317' } },
    *check(trace): Iterable<Finding> {
      if (valueAt(trace, 'exporter') !== 'otlp') return;
      const endpoint = valueAt(trace, 'otlp', 'endpoint');
      const method = valueAt(trace, 'otlp', 'method') ?? '';
      const rule = otlpEndpointProblem(endpoint, method);
      if (rule === undefined) return;
      yield {
        path: 'trace.otlp.endpoint',
        ...(endpoint === undefined ? {} : { value: endpoint }),
        rule,
        consequence: 'every export fails in the background and no trace arrives',
        fix: `Use HOST:${JAEGER_PORTS.otlpGrpc} with method grpc, or HOST:${JAEGER_PORTS.otlpHttp} with method http`,
      };
    },
  },
  {
    code: 'MLV014',
    severity: Severity.ERROR,
    summary: 'trace.otlp.method is grpc or http, in lower case',
    example: { otlp: { method: 'HTTP' } },
    *check(trace): Iterable<Finding> {
      const method = valueAt(trace, 'otlp', 'method');
      if (method === undefined || method === null) return;
      if (typeof method === 'string' && OTLP_METHODS.includes(method)) return;
      const near = typeof method === 'string' ? nearest(method, ['grpc', 'http']) : undefined;
      yield {
        path: 'trace.otlp.method',
        value: method,
        rule: 'is not a method',
        consequence: NO_TRACES,
        fix: near === undefined ? 'Use grpc or http' : `Did you mean '${near}'`,
      };
    },
  },
  {
    code: 'MLV015',
    severity: Severity.ERROR,
    summary: 'trace.otlp.secure is true or false',
    example: { otlp: { secure: 'yes' } },
    *check(trace): Iterable<Finding> {
      const secure = valueAt(trace, 'otlp', 'secure');
      if (secure === undefined || typeof secure === 'boolean') return;
      yield {
        path: 'trace.otlp.secure',
        value: secure,
        rule: 'is not a boolean',
        consequence: 'Milvus would take every word it cannot parse as false, without a message',
        fix: 'Write true or false, without quotes',
      };
    },
  },
  {
    code: 'MLV016',
    severity: Severity.ERROR,
    summary: 'every key below trace is one that Milvus reads',
    example: { jaeger: { urll: 'http://jaeger-collector:14268/api/traces' } },
    *check(trace): Iterable<Finding> {
      if (!isObject(trace)) {
        yield {
          path: 'trace',
          value: trace,
          rule: 'is not a mapping',
          consequence: NO_TRACES,
          fix: 'Give exporter, sampleFraction and the settings of the exporter',
        };
        return;
      }
      for (const key of leafKeys(trace)) {
        if (TRACE_KEYS.some((known) => known.toLowerCase() === key.toLowerCase())) continue;
        const near = nearest(key, TRACE_KEYS);
        yield {
          path: `trace.${key}`,
          rule: 'is no setting of Milvus 2.6',
          consequence: 'Milvus keeps it and never reads it',
          fix: near === undefined ? `Use one of ${TRACE_KEYS.join(', ')}` : `Did you mean 'trace.${near}'`,
        };
      }
    },
  },
  {
    code: 'MLV017',
    severity: Severity.ERROR,
    summary: 'trace.initTimeoutSeconds is a number above 0',
    example: { initTimeoutSeconds: '10s' },
    *check(trace): Iterable<Finding> {
      const timeout = valueAt(trace, 'initTimeoutSeconds');
      if (timeout === undefined || (typeof timeout === 'number' && timeout > 0)) return;
      yield {
        path: 'trace.initTimeoutSeconds',
        value: timeout,
        rule: 'is no number of seconds above 0',
        consequence: 'Milvus would wait without an end when the exporter hangs at start',
        fix: 'Give seconds without a unit, such as 10',
      };
    },
  },
  {
    code: 'MLV031',
    severity: Severity.WARNING,
    summary: 'OTLP over HTTP loses the spans of the search engine',
    example: { exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'jaeger-collector:4318', method: 'http' } },
    *check(trace): Iterable<Finding> {
      if (valueAt(trace, 'exporter') !== 'otlp' || valueAt(trace, 'otlp', 'method') !== 'http') return;
      yield {
        path: 'trace.otlp.method',
        value: 'http',
        rule: 'reaches only the Go half of Milvus',
        consequence: 'the spans of segcore, where searches run, would be posted to / and lost',
        fix: 'Use method grpc with port 4317',
      };
    },
  },
];

function jaegerUrlProblem(value: unknown): string | undefined {
  if (value === undefined || value === '') return 'is missing';
  if (typeof value !== 'string' || !URL.canParse(value)) return 'is not a URL';
  const url = new URL(value);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'does not begin with http:// or https://';
  if (url.username !== '' || url.password !== '') return 'holds a user or password, which would stand in a ConfigMap';
  const other = OTHER_PORTS[url.port];
  if (other !== undefined) return `leads to ${other}, not to Thrift over HTTP`;
  return url.pathname === '/api/traces' ? undefined : `has the path '${url.pathname}', not /api/traces`;
}

function otlpEndpointProblem(endpoint: unknown, method: unknown): string | undefined {
  if (endpoint === undefined || endpoint === '') return 'is missing';
  if (typeof endpoint !== 'string') return 'is not a text';
  if (endpoint.includes('://')) return 'has a scheme';
  if (endpoint.includes('/')) return 'has a path';
  const port = /^[^\s:]+:(\d{1,5})$/.exec(endpoint)?.[1];
  if (port === undefined || Number(port) > 65535 || Number(port) === 0) return 'is not host:port';
  if (port === '4318' && method !== 'http') return 'is the OTLP HTTP port, but the method is grpc';
  if (port === '4317' && method === 'http') return 'is the OTLP gRPC port, but the method is http';
  return port === '14268' ? "is the port of the exporter 'jaeger'" : undefined;
}

function leafKeys(tree: JsonObject, prefix = ''): string[] {
  return Object.keys(tree).flatMap((key) =>
    isObject(tree[key]) ? leafKeys(objectAt(tree, key), `${prefix}${key}.`) : [`${prefix}${key}`],
  );
}
