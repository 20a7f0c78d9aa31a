import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { addressProblem, isTemplate, parseAddress } from '../../../kubernetes/address';
import { isOnlySchemed, SCHEME_OVER_GRPC } from './addresses';

/** Settings of a second way for traces. */
export interface ExporterSettings {
  readonly isHttp: boolean;
  readonly endpoint: string;
  readonly hasTls: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

const OTLP = 'https://github.com/open-telemetry/opentelemetry-collector/blob/v0.155.0/exporter';

/** Rules about a second way for traces. */
export const exporterRules: readonly Rule<ExporterSettings>[] = [
  {
    code: 'JVT345',
    severity: Severity.ERROR,
    summary: 'the endpoint of an exporter is `host:port` over gRPC, and a URL without `/v1/traces` over HTTP',
    see: `${OTLP}/otlphttpexporter/README.md`,
    example: () => ({ isHttp: false, endpoint: 'http://tempo.monitoring.svc:4317', hasTls: false, headers: {} }),
    *check({ isHttp, endpoint }): Iterable<Finding> {
      const problem = isHttp ? urlProblem(endpoint) : addressProblem(endpoint, 'host:port')?.problem;
      if (problem === undefined) return;
      yield {
        path: 'endpoint',
        value: endpoint,
        problem,
        effect: !isHttp && isOnlySchemed(endpoint) ? SCHEME_OVER_GRPC : 'Nothing arrives there.',
        fix: isHttp ? "Use a URL such as 'http://tempo.monitoring.svc:4318'." : 'Use host:port.',
      };
    },
  },
  {
    code: 'JVT346',
    severity: Severity.ERROR,
    summary: 'an exporter over HTTP has TLS where its URL is `https`',
    see: `${OTLP}/otlphttpexporter/README.md`,
    example: () => ({ isHttp: true, endpoint: 'http://tempo.monitoring.svc:4318', hasTls: true, headers: {} }),
    *check({ isHttp, endpoint, hasTls }): Iterable<Finding> {
      if (!isHttp || !hasTls || parseAddress(endpoint).scheme !== 'http') return;
      yield {
        path: 'endpoint',
        value: endpoint,
        problem: "conflicts with 'tls'.",
        effect: 'Spans are sent as plain text.',
        fix: "Use https://, or remove 'tls'.",
      };
    },
  },
  {
    code: 'JVT347',
    severity: Severity.ERROR,
    summary: 'the header `authorization` of an exporter is from a Secret',
    see: `${OTLP}/otlpexporter/README.md`,
    example: () => ({
      isHttp: false,
      endpoint: 'tempo.monitoring.svc:4317',
      hasTls: false,
      headers: { authorization: '' },
    }),
    *check({ headers }): Iterable<Finding> {
      for (const name of Object.keys(headers)) {
        if (name.toLowerCase() !== 'authorization') continue;
        yield {
          path: `headers.${name}`,
          problem: 'must come from a Secret.',
          effect: 'The credential is readable in the ConfigMap, and in the repository.',
          fix: "Use 'secretHeaders'.",
        };
      }
    },
  },
];

function urlProblem(url: string): string | undefined {
  if (isTemplate(url)) return undefined;
  const { scheme, hasUser, path = '' } = parseAddress(url);
  if (scheme === undefined || !/^https?$/.test(scheme)) return 'must begin with http:// or https://.';
  if (hasUser) return 'must not contain a user or password.';
  if (/\/v1\/traces\/?$/.test(path)) return 'must not end with /v1/traces, which is appended.';
  return addressProblem(url.slice(scheme.length + '://'.length).split('/')[0] ?? '', 'host[:port]')?.problem;
}
