import { quote } from '../../../../diagnostics/report';
import { type JsonObject, stringAt } from '../../../../kubernetes/json';
import { type Chain, namespaceOf } from '../../chain';
import { type ContainerFound } from '../containers';
import { eventsOf, messageOf } from '../events';
import { type NotReady, NotReadyReason, ofEvent, ofField } from './not-ready';

const IMAGE_REASONS: readonly string[] = [
  ...['ErrImagePull', 'ImagePullBackOff', 'InvalidImageName', 'ErrImageNeverPull', 'ImageInspectError'],
  ...['RegistryUnavailable', 'SignatureValidationFailed'],
];
const CONTAINER_REASONS: readonly string[] = [
  ...['CreateContainerConfigError', 'CreateContainerError', 'RunContainerError', 'PreStartHookError'],
];

/** What a registry says, and what mends it; the first that matches is the one. */
const IMAGE_SENTENCES: readonly (readonly [RegExp, string, string])[] = [
  [/InvalidImageName|invalid reference format/, 'is not a valid image name', 'Correct the image.'],
  [/ErrImageNeverPull/, 'is not on the node', 'Set imagePullPolicy: IfNotPresent.'],
  [
    /toomanyrequests|429 Too Many Requests/i,
    'cannot be pulled: the registry limits the pulls',
    'Set imagePullSecrets, or use a mirror.',
  ],
  [
    /unauthorized|authorization failed|pull access denied|403 Forbidden|401 Unauthorized|no basic auth/i,
    'cannot be pulled: the registry denies access, or has no such image',
    'Correct the image, or set imagePullSecrets.',
  ],
  [/no match for platform/i, "is not built for this node's platform", 'Use an image for this platform.'],
  [/not found|manifest unknown/i, 'does not exist', 'Correct the image or its tag.'],
  [
    /no such host|i\/o timeout|connection refused|deadline exceeded|network is unreachable|TLS handshake|x509/i,
    'cannot be pulled: the node does not reach the registry',
    'Use a registry that the nodes reach, such as a mirror.',
  ],
];

/** Why a container waits for its image; undefined if it does not. */
export function whyNoImage(chain: Chain, pod: JsonObject, container: ContainerFound): NotReady | undefined {
  const reason = waitingReason(container);
  if (!IMAGE_REASONS.includes(reason)) return undefined;
  const message = stringAt(container.status, 'state', 'waiting', 'message') ?? '';
  // Before Kubernetes 1.31 the message of the back-off does not say why.
  const event = eventsOf(chain, pod, 'Failed', 'InspectFailed').find((each) =>
    /^Failed to (?:pull|inspect) image/.test(messageOf(each)),
  );
  const isBare = /^Back-off pulling image "[^"]*"$/.test(message) || message === '';
  const text = isBare && event !== undefined ? messageOf(event) : message;
  const found = IMAGE_SENTENCES.find(([pattern]) => pattern.test(`${reason} ${text}`));
  const image = stringAt(container.spec, 'image') ?? '';
  return {
    reason: NotReadyReason.IMAGE,
    sentence: `image ${quote(image)} ${found?.[1] ?? 'cannot be pulled'}.`,
    evidence:
      isBare && event !== undefined
        ? ofEvent(chain, pod, event)
        : ofField(chain, pod, waitingPath(container), message === '' ? reason : message),
    fix: found?.[2] ?? 'Correct the image, or the access to its registry.',
  };
}

