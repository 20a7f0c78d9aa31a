import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { addressProblem, isTemplate, parseAddress } from '../../../kubernetes/address';
import { valueAt } from '../../../kubernetes/json';
import { portFor, portMeaning, THRIFT_PATH } from '../../../upstream/jaeger-ports';
import { subject, type TraceSubject, withExporter } from './subject';

/** Rules over the exporter `jaeger`. */
export const jaegerExporterRules: readonly Rule<TraceSubject>[] = [
  {
    code: 'MLV012',
    severity: Severity.ERROR,
    summary: 'trace.jaeger.url is the full URL of a Thrift over HTTP receiver when the exporter is jaeger',
    see: 'https://www.jaegertracing.io/docs/1.62/apis/',
    example: () => subject({ exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://jaeger-collector:14268' } }),
    when: withExporter('jaeger'),
    *check({ trace }): Iterable<Finding> {
      const url = valueAt(trace, 'jaeger', 'url');
      const rule = jaegerUrlProblem(url);
      if (rule === undefined) return;
      yield {
        path: 'trace.jaeger.url',
        // What may hold a password is not repeated.
        ...(url === undefined || (typeof url === 'string' && url.includes('@')) ? {} : { value: url }),
        problem: rule,
        effect: 'Every export fails in the background and no trace arrives.',
        fix: fixFor(url),
      };
    },
  },
];

function jaegerUrlProblem(value: unknown): string | undefined {
  if (value === undefined || value === '') return 'is missing';
  if (typeof value !== 'string') return 'is not a URL';
  if (isTemplate(value)) return undefined;
  if (!URL.canParse(value)) return 'is not a URL';
  const url = new URL(value);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'does not begin with http:// or https://';
  if (url.username !== '' || url.password !== '') return 'holds a user or password, which would stand in a ConfigMap';
  const known = portMeaning(url.port);
  if (known !== undefined && known.protocol !== 'jaeger') return `has port ${url.port}, which speaks ${known.speaks}`;
  return url.pathname === THRIFT_PATH ? undefined : `has the path '${url.pathname}', not ${THRIFT_PATH}`;
}

function fixFor(url: unknown): string {
  const general = `Use http://HOST:${portFor('jaeger')}${THRIFT_PATH}, or the exporter otlp for an OTLP port`;
  const { scheme = 'http', hasUser, host, port = '' } = parseAddress(typeof url === 'string' ? url : '');
  const protocol = portMeaning(port)?.protocol;
  const right = port === '' && scheme === 'https' ? host : `${host}:${rightPort(port)}`;
  const isKnown = /^https?$/.test(scheme) && !hasUser && addressProblem(right, 'host[:port]') === undefined;
  if (!isKnown || isTemplate(right)) return general;
  const other =
    protocol === undefined || protocol === 'jaeger' ? '' : `, or the exporter otlp with endpoint '${host}:${port}'`;
  return `Use '${scheme}://${right}${THRIFT_PATH}'${other}`;
}

function rightPort(port: string): string {
  const known = portMeaning(port);
  return port === '' || (known !== undefined && known.protocol !== 'jaeger') ? `${portFor('jaeger')}` : port;
}
