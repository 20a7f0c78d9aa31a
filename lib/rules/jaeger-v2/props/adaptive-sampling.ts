import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { outOfRange } from '../../../diagnostics/sentences';

/** Settings of probabilities that Jaeger computes; durations in milliseconds. */
export interface AdaptiveSamplingSettings {
  readonly targetSamplesPerSecond?: number;
  readonly initialSamplingProbability?: number;
  readonly minSamplingProbability?: number;
  readonly calculationInterval?: number;
}

/** Rules about probabilities that Jaeger computes. */
export const adaptiveSamplingRules: readonly Rule<AdaptiveSamplingSettings>[] = [
  {
    code: 'JVT337',
    severity: Severity.ERROR,
    summary: 'the rate, the probabilities and the interval of adaptive sampling are in their ranges',
    see: 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/internal/sampling/samplingstrategy/adaptive/options.go',
    example: () => ({ initialSamplingProbability: 10 }),
    *check(settings): Iterable<Finding> {
      for (const path of ['initialSamplingProbability', 'minSamplingProbability'] as const) {
        const value = settings[path];
        if (value === undefined || (value >= 0 && value <= 1)) continue;
        yield {
          path,
          value,
          ...outOfRange({ from: 0, to: 1 }, 'Use a share such as 0.1 for 10 %.'),
          effect: 'Clients of Jaeger reject it and keep their own sampling.',
        };
      }
      for (const path of ['targetSamplesPerSecond', 'calculationInterval'] as const) {
        const value = settings[path];
        if (value === undefined || value > 0) continue;
        yield {
          path,
          value,
          problem: 'must be above 0.',
          effect: 'Jaeger computes no usable probability.',
          fix: 'Use a larger one, or leave it out.',
        };
      }
    },
  },
];
