import { createHash } from 'node:crypto';
import { type JsonObject, objectAt } from '../../../../lib/kubernetes/json';
import { entryOf, everyObject } from '../../support/inventory';
import type { Shell } from '../../support/shell';

/** What controllers of a real cluster change all the time, by themselves. */
const RESTLESS = new Set(['Pod', 'Node', 'Endpoints', 'EndpointSlice', 'PodMetrics', 'NodeMetrics', 'ComponentStatus']);
const RESTLESS_ANNOTATIONS = /leader|last-change-trigger-time/;

/** Each object of a cluster with a digest of what somebody has written into it. */
export type Snapshot = ReadonlyMap<string, string>;

export async function snapshot(shell: Shell): Promise<Snapshot> {
  const objects = (await everyObject(shell)).filter(({ kind }) => !/Metrics$|^ComponentStatus$/.test(String(kind)));
  return new Map(objects.map((object) => [entryOf(object), digest(object)]));
}

/** What is new, gone or different; a pod of what was there before may have been replaced by its controller. */
export function differences(before: Snapshot, after: Snapshot): string[] {
  const kept = [...before].filter(([entry]) => !RESTLESS.has(entry.split(' ')[0] ?? ''));
  return [
    ...[...after.keys()].filter((entry) => !before.has(entry)).map((entry) => `new: ${entry}`),
    ...kept.filter(([entry]) => !after.has(entry)).map(([entry]) => `gone: ${entry}`),
    ...kept
      .filter(([entry, old]) => after.has(entry) && after.get(entry) !== old)
      .map(([entry]) => `changed: ${entry}`),
  ].sort();
}

function digest(object: JsonObject): string {
  const { labels, annotations, uid } = objectAt(object, 'metadata');
  const written = Object.entries(object).filter(([key]) => key !== 'status' && key !== 'metadata');
  const lasting = Object.entries(objectAt({ annotations }, 'annotations')).filter(
    ([name]) => !RESTLESS_ANNOTATIONS.test(name),
  );
  const text = JSON.stringify([written, labels, lasting, uid]);
  return createHash('sha256').update(text).digest('hex');
}

/** Deletes what is new, without waiting for it. */
export async function sweep(shell: Shell, before: Snapshot): Promise<void> {
  const added = differences(before, await snapshot(shell)).filter((line) => line.startsWith('new: '));
  const entries = added.map((line) => line.slice('new: '.length).split(/[ /]/));
  // Without its webhooks, the API server asks nobody. The objects of a namespace go with it.
  const order = (kind = ''): number => (kind.endsWith('WebhookConfiguration') ? 0 : kind === 'Namespace' ? 1 : 2);
  for (const [kind = '', namespace = '', name = ''] of entries.sort(([a], [b]) => order(a) - order(b)))
    await shell.run(
      `kubectl delete ${kind} ${name} ${namespace === '' ? '' : `-n ${namespace}`} --ignore-not-found --wait=false`,
    );
}
