import { type Finding, type Rule, Severity } from '../../../diagnostics/rule';
import { invalidName, outOfRange } from '../../../diagnostics/sentences';
import { scheduleProblem } from '../../../upstream/cron';

/** How long the indices of a storage are kept, in the words of the factories of `JaegerV2Retention`. */
export interface RetentionSettings {
  readonly days: number;
  readonly searchableDays?: number;
  /** The age at which an index is replaced. */
  readonly maxAgeSeconds?: number;
  readonly maxDocs?: number;
  readonly schedule?: string;
  readonly deletionSchedule?: string;
  readonly lookbackSchedule?: string;
  /** Whole numbers of a job, by their props; `ttlAfterFinished` in seconds. */
  readonly limits?: Readonly<Record<string, number | undefined>>;
}

const CLEANER = 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/cmd/es-index-cleaner/app/cutoff_time.go';
const ROLLOVER = 'https://github.com/jaegertracing/jaeger/blob/v2.20.0/cmd/es-rollover/app/rollover/action.go';
const FIELDS =
  "Use five fields, such as '55 23 * * *' (minute, hour, day of the month, month, day of the week with 0 for Sunday).";

/** Rules about how long the indices of a storage are kept. */
export const retentionRules: readonly Rule<RetentionSettings>[] = [
  {
    code: 'JVT301',
    severity: Severity.ERROR,
    summary: 'traces are kept for a whole number of days, at least 1',
    see: CLEANER,
    example: () => ({ days: 0 }),
    *check({ days, searchableDays }): Iterable<Finding> {
      if (!isCount(days)) {
        yield {
          path: 'days',
          value: days,
          ...outOfRange({ kind: 'whole number', from: 1 }, 'Use 14, or another number of days.'),
          effect: 'The job deletes all indices but the newest, or fails.',
        };
      }
      if (searchableDays === undefined) return;
      if (isCount(searchableDays) && searchableDays <= days) return;
      yield {
        path: 'searchableDays',
        value: searchableDays,
        problem: 'must be a whole number from 1 up to days.',
        effect: 'The job fails, or never removes an index from searches.',
        fix: 'Leave it out to search all traces that are kept.',
      };
    },
  },
  {
    code: 'JVT302',
    severity: Severity.ERROR,
    summary: 'an index is replaced at an age of whole seconds above 0, or at 1 document or more',
    see: ROLLOVER,
    example: () => ({ days: 14, maxAgeSeconds: 0 }),
    *check({ maxAgeSeconds, maxDocs }): Iterable<Finding> {
      if (maxAgeSeconds !== undefined && !isCount(maxAgeSeconds)) {
        yield {
          path: 'maxAge',
          value: maxAgeSeconds,
          problem: 'must be a whole number of seconds above 0.',
          effect: 'Elasticsearch rejects the rollover, and one index grows without limit.',
          fix: 'Use Duration.days(1).',
        };
      }
      if (maxDocs !== undefined && !isCount(maxDocs)) {
        yield {
          path: 'maxDocs',
          value: maxDocs,
          ...outOfRange({ kind: 'whole number', from: 1 }, 'Leave it out, or use 100000000.'),
          effect: 'Each run replaces the index, or Elasticsearch rejects the rollover.',
        };
      }
    },
  },
  {
    code: 'JVT303',
    severity: Severity.ERROR,
    summary: 'the jobs of a storage have valid schedules',
    see: 'https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/#schedule-syntax',
    example: () => ({ days: 14, schedule: '0 0 3 * * *' }),
    *check({ schedule, deletionSchedule, lookbackSchedule }): Iterable<Finding> {
      for (const [path, value] of Object.entries({ schedule, deletionSchedule, lookbackSchedule })) {
        const problem = value === undefined ? undefined : scheduleProblem(value);
        if (problem === undefined) continue;
        yield {
          path,
          value,
          ...invalidName('schedule', problem, FIELDS),
          effect: 'The API server rejects the CronJob, and traces are never deleted.',
        };
      }
    },
  },
  {
    code: 'JVT317',
    severity: Severity.ERROR,
    summary: 'limits of the jobs of a storage are whole numbers, 0 or more',
    see: 'https://kubernetes.io/docs/reference/kubernetes-api/workload-resources/cron-job-v1/',
    example: () => ({ days: 14, limits: { backoffLimit: -1 } }),
    *check({ limits = {} }): Iterable<Finding> {
      for (const [path, value] of Object.entries(limits)) {
        if (value === undefined || (Number.isInteger(value) && value >= 0)) continue;
        yield {
          path,
          value,
          ...outOfRange({ kind: 'whole number', from: 0 }, 'Leave it out, or use 3.'),
          effect: 'The API server rejects the CronJob, and traces are never deleted.',
        };
      }
    },
  },
];

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 1;
}
