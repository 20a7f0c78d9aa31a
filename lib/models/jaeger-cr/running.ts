import { type JsonObject, objectAt, valueAt } from '../../kubernetes/json';
import { DURABLE_STORAGE_TYPES, JAEGER_STORAGE_TYPES } from '../../upstream/jaeger';
import { optionText, storageOf, strategyOf } from './cr';

/** The storage that runs: the operator takes memory for every word that it does not know. */
export function runningStorageOf(cr: JsonObject): string {
  const storage = storageOf(cr);
  return JAEGER_STORAGE_TYPES.includes(storage) ? storage : 'memory';
}

/** The components of each strategy that has Deployments of several, by which they are called. */
const DEPLOYED: ReadonlyMap<string, readonly string[]> = new Map([
  ['production', ['collector', 'query']],
  ['streaming', ['collector', 'ingester', 'query']],
]);

/** The components that have Deployments of their own; none where one Deployment has all, as with a storage that several pods cannot share. */
export function deployedComponents(cr: JsonObject): readonly string[] {
  return DURABLE_STORAGE_TYPES.includes(runningStorageOf(cr)) ? (DEPLOYED.get(strategyOf(cr)) ?? []) : [];
}

/** An option of the storage as the text that the operator makes of it; empty when it is not there. */
export function storageOption(cr: JsonObject, name: string): string {
  return optionText(cr, name, 'spec', 'storage', 'options').toLowerCase();
}

/** The settings of the job that makes Cassandra's tables; undefined where it is switched off. */
export function schemaJob(cr: JsonObject): JsonObject | undefined {
  const job = objectAt(cr, 'spec', 'storage', 'cassandraCreateSchema');
  return job.enabled === false ? undefined : job;
}

/** Whether that job runs. */
export function hasSchemaJob(cr: JsonObject): boolean {
  return runningStorageOf(cr) === 'cassandra' && schemaJob(cr) !== undefined;
}

/** Whether the nightly job that deletes old indices runs. */
export function hasIndexCleaner(cr: JsonObject): boolean {
  return (
    runningStorageOf(cr) === 'elasticsearch' && valueAt(cr, 'spec', 'storage', 'esIndexCleaner', 'enabled') !== false
  );
}

/** Whether the jobs run that begin new indices. */
export function hasRollover(cr: JsonObject): boolean {
  return runningStorageOf(cr) === 'elasticsearch' && storageOption(cr, 'es.use-aliases') === 'true';
}

/** Whether the nightly job that draws the dependencies graph runs: by default where Jaeger's storage has one, and no TLS. */
export function hasSparkDependencies(cr: JsonObject, storage: string): boolean {
  const enabled = valueAt(cr, 'spec', 'storage', 'dependencies', 'enabled');
  if (!['elasticsearch', 'cassandra'].includes(storage)) return false;
  if (typeof enabled === 'boolean') return enabled;
  // An Elasticsearch of OpenShift has TLS always.
  if (storage === 'elasticsearch' && storageOption(cr, 'es.server-urls') === '') return false;
  const tls = ['es.tls', 'es.tls.skip-host-verify'].some((option) => storageOption(cr, option) === 'true');
  return !tls && storageOption(cr, 'es.tls.ca') === '';
}

/** Whether the CR sets more of an operator-provisioned Elasticsearch than the operator writes back itself. */
export function providedByOpenShift(cr: JsonObject): boolean {
  return Object.keys(objectAt(cr, 'spec', 'storage', 'elasticsearch')).some(
    (key) => key !== 'name' && valueAt(cr, 'spec', 'storage', 'elasticsearch', key) !== undefined,
  );
}
