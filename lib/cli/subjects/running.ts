import { defined, type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import type { Parsed } from '../../kubernetes/yaml-reader';
import {
  type ConfigMapKey,
  configSources,
  isJaegerV2Workload,
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
  const pods = objects.filter(isJaegerV2Workload);
  const most = pods.length === 0 ? new Map<string, number>() : mostPods(objects);
  const running = new Map<string, JaegerV2Running>();
  for (const object of pods) {
    const replicas = most.get(targetOf(object, object.kind, valueAt(object, 'metadata', 'name')));
    for (const container of jaegerV2Containers(object)) {
      const found = { ...runningOf(object, container), ...defined({ replicas }) };
      for (const source of configSources(object, container)) {
        for (const id of [idOf(source), idOf({ ...source, namespace: ANY })]) {
          // Of several Deployments the one with more pods finds more.
          if ((running.get(id)?.replicas ?? 0) <= (found.replicas ?? 0)) running.set(id, found);
        }
      }
    }
  }
  // An object without a namespace goes where the command line says, as those of `helm template`: that can be any.
  return (key) =>
    key.namespace === ''
      ? running.get(idOf({ ...key, namespace: ANY }))
      : (running.get(idOf(key)) ?? running.get(idOf({ ...key, namespace: '' })));
}

const ANY = '*';

function idOf({ namespace, name, key }: ConfigMapKey): string {
  return JSON.stringify([namespace, name, key]);
}

/** The most pods that the autoscalers of a file give, by what they scale. */
function mostPods(objects: readonly JsonObject[]): ReadonlyMap<string, number> {
  return new Map(
    objects.flatMap((scaler): readonly (readonly [string, number])[] => {
      const most = valueAt(scaler, 'spec', 'maxReplicas');
      if (scaler.kind !== 'HorizontalPodAutoscaler' || typeof most !== 'number') return [];
      const { kind, name } = objectAt(scaler, 'spec', 'scaleTargetRef');
      return [[targetOf(scaler, kind, name), most]];
    }),
  );
}

/** The identity of what is scaled, in the namespace of an object. */
function targetOf(object: JsonObject, kind: unknown, name: unknown): string {
  return JSON.stringify([stringAt(object, 'metadata', 'namespace'), kind, name]);
}
