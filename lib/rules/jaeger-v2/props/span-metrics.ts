import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { addressProblem, isTemplate, parseAddress } from '../../../kubernetes/address';

/** Settings of metrics of spans; durations in milliseconds. */
export interface SpanMetricsSettings {
  readonly url: string;
  readonly hasCredentials: boolean;
  readonly hasBearerToken: boolean;
  readonly buckets: readonly number[];
  readonly flushInterval?: number;
}

const CLIENT =
  'https://github.com/jaegertracing/jaeger/blob/v2.20.0/internal/storage/metricstore/prometheus/metricstore/reader.go';
const CONNECTOR =
  'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/connector/spanmetricsconnector/config.go';

function settings(changed: Partial<SpanMetricsSettings>): SpanMetricsSettings {
  return {
    url: 'http://prometheus.monitoring.svc:9090',
    hasCredentials: false,
    hasBearerToken: false,
    buckets: [],
    ...changed,
  };
}

/** Rules about metrics of spans. */
export const spanMetricsRules: readonly Rule<SpanMetricsSettings>[] = [
  {
    code: 'JVT338',
    severity: Severity.ERROR,
    summary: 'the URL of Prometheus has a scheme and a host, and no login',
    see: CLIENT,
    example: () => settings({ url: 'prometheus.monitoring.svc:9090' }),
    *check({ url }): Iterable<Finding> {
      const problem = urlProblem(url);
      if (problem === undefined) return;
      yield {
        path: 'url',
        value: url,
        problem,
        effect: "The UI's tab Monitor shows an error.",
        fix: "Use a URL such as 'http://prometheus.monitoring.svc:9090'.",
      };
    },
  },
  {
    code: 'JVT339',
    severity: Severity.ERROR,
    summary: 'Prometheus has one login',
    see: CLIENT,
    example: () => settings({ hasCredentials: true, hasBearerToken: true }),
    *check({ hasCredentials, hasBearerToken }): Iterable<Finding> {
      if (!hasCredentials || !hasBearerToken) return;
      yield {
        path: 'bearerToken',
        problem: "conflicts with 'credentials'.",
        effect: 'Jaeger sends one of them only.',
        fix: 'Remove one.',
      };
    },
  },
  {
    code: 'JVT340',
    severity: Severity.ERROR,
    summary: 'the buckets of span metrics ascend, and the interval is above 0',
    see: CONNECTOR,
    example: () => settings({ buckets: [100, 10] }),
    *check({ buckets, flushInterval }): Iterable<Finding> {
      const wrong = buckets.findIndex((bound, index) => bound <= (buckets[index - 1] ?? 0));
      if (wrong !== -1) {
        yield {
          path: `buckets[${wrong}]`,
          value: buckets[wrong],
          problem: 'must be longer than the one before it (milliseconds).',
          effect: 'The durations in the UI are wrong.',
          fix: 'Sort the buckets from short to long.',
        };
      }
      if (flushInterval !== undefined && !(flushInterval > 0)) {
        yield {
          path: 'flushInterval',
          value: flushInterval,
          problem: 'must be above 0 (milliseconds).',
          effect: 'Jaeger exits at startup and crash-loops.',
          fix: 'Use a longer one, or leave it out.',
        };
      }
    },
  },
];

function urlProblem(url: string): string | undefined {
  if (isTemplate(url)) return undefined;
  const { scheme, hasUser } = parseAddress(url);
  if (scheme === undefined || !/^https?$/.test(scheme)) return 'must begin with http:// or https://.';
  if (hasUser) return 'must not contain a user or password.';
  const address = url.slice(scheme.length + '://'.length).split('/')[0] ?? '';
  return addressProblem(address, 'host[:port]')?.problem;
}
