import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { quote } from '../../../diagnostics/report';
import { addressProblem, isTemplate, parseAddress } from '../../../kubernetes/address';
import { valueAt } from '../../../kubernetes/json';
import { portFor, portMeaning, THRIFT_PATH } from '../../../upstream/jaeger-ports';
import { EXPORT_FAILS, meansExporter, subject, type TraceSubject } from './subject';

const UI_PORT = '16686';
/** It answers every POST with its page and 200, so that the exporter reports no error. */
const UI_DROPS = 'No trace arrives: the UI takes no spans, and that of Jaeger 2 drops them without an error.';

/** Rules over the exporter `jaeger`. */
export const jaegerExporterRules: readonly Rule<TraceSubject>[] = [
  {
    code: 'MLV012',
    severity: Severity.ERROR,
    summary: 'trace.jaeger.url is the full URL of a Thrift over HTTP receiver if the exporter is jaeger',
    see: 'https://www.jaegertracing.io/docs/1.62/apis/',
    example: () => subject({ exporter: 'jaeger', sampleFraction: 1, jaeger: { url: 'http://jaeger-collector:14268' } }),
    when: meansExporter('jaeger'),
    *check({ trace }): Iterable<Finding> {
      const url = valueAt(trace, 'jaeger', 'url');
      const problem = jaegerUrlProblem(url);
      // With a misspelt exporter, only what is written is checked.
      if (problem === undefined || (url === undefined && valueAt(trace, 'exporter') !== 'jaeger')) return;
      yield {
        path: 'trace.jaeger.url',
        // A URL with '@' can contain a password.
        ...(url === undefined || (typeof url === 'string' && url.includes('@')) ? {} : { value: url }),
        problem,
        effect: parseAddress(typeof url === 'string' ? url : '').port === UI_PORT ? UI_DROPS : EXPORT_FAILS,
        fix: fixFor(url),
      };
    },
  },
];

function jaegerUrlProblem(value: unknown): string | undefined {
  if (value === undefined) return 'missing.';
  if (value === '') return 'must not be empty.';
  if (typeof value !== 'string') return 'must be a URL.';
  if (isTemplate(value)) return undefined;
  if (!URL.canParse(value)) return 'must be a URL.';
  const url = new URL(value);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'must begin with http:// or https://.';
  if (url.username !== '' || url.password !== '')
    return 'must not contain a user or password: it is written to a ConfigMap.';
  const known = portMeaning(url.port);
  if (known !== undefined && known.protocol !== 'jaeger') return `has port ${url.port}, which speaks ${known.speaks}.`;
  return url.pathname === THRIFT_PATH ? undefined : `must have the path ${THRIFT_PATH}, not ${quote(url.pathname)}.`;
}

function fixFor(url: unknown): string {
  const general = `Use http://HOST:${portFor('jaeger')}${THRIFT_PATH}, or the exporter otlp for an OTLP port.`;
  const { scheme = 'http', hasUser, host, port = '' } = parseAddress(typeof url === 'string' ? url : '');
  const protocol = portMeaning(port)?.protocol;
  const address = port === '' && scheme === 'https' ? host : `${host}:${portOrDefault(port)}`;
  const isKnown = /^https?$/.test(scheme) && !hasUser && addressProblem(address, 'host[:port]') === undefined;
  if (!isKnown || isTemplate(address)) return general;
  const other =
    protocol === undefined || protocol === 'jaeger' ? '' : `, or the exporter otlp with endpoint '${host}:${port}'`;
  return `Use '${scheme}://${address}${THRIFT_PATH}'${other}.`;
}

/** The port, unless it is missing or known to speak another protocol. */
function portOrDefault(port: string): string {
  const known = portMeaning(port);
  return port === '' || (known !== undefined && known.protocol !== 'jaeger') ? `${portFor('jaeger')}` : port;
}
