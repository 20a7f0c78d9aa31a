import type { TracingApp } from '../../lib';
import { asObject, type JsonObject } from '../../lib/kubernetes/json';

/** The plan of the environment `env`, read back. */
export function planOf(app: TracingApp): JsonObject {
  const plan: unknown = JSON.parse(app.render()['env/plan.json'] ?? '');
  return asObject(plan);
}

/** The runbook of the environment `env`. */
export function runbookOf(app: TracingApp): string {
  return app.render()['env/README.md'] ?? '';
}

/** Everything in a tree at the last of some keys, wherever the others are on the way. */
export function factsAt(tree: unknown, ...keys: readonly string[]): readonly unknown[] {
  const [key, ...rest] = keys;
  if (key === undefined) return [tree].flat();
  if (Array.isArray(tree)) return tree.flatMap((each) => factsAt(each, ...keys));
  if (typeof tree !== 'object' || tree === null) return [];
  return Object.entries(tree).flatMap(([name, value]) => (name === key ? factsAt(value, ...rest) : []));
}
