import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { asObject, type JsonObject, objectAt, valueAt } from '../../../../lib/kubernetes/json';

/** What the real operator made of the Jaegers of jaegers.ts; pods.stores.ts compares it, and writes it. */
export const RECORDING = join(__dirname, 'pods.json');

/** The recording, or what else such a file holds. */
export function recording(): JsonObject {
  return asObject(JSON.parse(readFileSync(RECORDING, 'utf8')));
}

/** The pod that the operator makes for a Deployment, Job or CronJob of a Jaeger. */
export function podOf(jaeger: string, child: string): JsonObject {
  const pod = valueAt(recording(), jaeger, 'pods', `${jaeger}-${child}`);
  if (pod === undefined) throw new Error(`the operator made no pod '${child}' of the Jaeger '${jaeger}'`);
  return asObject(pod);
}

/** The data of the ConfigMaps that the operator makes of a Jaeger. */
export function configMapsOf(jaeger: string): JsonObject {
  return objectAt(recording(), jaeger, 'configMaps');
}
