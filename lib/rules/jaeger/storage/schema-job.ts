import { type JsonObject, stringAt } from '../../../kubernetes/json';
import { schemaJob } from '../../../models/jaeger-cr/running';

/** The effect of a schema job that cannot succeed. */
export function schemaJobFails(cr: JsonObject): string {
  const timeout = stringAt(schemaJob(cr), 'timeout') ?? '';
  return `The schema job fails, and the operator reconciles no Jaeger for ${timeout === '' ? 'up to 24 hours' : timeout}.`;
}
