import { type JsonObject, stringAt } from '../../../lib/kubernetes/json';
import { listAt, nameOf, namespaceOf } from './objects';
import type { Shell } from './shell';

// Events end by themselves, and the API server's own leases come late.
const PASSING = /^(events(\.events\.k8s\.io)?|leases\.coordination\.k8s\.io)$/;

/** Every object of the cluster. */
export async function everyObject(shell: Shell): Promise<JsonObject[]> {
  const resources = (await shell.ok('kubectl api-resources --verbs=list,get -o name')).trim().split('\n');
  const kinds = resources.filter((resource) => !PASSING.test(resource));
  const list: unknown = JSON.parse(await shell.ok(`kubectl get ${kinds.join(',')} -A -o json`));
  return listAt(list, 'items');
}

/** The object as KIND NAMESPACE/NAME. */
export function entryOf(object: unknown): string {
  return `${stringAt(object, 'kind') ?? ''} ${namespaceOf(object)}/${nameOf(object)}`;
}

/** Every object of the cluster, as KIND NAMESPACE/NAME. */
export async function inventory(shell: Shell): Promise<string[]> {
  return (await everyObject(shell)).map(entryOf).sort();
}

/** What the longer list has and the shorter has not. */
export function beyond(longer: readonly string[], shorter: readonly string[]): string[] {
  const known = new Set(shorter);
  return longer.filter((entry) => !known.has(entry));
}
