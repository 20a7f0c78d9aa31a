import { type Check, rolledOut } from '../../app/plan/check';
import type { PodMaker } from '../../app/plan/wait';
import { conditionOf, rollout, type Wait } from '../../app/plan/wait';
import type { JsonObject } from '../../kubernetes/json';
import { nameOf, ofKind } from './objects';

/** How long pods may take, with the pull of their image. */
const SECONDS = 300;
const MAKERS: readonly PodMaker[] = ['Deployment', 'StatefulSet'];

/** By which kubectl finds everything of a Jaeger 2. */
export function selectorFor(name: string): string {
  return `app.kubernetes.io/instance=${name},app.kubernetes.io/name=jaeger`;
}

/** What is waited for once the objects are applied: jobs that have to end before the pods can start, and the pods. */
export function waitsFor(name: string, namespace: string, objects: readonly JsonObject[]): readonly Wait[] {
  const jobs = ofKind(objects, 'Job').map((job) =>
    conditionOf({ kind: 'Job', name: nameOf(job), namespace }, 'Complete', SECONDS),
  );
  const made = MAKERS.filter((kind) => ofKind(objects, kind).length > 0);
  return [...jobs, ...made.map((kind) => rollout(selectorFor(name), namespace, SECONDS, kind))];
}

/** The same as checks. */
export function checksOf(waits: readonly Wait[]): readonly Check[] {
  return waits.filter(({ until }) => until === 'rollout').map(rolledOut);
}
