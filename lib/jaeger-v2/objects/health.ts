import type { JsonObject } from '../../kubernetes/json';
import type { Workload } from '../workload';

/** Where healthcheckv2 answers; anything else is 404. */
const PATH = '/status';
/** Kubernetes takes some seconds until no node leads to an ending pod. */
const SECONDS_UNTIL_UNREACHABLE = 5;

/**
 * How a pod ends: Jaeger stops listening at once, so it may only learn of its end when no sender is led to it any more. Then it
 * sends what it holds to the storage.
 */
export const ENDING = {
  graceSeconds: 60,
  lifecycle: { preStop: { exec: { command: ['/bin/sleep', `${SECONDS_UNTIL_UNREACHABLE}`] } } },
};

/**
 * The probes, where the configuration has the health check. It answers as soon as the storage has been reached once, and stays 200 when
 * the storage fails later: only a Jaeger that hangs is restarted.
 */
export function probes({ ports }: Workload): JsonObject {
  const health = ports.find(({ name }) => name === 'health');
  if (health === undefined) return {};
  const httpGet = { path: PATH, port: 'health', scheme: health.secure ? 'HTTPS' : 'HTTP' };
  return {
    // Two minutes: a new Cassandra or Elasticsearch takes its schema first.
    startupProbe: { httpGet, periodSeconds: 2, timeoutSeconds: 2, failureThreshold: 60 },
    readinessProbe: { httpGet, periodSeconds: 5, timeoutSeconds: 2, failureThreshold: 3 },
    livenessProbe: { httpGet, periodSeconds: 15, timeoutSeconds: 5, failureThreshold: 4 },
  };
}
