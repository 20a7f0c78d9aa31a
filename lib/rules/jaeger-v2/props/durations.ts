import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';

/** Durations of a storage in seconds, by their props. */
export interface StorageDurations {
  readonly seconds: Readonly<Record<string, number | undefined>>;
}

/** Rules about the durations of a storage. */
export const durationRules: readonly Rule<StorageDurations>[] = [
  {
    code: 'JVT309',
    severity: Severity.ERROR,
    summary: 'durations of a storage are whole seconds, at least 1',
    see: 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/internal/storage/v1/badger/config.go',
    example: () => ({ seconds: { ttl: 0 } }),
    *check({ seconds }): Iterable<Finding> {
      for (const [path, value] of Object.entries(seconds)) {
        if (value === undefined || (Number.isInteger(value) && value >= 1)) continue;
        yield {
          path,
          value,
          problem: 'must be a whole number of seconds, at least 1.',
          effect: 'Jaeger exits at startup, or deletes traces at once.',
          fix: 'Use a longer Duration, or leave it out.',
        };
      }
    },
  },
];
