import { quote } from '../../../../diagnostics/report';
import { type JsonObject, stringAt } from '../../../../kubernetes/json';
import { type Chain, namespaceOf, objectsAt } from '../../chain';
import { eventsOf, messageOf } from '../events';
import { type NotReady, NotReadyReason, ofEvent, ofField } from './not-ready';

/** What the scheduler says of nodes, and what mends it; the first that matches is the one. */
const SENTENCES: readonly (readonly [RegExp, string, string])[] = [
  [
    /volume node affinity conflict|no available volume zone|didn't find available persistent volumes/,
    'its volume belongs to a node that cannot run the pod.',
    'Make that node schedulable, or delete the claim if its data may be lost.',
  ],
  [
    /Insufficient ([\w/-]+(?:\.[\w/-]+)*)/,
    'no node has enough $1 left for its requests.',
    'Lower its resource requests, or add a node.',
  ],
  [/Too many pods/, 'every node runs its maximum number of pods.', 'Add a node, or remove pods that are not needed.'],
  [
    /pod anti-affinity|topology spread constraints/,
    'no node satisfies its anti-affinity or topology spread.',
    'Add a node, or lower the replicas.',
  ],
  [
    /didn't match Pod's node affinity\/selector/,
    'no node has the labels that it asks for.',
    'Correct its nodeSelector or affinity, or label a node.',
  ],
  [
    /were unschedulable|node\.kubernetes\.io\/unschedulable/,
    'the nodes are cordoned.',
    'Run `kubectl uncordon` for a node, or add one.',
  ],
  [
    /untolerated taint/,
    'every node has a taint that it does not tolerate.',
    'Add a toleration, or remove the taint of a node.',
  ],
  [/no nodes available|0\/0 nodes/, 'the cluster has no node.', 'Add a node.'],
];

/** Why no node runs a pod; undefined if one does. */
export function whyUnscheduled(chain: Chain, pod: JsonObject): NotReady | undefined {
  if (stringAt(pod, 'spec', 'nodeName') !== undefined) return undefined;
  const condition = objectsAt(pod, 'status', 'conditions').find(
    ({ type, status }) => type === 'PodScheduled' && status === 'False',
  );
  const message = stringAt(condition, 'message');
  if (condition === undefined || message === undefined) return undefined;
  const claim = whyNoClaim(chain, pod, message);
  if (claim !== undefined) return claim;
  const evidence = ofField(chain, pod, '.status.conditions[?(@.type=="PodScheduled")].message', message);
  if (condition.reason === 'SchedulingGated') {
    const sentence = 'a scheduling gate holds it back.';
    return {
      reason: NotReadyReason.UNSCHEDULABLE,
      sentence,
      evidence,
      fix: 'Look for the controller that set the gate.',
    };
  }
  for (const [pattern, sentence, fix] of SENTENCES) {
    const match = pattern.exec(message);
    if (match === null) continue;
    return { reason: NotReadyReason.UNSCHEDULABLE, sentence: sentence.replace('$1', match[1] ?? ''), evidence, fix };
  }
  const sentence = 'no node can run it.';
  return { reason: NotReadyReason.UNSCHEDULABLE, sentence, evidence, fix: 'Mend what the scheduler names.' };
}

function whyNoClaim(chain: Chain, pod: JsonObject, message: string): NotReady | undefined {
  const missing = /persistentvolumeclaim "([^"]+)" (?:not found|is being deleted)/.exec(message)?.[1];
  if (missing !== undefined) {
    return {
      reason: NotReadyReason.CLAIM,
      sentence: `PersistentVolumeClaim ${quote(missing)} does not exist.`,
      evidence: ofField(chain, pod, '.status.conditions[?(@.type=="PodScheduled")].message', message),
      fix: 'Create the claim, or correct its name in the volume of the pod.',
    };
  }
  if (!message.includes('unbound immediate PersistentVolumeClaims')) return undefined;
  const [claim] = claimsOf(chain, pod).filter((each) => stringAt(each, 'status', 'phase') !== 'Bound');
  if (claim === undefined) {
    return {
      reason: NotReadyReason.CLAIM,
      sentence: 'a PersistentVolumeClaim is not bound.',
      evidence: ofField(chain, pod, '.status.conditions[?(@.type=="PodScheduled")].message', message),
      fix: 'Look at the events of its claims.',
    };
  }
  return whyUnbound(chain, claim);
}

/** Why a claim is not bound. */
function whyUnbound(chain: Chain, claim: JsonObject): NotReady {
  const named = `PersistentVolumeClaim ${quote(stringAt(claim, 'metadata', 'name'))}`;
  const [event] = eventsOf(chain, claim);
  const className = stringAt(claim, 'spec', 'storageClassName');
  if (event === undefined) {
    // Where no class is set and none is the default, the event is a normal one, which was not asked for.
    const isClassless = className === undefined || className === '';
    return {
      reason: NotReadyReason.CLAIM,
      sentence: isClassless
        ? `${named} is not bound: no StorageClass is set and none is the default.`
        : `${named} is not bound: StorageClass ${quote(className)} has provided no volume.`,
      evidence: ofField(chain, claim, '.status.phase', stringAt(claim, 'status', 'phase') ?? ''),
      fix: isClassless
        ? 'Name a StorageClass of this cluster in the claim, or create a PersistentVolume for it.'
        : 'Look at the provisioner of this StorageClass.',
    };
  }
  const isMissing = /storageclass\.storage\.k8s\.io "[^"]*" not found/.test(messageOf(event));
  return {
    reason: NotReadyReason.CLAIM,
    sentence: isMissing
      ? `${named} is not bound: StorageClass ${quote(className ?? '')} does not exist.`
      : `${named} is not bound.`,
    evidence: ofEvent(chain, claim, event),
    fix: isMissing ? 'Name a StorageClass of this cluster in the claim.' : 'Mend what the event names.',
  };
}

/** The claims that a pod mounts. */
function claimsOf(chain: Chain, pod: JsonObject): readonly JsonObject[] {
  const names = objectsAt(pod, 'spec', 'volumes').map((each) => stringAt(each, 'persistentVolumeClaim', 'claimName'));
  return chain
    .objects('PersistentVolumeClaim', namespaceOf(pod))
    .filter((each) => names.includes(stringAt(each, 'metadata', 'name')));
}
