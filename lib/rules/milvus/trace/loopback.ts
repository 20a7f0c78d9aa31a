import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { isLoopback, parseAddress } from '../../../kubernetes/address';
import { stringAt } from '../../../kubernetes/json';
import { portFor, THRIFT_PATH } from '../../../upstream/jaeger-ports';
import { subject, type TraceSubject } from './subject';

const SERVICE = 'jaeger-collector.observability.svc';

/** The setting with each exporter's address, and an example of one. */
const ENDPOINTS: readonly (readonly [exporter: string, path: readonly [string, string], example: string])[] = [
  ['jaeger', ['jaeger', 'url'], `http://${SERVICE}:${portFor('jaeger')}${THRIFT_PATH}`],
  ['otlp', ['otlp', 'endpoint'], `${SERVICE}:${portFor('otlp grpc')}`],
];

/** Rules over addresses that mean another machine inside a pod than on its author's machine. */
export const loopbackRules: readonly Rule<TraceSubject>[] = [
  {
    code: 'MLV073',
    severity: Severity.WARNING,
    summary: 'traces go to a Service, not to localhost',
    see: 'https://kubernetes.io/docs/concepts/workloads/pods/#pod-networking',
    example: () =>
      subject({ exporter: 'otlp', sampleFraction: 1, otlp: { endpoint: 'localhost:4317', secure: false } }),
    *check({ trace }): Iterable<Finding> {
      for (const [exporter, path, example] of ENDPOINTS) {
        const value = stringAt(trace, ...path);
        if (stringAt(trace, 'exporter') !== exporter || value === undefined) continue;
        if (!isLoopback(parseAddress(value).host)) continue;
        yield {
          path: `trace.${path.join('.')}`,
          value,
          problem: 'points to the Milvus pod itself.',
          effect: 'No trace arrives unless a sidecar listens there.',
          fix: `Use the Service of the backend, such as '${example}', or keep it if a sidecar receives the traces.`,
        };
      }
    },
  },
];
