import { Duration, type Size } from 'cdk8s';
import { checkProps, DURATION, partOf, SIZE, wordOf } from '../../../app/props';
import { POD_WORDS } from '../../../kubernetes/pods';
import { throwErrors } from '../../../diagnostics/report';
import { runRules } from '../../../diagnostics/run-rules';
import { defined } from '../../../kubernetes/json';
import { retentionRules, type RetentionSettings } from '../../../rules/jaeger-v2/props/retention';
import type { JaegerV2JobProps } from '../job-props';
import { rolloverConditions } from './conditions';

/**
 * Settings of the job that deletes old indices.
 *
 * @see https://github.com/jaegertracing/jaeger/tree/v2.20.0/cmd/es-index-cleaner
 */
export interface JaegerV2DaysProps extends JaegerV2JobProps {
  /** When old indices are deleted, as a cron schedule of five fields. @default 55 23 * * * */
  readonly schedule?: string;
  /** The image of the job, with its tag. @default - jaeger-es-index-cleaner of the Jaeger's version */
  readonly image?: string;
}

/**
 * Settings of indices that are replaced by age or size.
 *
 * @see https://github.com/jaegertracing/jaeger/tree/v2.20.0/cmd/es-rollover
 */
export interface JaegerV2RolloverProps extends JaegerV2JobProps {
  /** How many days traces are kept at least. An index is deleted `maxAge` later, because its last traces are that much younger than it. */
  readonly days: number;
  /** How many days traces are found by searches; they are kept for `days`. Rejected above `days`. @default - all of them */
  readonly searchableDays?: number;
  /** The age at which an index is replaced. Rejected unless it is whole seconds and above 0. @default Duration.days(1) */
  readonly maxAge?: Duration;
  /** The size of the primary shards at which it is replaced earlier. @default - any */
  readonly maxSize?: Size;
  /** The number of documents at which it is replaced earlier. Rejected below 1. @default - any */
  readonly maxDocs?: number;
  /** When is checked whether an index has to be replaced, as a cron schedule of five fields. @default 0 * * * * */
  readonly schedule?: string;
  /** When old indices are deleted. @default 55 23 * * * */
  readonly deletionSchedule?: string;
  /** When indices older than `searchableDays` are removed from searches. @default 5 0 * * * */
  readonly lookbackSchedule?: string;
  /** The image of the rollover, with its tag. @default - jaeger-es-rollover of the Jaeger's version */
  readonly rolloverImage?: string;
  /** The image of the job that deletes, with its tag. @default - jaeger-es-index-cleaner of the Jaeger's version */
  readonly deletionImage?: string;
}

/**
 * Settings of indices that nothing of this Jaeger deletes.
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/elasticsearch/
 */
export interface JaegerV2KeepProps {
  /**
   * How old a trace can be that Jaeger opens: upstream's `max_span_age`. The names of all these indices are in the address of a search for
   * services: about 150 daily ones fit, fewer with a prefix. More are rejected, except in an archive.
   *
   * @default - 60 days, with an index for each hour 3 days; of an archive 10 years
   */
  readonly openFor?: Duration;
}

/** What a retention is, for the settings of Jaeger and the jobs. */
export interface RetentionPlan {
  /** Days after which an index is deleted, by its creation. @default - never */
  readonly deleteAfterDays?: number;
  /** How old a trace can be that Jaeger opens. @default - Jaeger's default for it */
  readonly openFor?: Duration;
  readonly deletion?: JaegerV2DaysProps;
  /** @default - an index for each day or hour */
  readonly rollover?: RolloverPlan;
}

/** How indices are replaced. */
export interface RolloverPlan {
  /** Elasticsearch's conditions, as JSON. */
  readonly conditions: string;
  /** Days after which an index leaves the searches. @default - never */
  readonly searchableDays?: number;
  readonly schedule: string;
  readonly lookbackSchedule: string;
  readonly image?: string;
  readonly jobs: JaegerV2JobProps;
}

