import { isObject, type JsonObject, textOf } from './json';
import { canonicalQuantity } from './quantity';

/** Where Kubernetes types hold quantities, or maps of them: `key` below `parent`. */
const QUANTITIES = new Set(['resources.limits', 'resources.requests', 'emptyDir.sizeLimit']);

/**
 * Kubernetes types as plain data: value classes such as `k8s.Quantity` and `k8s.IntOrString` become their values, what is
 * undefined is left out, and quantities are spelt as the operator would write them back.
 */
export function plain(object: object, parent = ''): JsonObject {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => {
        const written = plainValue(value, key);
        return [key, QUANTITIES.has(`${parent}.${key}`) ? canonical(written) : written];
      }),
  );
}

function plainValue(value: unknown, key: string): unknown {
  if (Array.isArray(value)) return value.map((item) => plainValue(item, key));
  if (typeof value !== 'object' || value === null) return value;
  const ofItsOwn = Object.getPrototypeOf(value) !== Object.prototype && 'value' in value;
  return ofItsOwn ? value.value : plain(value, key);
}

function canonical(value: unknown): unknown {
  // An invalid quantity is kept: the check of the CR reports it.
  if (typeof value === 'number' || typeof value === 'string') return canonicalQuantity(textOf(value)) ?? value;
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, amount]) => [name, canonical(amount)]));
}
