import { configMapKeys, jaegerV2Containers, type JaegerV2Running, runningOf } from '../../models/jaeger-v2/workload';
import type { Found } from './found';
import type { Subject } from './subject';

/** What a file tells about the pods that run the configurations in its ConfigMaps: one file goes to one cluster. */
export function runningIn(all: readonly Found[]): (subject: Subject) => JaegerV2Running | undefined {
  const running = new Map<string, JaegerV2Running>();
  for (const { object } of all.flatMap(({ subjects }) => subjects)) {
    for (const container of jaegerV2Containers(object)) {
      for (const { name, key } of configMapKeys(container)) {
        const id = JSON.stringify([name, key]);
        const known = running.get(id);
        const found = runningOf(object, container);
        // Of several Deployments the one with more pods finds more.
        if (known === undefined || (found.replicas ?? 0) > (known.replicas ?? 0)) running.set(id, found);
      }
    }
  }
  return ({ from }) => (from === undefined ? undefined : running.get(JSON.stringify([from.name, from.key])));
}
