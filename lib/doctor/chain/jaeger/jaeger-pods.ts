import { type JsonObject, objectAt, stringAt, valueAt } from '../../../kubernetes/json';
import { runningStorageOf } from '../../../models/jaeger-cr/running';
import { componentsOf, settingsOf } from '../../../models/jaeger-v2/components';
import { timeOf } from '../ages';
import { v2Configs } from './base-path';
import { type Chain, objectsAt } from '../chain';
import { isOver, mainContainer } from '../pods/containers';
import type { JaegerFound } from './jaegers';
import { isReady, podsOf } from '../pods/pods';

/** Whether a Jaeger keeps its traces in the memory of its pod, as far as that is known. */
export function isInMemory(chain: Chain, jaeger: JaegerFound): boolean {
  const { cr, isV2, workloads } = jaeger;
  if (!isV2) {
    if (cr !== undefined) return runningStorageOf(cr) === 'memory';
    const types = workloads
      .flatMap((workload) => objectsAt(workload, 'spec', 'template', 'spec', 'containers'))
      .flatMap((container) => objectsAt(container, 'env'))
      .filter(({ name }) => name === 'SPAN_STORAGE_TYPE');
    return types.every(({ value }) => value === 'memory');
  }
  const stores = v2Configs(chain, jaeger)
    .flatMap((config) => componentsOf(config, 'extensions', 'jaeger_storage'))
    .flatMap((component) => Object.values(objectAt(settingsOf(component), 'backends')));
  return stores.length > 0 && stores.every((store) => valueAt(store, 'memory') !== undefined);
}

/** The pods of workloads that stay, and whose programs run. */
export function readyPods(chain: Chain, workloads: readonly JsonObject[]): readonly JsonObject[] {
  return [...new Set(workloads.flatMap((workload) => podsOf(chain, workload)))].filter(
    (pod) => !isOver(pod) && isReady(pod),
  );
}

/** When the program of a pod was started, in milliseconds; undefined if it does not run. */
export function startOf(pod: JsonObject): number | undefined {
  return timeOf(stringAt(mainContainer(pod)?.status, 'state', 'running', 'startedAt'));
}
