import type { JsonObject } from '../kubernetes/json';
import { portFor } from './jaeger-ports';

/** Facts about Jaeger 1.62 under the Jaeger operator 1.62.0. */

export const JAEGER_GROUP = 'jaegertracing.io';
export const JAEGER_API_VERSION = 'jaegertracing.io/v1';

/** Whether an object is a Jaeger CR. */
export function isJaegerCr({ kind, apiVersion }: JsonObject): boolean {
  return kind === 'Jaeger' && apiVersion === JAEGER_API_VERSION;
}

/** The values of `spec.strategy`, in the operator's spelling. */
export const JAEGER_STRATEGIES: readonly string[] = ['allinone', 'production', 'streaming'];

/** The values of `spec.storage.type` that the operator knows; it silently falls back to memory for any other. */
export const JAEGER_STORAGE_TYPES: readonly string[] = [
  'memory',
  'badger',
  'cassandra',
  'elasticsearch',
  'kafka',
  'grpc-plugin',
];

/** Storage that several pods can share and Jaeger 1.62 can read. */
export const DURABLE_STORAGE_TYPES: readonly string[] = ['cassandra', 'elasticsearch'];

/** Ports of the collector and query Services, the same in every strategy. */
export const JAEGER_PORTS = {
  thriftHttp: portFor('jaeger'),
  otlpGrpc: portFor('otlp grpc'),
  otlpHttp: portFor('otlp http'),
  ui: 16686,
} as const;

const MAX_NAME_LENGTH = 63;

/** Lengths of a CR's name at which a generated label is cut right after a hyphen; the CR fails permanently. */
export const FAILING_NAME_LENGTHS: readonly number[] = [53, 59, 62];

/** The longest name that no Service name cuts (the longest suffix is `-collector-headless`). */
export const LONGEST_WHOLE_NAME = MAX_NAME_LENGTH - '-collector-headless'.length;

/** The longest name that no job name cuts either (at most 52 characters, with the suffix `-spark-dependencies`). */
export const LONGEST_NAME_WITH_JOBS = 52 - '-spark-dependencies'.length;

/** The name of a Service that the operator creates: the CR's name is cut at its end, and dots become hyphens. */
export function serviceName(cr: string, component: string): string {
  const room = MAX_NAME_LENGTH - component.length - 1;
  const cut = cr.length <= room ? cr : alphanumericEnd(cr.slice(0, room));
  return `${cut}-${component}`.replace(/\./g, '-');
}

/**
 * The label selector of everything that the operator creates for a Jaeger, in every strategy.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/util/util.go
 */
export function madeFor(cr: string): string {
  return `app.kubernetes.io/instance=${cr},app.kubernetes.io/managed-by=jaeger-operator`;
}

/** The name of a Job or CronJob that the operator creates: the CR's name is cut at its end so that the whole name fits. */
export function jobName(cr: string, suffix: string, max: number): string {
  const cut = alphanumericEnd(cr.slice(0, max - suffix.length - 1));
  return `${cut}-${suffix}`;
}

function alphanumericEnd(cut: string): string {
  let end = cut.length;
  while (end > 0 && !/[a-z0-9]/.test(cut.charAt(end - 1))) end--;
  return cut.slice(0, end);
}
