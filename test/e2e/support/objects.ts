import { isObject, type JsonObject, objectAt, stringAt, valueAt } from '../../../lib/kubernetes/json';

export function nameOf(object: unknown): string {
  return stringAt(object, 'metadata', 'name') ?? '';
}

export function namespaceOf(object: unknown): string {
  return stringAt(object, 'metadata', 'namespace') ?? '';
}

export function listAt(value: unknown, ...keys: readonly string[]): JsonObject[] {
  const found = valueAt(value, ...keys);
  return Array.isArray(found) ? found.filter(isObject) : [];
}

export function textsAt(value: unknown, ...keys: readonly string[]): string[] {
  const found = valueAt(value, ...keys);
  return Array.isArray(found) ? found.filter((item) => typeof item === 'string') : [];
}

/** Whether the labels have everything that the selector asks for; an empty selector selects nothing. */
export function selects(selector: JsonObject, labels: JsonObject): boolean {
  const wanted = Object.entries(selector);
  return wanted.length > 0 && wanted.every(([key, value]) => labels[key] === value);
}

export function labelsOf(object: unknown): JsonObject {
  return objectAt(object, 'metadata', 'labels');
}

export function uidOf(object: unknown): string {
  return stringAt(object, 'metadata', 'uid') ?? '';
}

/** Whether a pod is Ready. */
export function isReady(pod: unknown): boolean {
  return listAt(pod, 'status', 'conditions').some(({ type, status }) => type === 'Ready' && status === 'True');
}

/** Makes the object a child of the owner, so that it goes when the owner goes. */
export function ownedBy(owner: JsonObject): JsonObject {
  const { apiVersion, kind } = owner;
  const { name, uid } = objectAt(owner, 'metadata');
  return { ownerReferences: [{ apiVersion, kind, name, uid, controller: true }] };
}

/** Objects of a list come without the two fields that say what they are. */
export function typed(apiVersion: string, kind: string, objects: readonly JsonObject[]): JsonObject[] {
  return objects.map((object) => ({ ...object, apiVersion, kind }));
}
