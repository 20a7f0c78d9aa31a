import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { outOfRange } from '../../../diagnostics/sentences';

/** Settings of sampling by whole traces; durations in milliseconds. */
export interface TailSamplingSettings {
  readonly keepSlowerThan?: number;
  readonly keepShare?: number;
  readonly keepErrors?: boolean;
  /** How many other policies there are. */
  readonly policies: number;
  readonly decisionWait?: number;
  readonly numTraces?: number;
}

const PROCESSOR =
  'https://github.com/open-telemetry/opentelemetry-collector-contrib/blob/v0.155.0/processor/tailsamplingprocessor';

/** Rules about sampling by whole traces. */
export const tailSamplingRules: readonly Rule<TailSamplingSettings>[] = [
  {
    code: 'JVT334',
    severity: Severity.ERROR,
    summary: 'tail sampling has a condition by which it keeps traces',
    see: `${PROCESSOR}/README.md`,
    example: () => ({ policies: 0 }),
    *check({ keepSlowerThan, keepShare, keepErrors = false, policies }): Iterable<Finding> {
      if (keepSlowerThan !== undefined || keepShare !== undefined || keepErrors || policies > 0) return;
      yield {
        path: 'keepShare',
        problem: 'missing: no condition keeps a trace.',
        effect: 'Jaeger drops every trace.',
        fix: "Set 'keepSlowerThan', 'keepShare', 'keepErrors' or 'policies'.",
      };
    },
  },
  {
    code: 'JVT335',
    severity: Severity.ERROR,
    summary: 'the share, the durations and the number of traces of tail sampling are in their ranges',
    see: `${PROCESSOR}/config.go`,
    example: () => ({ keepShare: 10, policies: 0 }),
    *check({ keepSlowerThan, keepShare, decisionWait, numTraces }): Iterable<Finding> {
      if (keepShare !== undefined && !(keepShare > 0 && keepShare <= 1)) {
        yield {
          path: 'keepShare',
          value: keepShare,
          problem: 'must be a number above 0 and up to 1.',
          effect: 'Jaeger keeps none of the traces, or all of them.',
          fix: 'Use a share such as 0.1 for 10 %.',
        };
      }
      for (const [path, value] of [
        ['keepSlowerThan', keepSlowerThan],
        ['decisionWait', decisionWait],
      ] as const) {
        if (value === undefined || value > 0) continue;
        yield {
          path,
          value,
          problem: 'must be above 0 (milliseconds).',
          effect: path === 'decisionWait' ? 'Jaeger decides on parts of traces.' : 'Jaeger keeps every trace.',
          fix: 'Use a longer duration.',
        };
      }
      if (numTraces !== undefined && !(Number.isInteger(numTraces) && numTraces >= 1)) {
        yield {
          path: 'numTraces',
          value: numTraces,
          ...outOfRange({ kind: 'whole number', from: 1 }, 'Use the number of traces of one decisionWait or more.'),
          effect: 'Jaeger drops traces undecided, or exits at startup.',
        };
      }
    },
  },
];
