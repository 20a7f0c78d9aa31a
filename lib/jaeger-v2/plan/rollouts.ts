import { type Check, rolledOut } from '../../app/plan/check';
import type { PodMaker } from '../../app/plan/wait';
import { conditionOf, rollout, valueOf, type Wait } from '../../app/plan/wait';
import { type JsonObject, stringAt } from '../../kubernetes/json';
import { JAEGER_LABEL } from '../delivery/operator/names';
import { nameOf, ofKind } from './objects';

/** How long pods may take, with the pull of their image. */
const SECONDS = 300;
const MAKERS: readonly PodMaker[] = ['Deployment', 'StatefulSet'];

/** By which kubectl finds everything of a Jaeger 2; the OpenTelemetry operator replaces the common labels. */
export function selectorFor(name: string, objects: readonly JsonObject[]): string {
  return ofKind(objects, 'OpenTelemetryCollector').length > 0
    ? `${JAEGER_LABEL}=${name}`
    : `app.kubernetes.io/instance=${name},app.kubernetes.io/name=jaeger`;
}

/** What is waited for once the objects are applied: jobs that have to end before the pods can start, and the pods. */
export function waitsFor(name: string, namespace: string, objects: readonly JsonObject[]): readonly Wait[] {
  const jobs = ofKind(objects, 'Job').map((job) =>
    conditionOf({ kind: 'Job', name: nameOf(job), namespace }, 'Complete', SECONDS),
  );
  const collectors = ofKind(objects, 'OpenTelemetryCollector');
  // Without an image in its status, the operator has created nothing yet.
  const created = collectors.map((collector) =>
    valueOf(
      { kind: 'OpenTelemetryCollector', name: nameOf(collector), namespace },
      '.status.image',
      stringAt(collector, 'spec', 'image') ?? '',
      SECONDS,
    ),
  );
  const made = MAKERS.filter(
    (kind) =>
      ofKind(objects, kind).length > 0 ||
      collectors.some((collector) => stringAt(collector, 'spec', 'mode') === kind.toLowerCase()),
  );
  return [...jobs, ...created, ...made.map((kind) => rollout(selectorFor(name, objects), namespace, SECONDS, kind))];
}

/** The same as checks. */
export function checksOf(waits: readonly Wait[]): readonly Check[] {
  return waits.filter(({ until }) => until === 'rollout').map(rolledOut);
}
