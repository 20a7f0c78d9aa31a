import { quote } from '../../../../diagnostics/report';
import { type JsonObject, stringAt, valueAt } from '../../../../kubernetes/json';
import { kubectl } from '../../../answers/question';
import { type Chain, createdAt, kindOf, nameOf, namespaceOf, objectsAt } from '../../chain';
import { eventsOf, messageOf } from '../events';
import { type NotReady, NotReadyReason, ofEvent, ofField } from './not-ready';

interface Rejection extends Pick<NotReady, 'reason' | 'sentence' | 'fix'> {
  /** The arguments of a kubectl that mends it. @default - none */
  readonly mend?: readonly string[];
}

/** What the API server says of pods that it rejects; the first that matches is the one. */
const REJECTIONS: readonly (readonly [
  RegExp,
  (match: RegExpExecArray, namespace: string, message: string) => Rejection,
])[] = [
  [
    /violates PodSecurity "([a-z]+)/,
    ([, level = ''], namespace) => ({
      reason: NotReadyReason.POD_SECURITY,
      sentence: `namespace ${quote(namespace)} enforces the Pod Security Standard ${quote(level)}, which the pod violates.`,
      fix: `Set the security contexts that ${quote(level)} requires, or run it in another namespace.`,
    }),
  ],
  [
    /exceeded quota: ([^,\s]+)/,
    ([, quota = ''], namespace, message) => ({
      reason: NotReadyReason.QUOTA,
      sentence: `ResourceQuota ${quote(quota)} is used up.`,
      fix: 'Raise the quota, or lower the requests and limits.',
      ...raiseCommand(quota, namespace, message),
    }),
  ],
  [
    /failed quota: ([^:\s]+)/,
    ([, quota = '']) => ({
      reason: NotReadyReason.QUOTA,
      sentence: `ResourceQuota ${quote(quota)} requires requests or limits that its containers do not set.`,
      fix: 'Set those that the message names.',
    }),
  ],
  [
    /(?:maximum|minimum) (?:cpu|memory) usage per (?:Container|Pod) is|limit to request ratio/,
    () => ({
      reason: NotReadyReason.QUOTA,
      sentence: 'a LimitRange of the namespace rejects the pod.',
      fix: 'Set requests and limits within its range.',
    }),
  ],
  [
    /serviceaccount "([^"]+)" not found/,
    ([, account = ''], namespace) => ({
      reason: NotReadyReason.SERVICE_ACCOUNT,
      sentence: `ServiceAccount ${quote(account)} does not exist.`,
      fix: `Create ServiceAccount ${quote(account)} in namespace ${quote(namespace)}.`,
      mend: ['create', 'serviceaccount', account, '-n', namespace],
    }),
  ],
  [
    /failed calling webhook "([^"]+)"/,
    ([, webhook = '']) => ({
      reason: NotReadyReason.ADMISSION,
      sentence: `admission webhook ${quote(webhook)} does not answer.`,
      fix: 'Mend the Service of the webhook.',
    }),
  ],
  [
    /admission webhook "([^"]+)" denied the request|ValidatingAdmissionPolicy '([^']+)'/,
    ([, webhook, policy]) => ({
      reason: NotReadyReason.ADMISSION,
      sentence: `${webhook === undefined ? 'admission policy' : 'admission webhook'} ${quote(webhook ?? policy)} rejects the pod.`,
      fix: 'Set what the message asks for.',
    }),
  ],
];

/** Why a Deployment or StatefulSet has fewer pods than it wants; undefined if nothing says so. */
export function whyNotCreated(chain: Chain, workload: JsonObject): NotReady | undefined {
  for (const owner of [...ownedReplicaSets(chain, workload), workload]) {
    const failure = objectsAt(owner, 'status', 'conditions').find(
      ({ type, status }) => type === 'ReplicaFailure' && status === 'True',
    );
    const message = stringAt(failure, 'message');
    if (message !== undefined) {
      const evidence = ofField(chain, owner, '.status.conditions[?(@.type=="ReplicaFailure")].message', message);
      return rejected(chain, workload, message, evidence);
    }
    // A StatefulSet has no such condition; an event of one that has all its pods is old.
    const [event] = kindOf(owner) === 'StatefulSet' && isShort(owner) ? eventsOf(chain, owner, 'FailedCreate') : [];
    if (event !== undefined) {
      return rejected(chain, workload, messageOf(event), ofEvent(chain, owner, event));
    }
  }
  return undefined;
}

/** A workload that is scaled to 0. */
export function scaledToZero(chain: Chain, workload: JsonObject): NotReady | undefined {
  if (valueAt(workload, 'spec', 'replicas') !== 0) return undefined;
  const scale = kubectl(
    'scale',
    kindOf(workload).toLowerCase(),
    nameOf(workload),
    '-n',
    namespaceOf(workload),
    '--replicas=1',
  );
  return {
    reason: NotReadyReason.SCALED_TO_ZERO,
    sentence: 'it is scaled to 0.',
    evidence: ofField(chain, workload, '.spec.replicas', '0'),
    fix: 'Scale it up.',
    commands: [chain.command(scale)],
  };
}

function rejected(chain: Chain, workload: JsonObject, message: string, evidence: NotReady['evidence']): NotReady {
  const { mend, ...rejection } = rejectionOf(message, namespaceOf(workload));
  return { ...rejection, evidence, ...(mend === undefined ? {} : { commands: [chain.command(kubectl(...mend))] }) };
}

function rejectionOf(message: string, namespace: string): Rejection {
  for (const [pattern, rejection] of REJECTIONS) {
    const match = pattern.exec(message);
    if (match !== null) return rejection(match, namespace, message);
  }
  return {
    reason: NotReadyReason.ADMISSION,
    sentence: 'the API server rejects the pod.',
    fix: 'Set what the message asks for.',
  };
}

/** Makes room in a quota of whole numbers, such as that of pods: `requested: pods=1, used: pods=2`. */
function raiseCommand(quota: string, namespace: string, message: string): Pick<Rejection, 'mend'> {
  const amounts = /requested: ([\w./-]{1,100})=(\d{1,6}), used: ([\w./-]{1,100})=(\d{1,6}), /.exec(message);
  const [, resource = '', requested, other, used] = amounts ?? [];
  if (amounts === null || resource !== other) return {};
  const patch = JSON.stringify({ spec: { hard: { [resource]: `${Number(requested) + Number(used)}` } } });
  return { mend: ['patch', 'resourcequota', quota, '-n', namespace, '--type', 'merge', '-p', patch] };
}

/** The ReplicaSets of a Deployment, newest first. */
function ownedReplicaSets(chain: Chain, workload: JsonObject): readonly JsonObject[] {
  const uid = stringAt(workload, 'metadata', 'uid');
  return chain
    .objects('ReplicaSet', namespaceOf(workload))
    .filter((each) =>
      objectsAt(each, 'metadata', 'ownerReferences').some(
        (owner) => owner.kind === kindOf(workload) && owner.name === nameOf(workload) && owner.uid === uid,
      ),
    )
    .sort((a, b) => (createdAt(a) < createdAt(b) ? 1 : -1));
}

function isShort(workload: JsonObject): boolean {
  const wanted = valueAt(workload, 'spec', 'replicas') ?? 1;
  const made = valueAt(workload, 'status', 'replicas') ?? 0;
  return typeof wanted === 'number' && typeof made === 'number' && made < wanted;
}
