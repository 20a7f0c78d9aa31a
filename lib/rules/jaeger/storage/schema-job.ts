import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { schemaJob } from '../../../models/jaeger-cr/running';

/** What comes of a schema job that cannot succeed. */
export function schemaJobFails(cr: JsonObject): string {
  const timeout = stringAt(schemaJob(cr), 'timeout') ?? '';
  return `the schema job fails, and the operator waits for it ${timeout === '' ? 'up to a day' : `for ${timeout}`}: no Jaeger is reconciled`;
}
