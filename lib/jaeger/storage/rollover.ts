import { given, type JsonObject } from '../../kubernetes/json';
import { type JobPodProps, jobPodSpec } from '../pod';
import { type JobLimits, jobSpec } from './retention';

/**
 * Settings of the jobs that begin new indices: one once, at the start, and two by schedule.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/cronjob/es_rollover.go
 */
export interface RolloverProps extends JobLimits, JobPodProps {
  /**
   * When an index is replaced, in the words of Elasticsearch's rollover API: a warning for others, and for a value without unit.
   *
   * @default - the job's own: `{"max_age": "2d"}`
   */
  readonly conditions?: Readonly<Record<string, string>>;
  /** When the jobs look, as a cron schedule of five fields. @default 0 0 * * * */
  readonly schedule?: string;
  /** How far back queries look, in Go's syntax with h, m or s, such as `720h`; rejected with d. @default - everything */
  readonly readTTL?: string;
  /** The image of the jobs, with its tag. @default - the operator's */
  readonly image?: string;
  /** Seconds after which a look-back job that ended is deleted; the others stay. @default - never */
  readonly ttlSecondsAfterFinished?: number;
}

/**
 * Indices behind aliases: a job replaces the one that is written to, another moves the end of what is read.
 *
 * @see https://github.com/jaegertracing/jaeger-operator/blob/v1.62.0/pkg/storage/elasticsearch_dependencies.go
 */
export class Rollover {
  /** By the jobs of the operator. */
  static of(props: RolloverProps = {}): Rollover {
    const { conditions, schedule, readTTL, image, ttlSecondsAfterFinished } = props;
    return new Rollover({
      ...given({
        conditions: conditions && conditionsText(conditions),
        schedule,
        readTTL,
        image,
        ttlSecondsAfterFinished,
      }),
      ...jobPodSpec(props),
      ...jobSpec(props),
    });
  }

  private constructor(
    /** Upstream's `storage.esRollover`. */
    readonly spec: JsonObject,
  ) {}
}

/** JSON, spaced as upstream's documents write it. */
function conditionsText(conditions: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(conditions).map(([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  return `{${pairs.join(', ')}}`;
}
