import { type JsonObject, valueAt } from '../../../kubernetes/json';
import { jobName } from '../../../upstream/jaeger';
import { hasIndexCleaner, hasRollover, hasSparkDependencies } from './running';

interface ChildJob {
  readonly kind: string;
  readonly name: string;
}

/** The jobs of the storage: schema, rollover, retention, dependencies. */
export function jobsOf(cr: JsonObject, name: string, storage: string): readonly ChildJob[] {
  const schema =
    storage === 'cassandra' && valueAt(cr, 'spec', 'storage', 'cassandraCreateSchema', 'enabled') !== false;
  const rollover = hasRollover(cr);
  const jobs = [...(schema ? ['cassandra-schema-job'] : []), ...(rollover ? ['es-rollover-create-mapping'] : [])];
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
