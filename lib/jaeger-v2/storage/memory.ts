import type { StorageParts } from './parts';
import { MAIN } from './parts';

/**
 * Settings of the storage in memory.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/memory/
 */
export interface JaegerV2MemoryProps {
  /** Traces to keep; the oldest are dropped first. Rejected below 1, and when it is not a whole number. @default 50000 */
  readonly maxTraces?: number;
}

/** Memory, as a backend of `jaeger_storage`. */
export function memoryStorage({ maxTraces = 50_000 }: JaegerV2MemoryProps): StorageParts {
  return { kind: 'memory', backends: () => ({ [MAIN]: { memory: { max_traces: maxTraces } } }) };
}
