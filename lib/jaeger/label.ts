import type { JsonObject } from '../kubernetes/json';
import { placeOf } from '../models/jaeger-cr/cr';

/** What messages and runbooks call the Jaeger of a CR. */
export function labelOf(cr: JsonObject): string {
  const { name, namespace } = placeOf(cr);
  return `Jaeger ${namespace}/${name}`;
}
