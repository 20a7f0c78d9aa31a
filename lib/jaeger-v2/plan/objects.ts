import { type JsonObject, objectAt, stringAt, valueAt } from '../../kubernetes/json';
import { collectorNames } from '../../upstream/jaeger-v2/collector-operator';

/** The objects of some kinds. */
export function ofKind(objects: readonly JsonObject[], ...kinds: readonly string[]): readonly JsonObject[] {
  return objects.filter(({ kind }) => typeof kind === 'string' && kinds.includes(kind));
}

/** The name of an object. */
export function nameOf(object: JsonObject): string {
  return stringAt(object, 'metadata', 'name') ?? '';
}

/** The list at a path; empty where there is none. */
export function listAt(value: unknown, ...keys: readonly string[]): readonly unknown[] {
  const found = valueAt(value, ...keys);
  return Array.isArray(found) ? found : [];
}

/** The specs of the pods that objects make. */
export function podSpecsOf(objects: readonly JsonObject[]): readonly JsonObject[] {
  return [
    ...ofKind(objects, 'Deployment', 'StatefulSet', 'Job').map((object) =>
      objectAt(object, 'spec', 'template', 'spec'),
    ),
    ...ofKind(objects, 'CronJob').map((object) => objectAt(object, 'spec', 'jobTemplate', 'spec', 'template', 'spec')),
    // A custom resource of the OpenTelemetry operator has the fields of a pod's spec among its own.
    ...ofKind(objects, 'OpenTelemetryCollector').map((object) => objectAt(object, 'spec')),
  ];
}

/** A PersistentVolumeClaim that a StatefulSet makes for its pods. */
export interface MadeClaim {
  /** Those of its pods: `TEMPLATE-STATEFULSET-NUMBER`. */
  readonly names: readonly string[];
  /** Undefined: the default one of the cluster. */
  readonly storageClass: string | undefined;
  readonly size: string;
}

/** The claims that are not deleted with the objects. */
export function madeClaims(objects: readonly JsonObject[]): readonly MadeClaim[] {
  return ofKind(objects, 'StatefulSet', 'OpenTelemetryCollector').flatMap((object) => {
    const replicas = valueAt(object, 'spec', 'replicas');
    const numbers = [...Array(typeof replicas === 'number' ? replicas : 1).keys()];
    return listAt(object, 'spec', 'volumeClaimTemplates').map((template) => ({
      names: numbers.map((number) => `${stringAt(template, 'metadata', 'name') ?? ''}-${setOf(object)}-${number}`),
      storageClass: stringAt(template, 'spec', 'storageClassName'),
      size: stringAt(template, 'spec', 'resources', 'requests', 'storage') ?? '',
    }));
  });
}

/** The name of the StatefulSet, which is an object itself or made of a custom resource. */
function setOf(object: JsonObject): string {
  return object.kind === 'StatefulSet' ? nameOf(object) : collectorNames(nameOf(object)).collector;
}
