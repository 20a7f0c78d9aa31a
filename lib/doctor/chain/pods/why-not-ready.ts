import { isObject, type JsonObject, stringAt, valueAt } from '../../../kubernetes/json';
import { type Chain, kindOf, nameOf, namespaceOf } from '../chain';
import { type ContainerFound, currentContainer, isOver, mainContainer } from './containers';
import { eventsOf, messageOf } from './events';
import { logCommand, LogPart } from './logs';
import { whyCrashed } from './not-ready/crash';
import { scaledToZero, whyNotCreated } from './not-ready/creation';
import { ageOf, type NotReady, NotReadyReason, ofEvent, ofField, secondsSince } from './not-ready/not-ready';
import { whyUnscheduled } from './not-ready/scheduling';
import { whyNoContainer, whyNoImage } from './not-ready/waiting';
import { isReady, podsOf } from './pods';
import { kubectl } from '../../answers/question';

export { type NotReady, NotReadyReason } from './not-ready/not-ready';

/** A pod that nothing is wrong with is ready after this time, in seconds, besides the delay of its probes. */
const STARTS_WITHIN = 60;

/** Why a pod is not ready; undefined if it is, or if it is ending. */
export function whyNotReady(chain: Chain, pod: JsonObject): NotReady | undefined {
  if (isReady(pod) || isOver(pod)) return undefined;
  const unscheduled = whyUnscheduled(chain, pod);
  if (unscheduled !== undefined) return unscheduled;
  const container = currentContainer(pod);
  const why =
    container === undefined
      ? undefined
      : (whyNoImage(chain, pod, container) ??
        whyNoContainer(chain, pod, container) ??
        whyCrashed(chain, pod, container) ??
        whyProbeFails(chain, pod, container));
  return why ?? starting(chain, pod) ?? unknown(chain, pod);
}

/** Why a Deployment or StatefulSet has no pod that is ready; undefined if it has one, or if nothing says why. */
export function whyNoneReady(chain: Chain, workload: JsonObject): NotReady | undefined {
  const pods = podsOf(chain, workload).filter((pod) => !isOver(pod));
  if (pods.some(isReady)) return undefined;
  const whys = pods.flatMap((pod) => whyNotReady(chain, pod) ?? []);
  // A pod of the change that is being rolled out says more than one that just starts.
  const [why] = whys.filter(({ reason }) => reason !== NotReadyReason.STARTING);
  return why ?? whys[0] ?? scaledToZero(chain, workload) ?? whyNotCreated(chain, workload) ?? noPods(chain, workload);
}

function whyProbeFails(chain: Chain, pod: JsonObject, container: ContainerFound): NotReady | undefined {
  const startedAt = stringAt(container.status, 'state', 'running', 'startedAt');
  if (startedAt === undefined) return undefined;
  const age = secondsSince(chain, startedAt);
  if (age !== undefined && age < startsWithin(container)) return starting(chain, pod);
  const [event] = eventsOf(chain, pod, 'Unhealthy').filter((each) => messageOf(each).startsWith('Readiness probe '));
  return {
    reason: NotReadyReason.PROBE,
    sentence: 'it runs, but its readiness probe fails.',
    evidence: event === undefined ? readyCondition(chain, pod) : ofEvent(chain, pod, event),
    fix: 'Look at its log: the program has not finished its start.',
    commands: [logCommand(chain, pod, LogPart.TAIL)],
  };
}

function readyCondition(chain: Chain, pod: JsonObject) {
  return ofField(
    chain,
    pod,
    '.status.conditions[?(@.type=="Ready")].message',
    `containers with unready status: [${mainContainer(pod)?.name ?? ''}]`,
  );
}

/** The seconds that a container may take until its readiness probe succeeds. */
function startsWithin({ spec }: ContainerFound): number {
  const delays = ['startupProbe', 'readinessProbe'].map((probe) => {
    if (!isObject(spec[probe])) return 0;
    const number = (key: string, otherwise: number) => {
      const value = valueAt(spec, probe, key);
      return typeof value === 'number' ? value : otherwise;
    };
    return number('initialDelaySeconds', 0) + number('periodSeconds', 10) * number('failureThreshold', 3);
  });
  return Math.min(STARTS_WITHIN + Math.max(...delays), 600);
}

/** A pod that is young. */
function starting(chain: Chain, pod: JsonObject): NotReady | undefined {
  const created = stringAt(pod, 'metadata', 'creationTimestamp');
  const container = currentContainer(pod);
  const limit = container === undefined ? STARTS_WITHIN : startsWithin(container);
  const since = stringAt(container?.status, 'state', 'running', 'startedAt') ?? created;
  const [seconds, age] = [secondsSince(chain, since), ageOf(chain, since)];
  if (seconds === undefined || age === undefined || seconds >= limit) return undefined;
  return {
    reason: NotReadyReason.STARTING,
    sentence: `started ${age} ago, and is not ready yet.`,
    evidence: ofField(chain, pod, '.metadata.creationTimestamp', created ?? ''),
    fix: 'Wait, and run doctor again.',
    commands: [
      chain.command(
        kubectl('wait', 'pod', nameOf(pod), '-n', namespaceOf(pod), '--for=condition=Ready', '--timeout=300s'),
      ),
    ],
  };
}

function unknown(chain: Chain, pod: JsonObject): NotReady {
  const phase = stringAt(pod, 'status', 'phase') ?? 'Unknown';
  const [event] = eventsOf(chain, pod);
  const reason = stringAt(pod, 'status', 'reason');
  const isLost = phase === 'Unknown' || reason === 'NodeLost';
  return {
    reason: NotReadyReason.UNKNOWN,
    sentence: isLost ? 'its node does not answer.' : `it is ${phase}, and not ready.`,
    evidence: event === undefined ? ofField(chain, pod, '.status.phase', phase) : ofEvent(chain, pod, event),
    fix: isLost ? 'Mend or delete the node.' : 'Look at the events and the log of the pod.',
    commands: [chain.command(kubectl('describe', 'pod', nameOf(pod), '-n', namespaceOf(pod)))],
  };
}

function noPods(chain: Chain, workload: JsonObject): NotReady | undefined {
  if (chain.whyNotListed('pods', namespaceOf(workload)) !== undefined) return undefined;
  const age = secondsSince(chain, stringAt(workload, 'metadata', 'creationTimestamp')) ?? Infinity;
  const command = chain.command(
    kubectl('describe', kindOf(workload).toLowerCase(), nameOf(workload), '-n', namespaceOf(workload)),
  );
  if (age < STARTS_WITHIN) {
    return {
      reason: NotReadyReason.STARTING,
      sentence: `was created ${age} s ago, and has no pod yet.`,
      evidence: ofField(
        chain,
        workload,
        '.metadata.creationTimestamp',
        stringAt(workload, 'metadata', 'creationTimestamp') ?? '',
      ),
      fix: 'Wait, and run doctor again.',
    };
  }
  return {
    reason: NotReadyReason.UNKNOWN,
    sentence: 'no pod was created.',
    evidence: ofField(chain, workload, '.status', JSON.stringify(valueAt(workload, 'status') ?? {})),
    fix: "Look at its events, and at the cluster's controller manager.",
    commands: [command],
  };
}
