import { type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import type { Parsed } from '../../kubernetes/yaml-reader';
import {
  type ConfigMapKey,
  configSources,
  jaegerV2Containers,
  type JaegerV2Running,
  runningOf,
} from '../../models/jaeger-v2/workload';
import { objectsOf } from '../document';

/** What the objects of a file tell about the pods that read a key of a ConfigMap as their configuration; undefined if none does. */
export type Running = (key: ConfigMapKey) => JaegerV2Running | undefined;

/** What a file tells about the pods of Jaeger 2 in it: one file goes to one cluster. */
export function runningIn(documents: readonly Parsed[]): Running {
  const objects = documents.flatMap((parsed) => objectsOf(parsed).map(({ object }) => object));
  const running = new Map<string, JaegerV2Running>();
  for (const object of objects) {
    for (const container of jaegerV2Containers(object)) {
      for (const source of configSources(object, container)) {
        const id = idOf(source);
        const found = { ...runningOf(object, container), ...scaled(object, objects) };
        // Of several Deployments the one with more pods finds more.
        if ((running.get(id)?.replicas ?? 0) <= (found.replicas ?? 0)) running.set(id, found);
      }
    }
  }
  return (key) => running.get(idOf(key));
}

function idOf({ namespace, name, key }: ConfigMapKey): string {
  return JSON.stringify([namespace, name, key]);
}

/** The most pods that an autoscaler of the file gives an object. */
function scaled(object: JsonObject, objects: readonly JsonObject[]): Pick<JaegerV2Running, 'replicas'> {
  for (const scaler of objects) {
    if (scaler.kind !== 'HorizontalPodAutoscaler') continue;
    const target = objectAt(scaler, 'spec', 'scaleTargetRef');
    const isSame = target.kind === object.kind && target.name === valueAt(object, 'metadata', 'name');
    const most = valueAt(scaler, 'spec', 'maxReplicas');
    if (isSame && namespaceOf(scaler) === namespaceOf(object) && typeof most === 'number') return { replicas: most };
  }
  return {};
}

function namespaceOf(object: JsonObject): string | undefined {
  return stringAt(object, 'metadata', 'namespace');
}
