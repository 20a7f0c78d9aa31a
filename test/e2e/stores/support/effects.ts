import type { JsonObject } from '../../../../lib/kubernetes/json';
import { checkObject } from '../../../../lib/rules/objects';

/** What our rules say of a Jaeger, with the code of each. */
export function effects(cr: JsonObject): string[] {
  return checkObject(cr, 'jaeger').map(({ code, finding }) => `${code} ${finding.effect}`);
}
