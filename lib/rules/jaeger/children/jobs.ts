import { type JsonObject, valueAt } from '../../../kubernetes/json';
import { jobName } from '../../../upstream/jaeger';
import { hasSparkDependencies, storageOption } from './running';

interface ChildJob {
  readonly kind: string;
  readonly name: string;
}

/** The jobs of the storage: schema, rollover, retention, dependencies. */
export function jobsOf(cr: JsonObject, name: string, storage: string): readonly ChildJob[] {
  const elasticsearch = storage === 'elasticsearch';
  const schema =
    storage === 'cassandra' && valueAt(cr, 'spec', 'storage', 'cassandraCreateSchema', 'enabled') !== false;
  const cleaner = elasticsearch && valueAt(cr, 'spec', 'storage', 'esIndexCleaner', 'enabled') !== false;
  const rollover = elasticsearch && storageOption(cr, 'es.use-aliases') === 'true';
  const jobs = [...(schema ? ['cassandra-schema-job'] : []), ...(rollover ? ['es-rollover-create-mapping'] : [])];
  const cronJobs = [
    ...(cleaner ? ['es-index-cleaner'] : []),
    ...(rollover ? ['es-rollover', 'es-lookback'] : []),
    ...(hasSparkDependencies(cr, storage) ? ['spark-dependencies'] : []),
  ];
  return [
    ...jobs.map((suffix) => ({ kind: 'Job', name: jobName(name, suffix, 63) })),
    ...cronJobs.map((suffix) => ({ kind: 'CronJob', name: jobName(name, suffix, 52) })),
  ];
}
