import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { valueAt } from '../../../kubernetes/json';
import { JAEGER_PORTS } from '../../../upstream/jaeger';
import { subject, type TraceSubject, withExporter } from './subject';

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

/** Rules over the exporter `jaeger`. */
export const jaegerExporterRules: readonly Rule<TraceSubject>[] = [
  {
    code: 'MLV012',
    severity: Severity.ERROR,
    summary: 'trace.jaeger.url is the full URL of a Thrift over HTTP receiver when the exporter is jaeger',
    example: subject({ exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://jaeger-collector:14268' } }),
    when: withExporter('jaeger'),
    *check({ trace }): Iterable<Finding> {
      const url = valueAt(trace, 'jaeger', 'url');
      const rule = jaegerUrlProblem(url);
      if (rule === undefined) return;
      yield {
        path: 'trace.jaeger.url',
        // What may hold a password is not repeated.
        ...(url === undefined || (typeof url === 'string' && url.includes('@')) ? {} : { value: url }),
        rule,
        consequence: 'every export fails in the background and no trace arrives',
        fix: `Use http://HOST:${JAEGER_PORTS.thriftHttp}/api/traces, or the exporter otlp for an OTLP port`,
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