/** Why a container cannot be made or mounts cannot be; undefined if neither is so. */
export function whyNoContainer(chain: Chain, pod: JsonObject, container: ContainerFound): NotReady | undefined {
  const reason = waitingReason(container);
  if (CONTAINER_REASONS.includes(reason)) {
    const message = stringAt(container.status, 'state', 'waiting', 'message') ?? reason;
    const evidence = ofField(chain, pod, waitingPath(container), message);
    const missing = missingIn(message, namespaceOf(pod));
    if (missing !== undefined) return { ...missing, evidence };
    if (/runAsNonRoot|run as root/.test(message)) {
      return {
        reason: NotReadyReason.CONTAINER,
        sentence: 'the image runs as root, which its securityContext forbids.',
        evidence,
        fix: 'Set runAsUser in its securityContext.',
      };
    }
    return {
      reason: NotReadyReason.CONTAINER,
      sentence: `the kubelet cannot start container ${quote(container.name)} (${reason}).`,
      evidence,
      fix: 'Mend what the message names.',
    };
  }
  if (reason !== 'ContainerCreating' && reason !== 'PodInitializing') return undefined;
  return whyNotMounted(chain, pod);
}

function whyNotMounted(chain: Chain, pod: JsonObject): NotReady | undefined {
  const events = eventsOf(chain, pod, 'FailedMount', 'FailedAttachVolume', 'FailedCreatePodSandBox', 'NetworkNotReady');
  // What mounting waits for is named only by one of the events.
  const event = events.find((each) => missingIn(messageOf(each), '') !== undefined) ?? events[0];
  if (event === undefined) return undefined;
  const evidence = ofEvent(chain, pod, event);
  const missing = missingIn(messageOf(event), namespaceOf(pod));
  if (missing !== undefined) return { ...missing, evidence };
  if (event.reason === 'FailedCreatePodSandBox' || event.reason === 'NetworkNotReady') {
    return {
      reason: NotReadyReason.CONTAINER,
      sentence: 'the node cannot set up its network.',
      evidence,
      fix: 'Mend the network plugin of the node.',
    };
  }
  const isElsewhere = messageOf(event).includes('Multi-Attach');
  return {
    reason: NotReadyReason.CLAIM,
    sentence: isElsewhere ? 'its volume is still attached to another node.' : 'a volume cannot be mounted.',
    evidence,
    fix: isElsewhere ? 'Delete the pod that still uses the volume.' : 'Mend what the event names.',
  };
}

function missingIn(message: string, namespace: string): Omit<NotReady, 'evidence'> | undefined {
  const place = namespace === '' ? '' : ` in namespace ${quote(namespace)}`;
  const [, kind, name] = /\b(secret|configmap) "([^"]+)" not found/.exec(message) ?? [];
  if (kind !== undefined && name !== undefined) {
    const object = `${kind === 'secret' ? 'Secret' : 'ConfigMap'} ${quote(name.replace(/^.*\//, ''))}`;
    return {
      reason: NotReadyReason.MISSING_OBJECT,
      sentence: `${object} does not exist.`,
      fix: `Create ${object}${place}.`,
    };
  }
  const [, key, holder, path] = /couldn't find key (\S+) in (Secret|ConfigMap) (\S+)/.exec(message) ?? [];
  if (key !== undefined && holder !== undefined && path !== undefined) {
    const object = `${holder} ${quote(path.replace(/^.*\//, ''))}`;
    return {
      reason: NotReadyReason.MISSING_OBJECT,
      sentence: `${object} has no key ${quote(key)}.`,
      fix: `Add the key to ${object}${place}.`,
    };
  }
  const [, reference] = /references non-existent (?:secret|config) key: (\S+)/.exec(message) ?? [];
  if (reference === undefined) return undefined;
  return {
    reason: NotReadyReason.MISSING_OBJECT,
    sentence: `a volume names key ${quote(reference)}, which its Secret or ConfigMap does not have.`,
    fix: 'Add the key, or correct its name in the volume.',
  };
}

function waitingReason({ status }: ContainerFound): string {
  return stringAt(status, 'state', 'waiting', 'reason') ?? '';
}

function waitingPath({ name, isInit }: ContainerFound): string {
  return `.status.${isInit ? 'initContainerStatuses' : 'containerStatuses'}[?(@.name=="${name}")].state.waiting.message`;
}