const NIGHTLY = '55 23 * * *';

/**
 * How long Elasticsearch or OpenSearch keeps traces. Required, because neither of them nor Jaeger deletes any.
 *
 * @example
 * const retention = JaegerV2Retention.days(14);
 *
 * @see https://www.jaegertracing.io/docs/2.20/storage/elasticsearch/
 */
export class JaegerV2Retention {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /**
   * An index for each day, which a nightly job deletes after this many days; at least 1. Jaeger opens traces of all these days. Rejected:
   * more than about 150 days, or 6 with an index for each hour, because one search cannot name so many indices.
   */
  static days(days: number, props: JaegerV2DaysProps = {}): JaegerV2Retention {
    checked('JaegerV2Retention.days', props, { days, ...defined({ schedule: props.schedule }) });
    const { schedule = NIGHTLY } = props;
    return new JaegerV2Retention({
      deleteAfterDays: days,
      openFor: Duration.days(days),
      deletion: { ...props, schedule },
    });
  }

  /**
   * Indices behind aliases, which are replaced by age or size, and deleted by a nightly job. For many traces, or more than about 150 days.
   * The pods of Jaeger create the aliases before Jaeger starts. Indices of adaptive sampling stay daily, and are not deleted.
   */
  static rollover(props: JaegerV2RolloverProps): JaegerV2Retention {
    const { days, searchableDays, maxAge = Duration.days(1), maxSize, maxDocs, rolloverImage, ...rest } = props;
    const { schedule = '0 * * * *', deletionSchedule = NIGHTLY, lookbackSchedule = '5 0 * * *' } = rest;
    const { deletionImage, ...jobs } = rest;
    const settings = { days, ...defined({ searchableDays, maxDocs }), schedule, deletionSchedule, lookbackSchedule };
    checked('JaegerV2Retention.rollover', props, settings, maxAge);
    const later = Math.ceil(maxAge.toDays({ integral: false }));
    return new JaegerV2Retention({
      deleteAfterDays: days + later,
      deletion: { ...jobs, schedule: deletionSchedule, ...defined({ image: deletionImage }) },
      rollover: {
        conditions: rolloverConditions({ maxAge, ...defined({ maxSize, maxDocs }) }),
        ...(searchableDays === undefined ? {} : { searchableDays: searchableDays + later }),
        schedule,
        lookbackSchedule,
        ...defined({ image: rolloverImage }),
        jobs,
      },
    });
  }

  /** An index for each day, kept until you delete it, or a policy of Elasticsearch or OpenSearch does. */
  static none(props: JaegerV2KeepProps = {}): JaegerV2Retention {
    checkProps('JaegerV2Retention.none', props, { openFor: DURATION });
    return new JaegerV2Retention(defined({ openFor: props.openFor }));
  }

  private constructor(
    /**
     * What it is.
     *
     * @internal
     */
    readonly _plan: RetentionPlan,
  ) {}
}

function checked(where: string, props: JaegerV2JobProps, settings: RetentionSettings, maxAge?: Duration): void {
  checkProps(where, props, {
    maxAge: DURATION,
    maxSize: SIZE,
    ttlAfterFinished: DURATION,
    imagePullPolicy: wordOf(POD_WORDS.imagePullPolicy.words),
    security: partOf('JaegerSecurity', '_spec'),
  });
  const maxAgeSeconds = maxAge?.toSeconds({ integral: false });
  const { backoffLimit, successfulJobsHistoryLimit, failedJobsHistoryLimit } = props;
  const ttlAfterFinished = props.ttlAfterFinished?.toSeconds({ integral: false });
  const limits = defined({ backoffLimit, successfulJobsHistoryLimit, failedJobsHistoryLimit, ttlAfterFinished });
  throwErrors(runRules(retentionRules, { ...settings, limits, ...defined({ maxAgeSeconds }) }, where));
}
