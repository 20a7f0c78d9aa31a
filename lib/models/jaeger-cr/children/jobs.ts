import type { JsonObject } from '../../../kubernetes/json';
import { jobName } from '../../../upstream/jaeger';
import { hasIndexCleaner, hasRollover, hasSchemaJob, hasSparkDependencies } from '../running';

interface ChildJob {
  readonly kind: string;
  readonly name: string;
}

/** The jobs of the storage: schema, rollover, retention, dependencies. */
export function jobsOf(cr: JsonObject, name: string, storage: string): readonly ChildJob[] {
  const rollover = hasRollover(cr);
  const jobs = [
    ...(hasSchemaJob(cr) ? ['cassandra-schema-job'] : []),
    ...(rollover ? ['es-rollover-create-mapping'] : []),
  ];
  const cronJobs = [
    ...(hasIndexCleaner(cr) ? ['es-index-cleaner'] : []),
    ...(rollover ? ['es-rollover', 'es-lookback'] : []),
    ...(hasSparkDependencies(cr, storage) ? ['spark-dependencies'] : []),
  ];
  return [
    ...jobs.map((suffix) => ({ kind: 'Job', name: jobName(name, suffix, 63) })),
    ...cronJobs.map((suffix) => ({ kind: 'CronJob', name: jobName(name, suffix, 52) })),
  ];
}
