import { type JsonObject, objectAt, stringAt } from '../../../kubernetes/json';

/** The job that makes Cassandra's tables, where there is one. */
export function schemaJob(cr: JsonObject): JsonObject | undefined {
  const job = objectAt(cr, 'spec', 'storage', 'cassandraCreateSchema');
  return job.enabled === false ? undefined : job;
}

/** What comes of a schema job that cannot succeed. */
export function schemaJobFails(cr: JsonObject): string {
  const timeout = stringAt(schemaJob(cr), 'timeout') ?? '';
  return `the schema job fails, and the operator waits for it ${timeout === '' ? 'up to a day' : `for ${timeout}`}: no Jaeger is reconciled`;
}
