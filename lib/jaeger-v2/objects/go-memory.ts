import { type JsonObject, stringAt } from '../../kubernetes/json';
import { nanosOf } from '../../kubernetes/quantity';

const VARIABLE = 'GOMEMLIMIT';
const MEBIBYTE_IN_NANOS = 1024n * 1024n * 1_000_000_000n;
/** Below it, the garbage collector would run all the time. */
const LEAST_MEBIBYTES = 64n;

/**
 * The variable by which Go collects garbage before Kubernetes ends the container: 80 % of its memory limit. Without it a Jaeger that has
 * room for its traces can be out of memory under load. One of the user's own stays.
 */
export function goMemoryLimit(resources: JsonObject, environment: readonly JsonObject[]): readonly JsonObject[] {
  const nanos = nanosOf(stringAt(resources, 'limits', 'memory') ?? '');
  const mebibytes = nanos === undefined ? 0n : (nanos * 8n) / (10n * MEBIBYTE_IN_NANOS);
  if (mebibytes < LEAST_MEBIBYTES || environment.some(({ name }) => name === VARIABLE)) return [];
  return [{ name: VARIABLE, value: `${mebibytes}MiB` }];
}
