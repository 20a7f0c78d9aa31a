import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { defined, stringAt, valueAt } from '../../../kubernetes/json';
import { isTrue } from '../../../upstream/go-values';
import { settingText } from '../../../upstream/milvus-settings';
import { subject, type TraceSubject } from './subject';

const NO_TLS = 'A Jaeger without a certificate has no TLS on this port: no trace arrives';
const KEEP = 'if the receiver has a certificate signed by a public authority.';

/** Rules over TLS on the way to the backend. */
export const tlsRules: readonly Rule<TraceSubject>[] = [
  {
    code: 'MLV033',
    severity: Severity.WARNING,
    summary: 'traces go to a Service without TLS, unless the receiver speaks it',
    see: 'https://github.com/milvus-io/milvus/blob/v2.6.15/configs/milvus.yaml',
    example: () => subject({ exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'jaeger-collector:4317' } }),
    *check({ trace }): Iterable<Finding> {
      const exporter = valueAt(trace, 'exporter');
      if (exporter === 'otlp') yield* overOtlp(trace);
      if (exporter === 'jaeger') yield* overHttps(trace);
    },
  },
];

function* overOtlp(trace: unknown): Iterable<Finding> {
  const secure = valueAt(trace, 'otlp', 'secure');
  // Any other word means false to Milvus, and is MLV015.
  if (!isInCluster(stringAt(trace, 'otlp', 'endpoint'))) return;
  if (secure !== undefined && !isTrue(settingText(secure))) return;
  yield {
    path: 'trace.otlp.secure',
    ...defined({ value: secure }),
    problem: secure === undefined ? 'missing: the default of Milvus is true.' : 'turns TLS on.',
    effect: `${NO_TLS}, and query nodes may not start.`,
    fix: `Set secure: false, or keep true ${KEEP}`,
  };
}

function* overHttps(trace: unknown): Iterable<Finding> {
  const url = stringAt(trace, 'jaeger', 'url') ?? '';
  const { protocol, host } = URL.canParse(url) ? new URL(url) : { protocol: '', host: '' };
  if (protocol !== 'https:' || !isInCluster(host)) return;
  yield {
    path: 'trace.jaeger.url',
    // A URL with '@' can contain a password.
    ...(url.includes('@') ? {} : { value: url }),
    problem: 'turns TLS on.',
    effect: `${NO_TLS}.`,
    fix: `Use http://, or keep https:// ${KEEP}`,
  };
}

/** Whether the host is that of a Service: a bare name, or one that ends in svc. */
function isInCluster(endpoint = ''): boolean {
  return /^[^.:/]+(\.[^.:/]+\.svc(\.cluster\.local)?)?:\d+$/.test(endpoint);
}
