import { type JsonObject, objectAt, valueAt } from '../../kubernetes/json';
import { DURABLE_STORAGE_TYPES, JAEGER_STORAGE_TYPES } from '../../upstream/jaeger';
import { optionText, storageOf, strategyOf } from './cr';

/** The storage that Jaeger uses: the operator falls back to memory for an unknown type. */
export function runningStorageOf(cr: JsonObject): string {
  const storage = storageOf(cr);
  return JAEGER_STORAGE_TYPES.includes(storage) ? storage : 'memory';
}

/** The components of the strategies that have several Deployments. */
const DEPLOYED: ReadonlyMap<string, readonly string[]> = new Map([
  ['production', ['collector', 'query']],
  ['streaming', ['collector', 'ingester', 'query']],
]);

/** The components with their own Deployment; empty where one Deployment runs all, e.g. because pods cannot share the storage. */
export function deployedComponents(cr: JsonObject): readonly string[] {
  return DURABLE_STORAGE_TYPES.includes(runningStorageOf(cr)) ? (DEPLOYED.get(strategyOf(cr)) ?? []) : [];
}

/** The text that the operator passes for a storage option, in lower case; empty if it is not set. */
export function storageOption(cr: JsonObject, name: string): string {
  return optionText(cr, name, 'spec', 'storage', 'options').toLowerCase();
}

/** The settings of the job that creates Cassandra's tables; undefined if it is disabled. */
export function schemaJob(cr: JsonObject): JsonObject | undefined {
  const job = objectAt(cr, 'spec', 'storage', 'cassandraCreateSchema');
  return job.enabled === false ? undefined : job;
}

/** Whether that job runs. */
export function hasSchemaJob(cr: JsonObject): boolean {
  return runningStorageOf(cr) === 'cassandra' && schemaJob(cr) !== undefined;
}

/** Whether the nightly job runs that deletes old indices. */
export function hasIndexCleaner(cr: JsonObject): boolean {
  return (
    runningStorageOf(cr) === 'elasticsearch' && valueAt(cr, 'spec', 'storage', 'esIndexCleaner', 'enabled') !== false
  );
}

/** Whether the jobs run that create new indices (rollover). */
export function hasRollover(cr: JsonObject): boolean {
  return runningStorageOf(cr) === 'elasticsearch' && storageOption(cr, 'es.use-aliases') === 'true';
}

/** Whether the nightly job runs that computes the dependency graph: by default for a storage that supports it, without TLS. */
export function hasSparkDependencies(cr: JsonObject, storage: string): boolean {
  const enabled = valueAt(cr, 'spec', 'storage', 'dependencies', 'enabled');
  if (!['elasticsearch', 'cassandra'].includes(storage)) return false;
  if (typeof enabled === 'boolean') return enabled;
  // An Elasticsearch of OpenShift always has TLS.
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
