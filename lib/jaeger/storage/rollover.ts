import type { Duration } from 'cdk8s';
import { goDuration, secondsOf } from '../../app/amounts';
import { checkProps, DURATION, SECRETS } from '../../app/props';
import { defined, type JsonObject } from '../../kubernetes/json';
import { type JaegerJobPodProps, jobPodSpec } from '../pod';
import { type JobLimits, jobSpec } from './retention';

/**
 * Settings of the rollover jobs: one runs once at the start, two run on a schedule.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cronjob/es_rollover.go
 */
export interface RolloverProps extends JobLimits, JaegerJobPodProps {
  /**
   * When an index is replaced, as conditions of Elasticsearch's rollover API; unknown ones, and values without unit, raise a warning.
   *
   * @default - the job's own: `{"max_age": "2d"}`
   */
  readonly conditions?: Readonly<Record<string, string>>;
  /** When the jobs run, as a cron schedule of five fields. @default 0 0 * * * */
  readonly schedule?: string;
  /** How far back queries look. @default - everything */
  readonly readTtl?: Duration;
  /** The image of the jobs, with its tag. @default - the operator's */
  readonly image?: string;
  /** How long a finished look-back job is kept, in whole seconds; the other jobs stay. @default - permanently */
  readonly ttlAfterFinished?: Duration;
}

/**
 * Indices behind aliases: one job rolls over the write index, another removes old indices from the read alias.
 *
 * @example
 * const rollover = Rollover.of({
 *   conditions: { max_age: '1d', max_size: '50gb' },
 *   readTtl: Duration.days(14),
 * });
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/storage/elasticsearch_dependencies.go
 */
export class Rollover {
  // Never set: it keeps the compiler from taking another class for this one.
  declare private readonly _brand: undefined;

  /** By the jobs of the operator. */
  static of(props: RolloverProps = {}): Rollover {
    const types = { readTtl: DURATION, ttlAfterFinished: DURATION, imagePullSecrets: SECRETS };
    const renamed = {
      readTTL: 'readTtl',
      ttlSecondsAfterFinished: 'ttlAfterFinished',
      serviceAccount: 'serviceAccountName',
    };
    checkProps('Rollover.of', props, types, renamed);
    const { conditions, schedule, readTtl, image, ttlAfterFinished } = props;
    return new Rollover({
      ...defined({
        conditions: conditions && conditionsText(conditions),
        schedule,
        readTTL: readTtl && goDuration(readTtl),
        image,
        ttlSecondsAfterFinished: ttlAfterFinished && secondsOf(ttlAfterFinished),
      }),
      ...jobPodSpec(props),
      ...jobSpec(props),
    });
  }

  private constructor(
    /**
     * Upstream's `storage.esRollover`.
     *
     * @internal
     */
    readonly _spec: JsonObject,
  ) {}
}

/** JSON, spaced as upstream's documents write it. */
function conditionsText(conditions: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(conditions).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{${pairs.join(', ')}}`;
}
