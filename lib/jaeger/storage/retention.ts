import type { Duration } from 'cdk8s';
import type { ImagePullPolicy } from 'cdk8s-plus-28';
import { secondsOf } from '../../app/amounts';
import { checkProps, DURATION, SECRETS } from '../../app/props';
import { defined, type JsonObject } from '../../kubernetes/json';
import { type JaegerJobPodProps, jobPodSpec } from '../pod';

/**
 * What the scheduled jobs of a storage have in common.
 *
 * @see https://kubernetes.io/docs/concepts/workloads/controllers/cron-jobs/
 */
export interface JobLimits {
  /** How many successful jobs to keep. @default - Kubernetes' own: 3 */
  readonly successfulJobsHistoryLimit?: number;
  /** How often a failed job is retried; not for the look-back job of `Rollover`. @default - Kubernetes' own: 6 */
  readonly backoffLimit?: number;
}

/**
 * Settings of the nightly job that deletes old indices.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cronjob/es_index_cleaner.go
 */
export interface RetentionProps extends JobLimits, JaegerJobPodProps {
  /** When the old indices are deleted, as a cron schedule of five fields. @default 55 23 * * * */
  readonly schedule?: string;
  /** The image of the job, with its tag. @default - the operator's */
  readonly image?: string;
  /** When the image is pulled; that of the Jaeger is not for this job. @default - Kubernetes' own */
  readonly imagePullPolicy?: ImagePullPolicy;
  /** The PriorityClass of the pods. @default - none */
  readonly priorityClassName?: string;
  /** How long a finished job is kept; rejected unless it is whole seconds. @default - permanently */
  readonly ttlAfterFinished?: Duration;
}

/**
 * How long Elasticsearch keeps traces. Required, because by default the operator deletes traces after 7 days.
 *
 * @example
 * const retention = Retention.days(14, { security: JaegerSecurity.restricted() });
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cronjob/es_index_cleaner.go
 */
export class Retention {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** Deletes indices older than this many days; at least 1. */
  static days(days: number, props: RetentionProps = {}): Retention {
    const types = { ttlAfterFinished: DURATION, imagePullSecrets: SECRETS };
    const renamed = { ttlSecondsAfterFinished: 'ttlAfterFinished', serviceAccount: 'serviceAccountName' };
    checkProps('Retention.days', props, types, renamed);
    return new Retention({
      enabled: true,
      numberOfDays: days,
      ...defined({
        schedule: props.schedule,
        image: props.image,
        priorityClassName: props.priorityClassName,
        ttlSecondsAfterFinished: props.ttlAfterFinished && secondsOf(props.ttlAfterFinished),
        imagePullPolicy: props.imagePullPolicy,
      }),
      ...jobPodSpec(props),
      ...jobSpec(props),
    });
  }

  /** No deletion by the operator: traces stay until a lifecycle policy of Elasticsearch deletes them. */
  static keepForever(): Retention {
    return new Retention({ enabled: false });
  }

  private constructor(
    /**
     * Upstream's `storage.esIndexCleaner`.
     *
     * @internal
     */
    readonly _spec: JsonObject,
  ) {}
}

/** Upstream's fields of a job's limits. */
export function jobSpec({ successfulJobsHistoryLimit, backoffLimit }: JobLimits): JsonObject {
  return defined({ successfulJobsHistoryLimit, backoffLimit });
}
