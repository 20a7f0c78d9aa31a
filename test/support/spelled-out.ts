import { isObject, type JsonObject, objectAt } from '../../lib/kubernetes/json';
import { flatOptions } from '../../lib/upstream/jaeger-options';

/** Strategy, storage, ingress and retention as the operator takes them when they are not there; options by their flags. */
export function spelledOut(spec: JsonObject): JsonObject {
  const storage = { type: 'memory', ...objectAt(spec, 'storage') };
  const retention =
    storage.type === 'elasticsearch'
      ? { esIndexCleaner: { enabled: true, numberOfDays: 7, ...objectAt(storage, 'esIndexCleaner') } }
      : {};
  const all: JsonObject = {
    strategy: 'allinone',
    ...spec,
    ingress: { enabled: true, ...objectAt(spec, 'ingress') },
    storage: { ...storage, ...retention },
  };
  return Object.fromEntries(
    Object.entries(all).map(([key, value]) => [
      key,
      isObject(value) && isObject(value.options) ? { ...value, options: flatOptions(value.options) } : value,
    ]),
  );
}

export function inOrder(list: unknown): unknown[] {
  if (!Array.isArray(list)) throw new TypeError('no list');
  return list.map((child: unknown) => JSON.stringify(child)).sort();
}
