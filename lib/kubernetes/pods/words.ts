import { type JsonObject, objectAt } from '../json';
import { below, notOneOf, objectsOf, type PodProblem, type PodSettings } from './problem';

/** Fields of pods that Kubernetes reads as one of a few words, and schemas as any text. */
export const POD_WORDS = {
  dnsPolicy: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'],
  imagePullPolicy: ['Always', 'IfNotPresent', 'Never'],
  mountPropagation: ['Bidirectional', 'HostToContainer', 'None'],
  seccompProfile: ['Localhost', 'RuntimeDefault', 'Unconfined'],
  strategy: ['Recreate', 'RollingUpdate'],
  tolerationEffect: ['NoExecute', 'NoSchedule', 'PreferNoSchedule'],
  tolerationOperator: ['Equal', 'Exists'],
};

/** Words that are none, wherever they stand in settings of pods; those of tolerations and affinity have a check of their own. */
export function* wordProblems({ path, settings }: PodSettings): Iterable<PodProblem> {
  yield* notOneOf(below(path, 'imagePullPolicy'), settings.imagePullPolicy, POD_WORDS.imagePullPolicy);
  yield* notOneOf(below(path, 'dnsPolicy'), settings.dnsPolicy, POD_WORDS.dnsPolicy);
  for (const context of ['securityContext', 'containerSecurityContext']) {
    const { type } = objectAt(settings, context, 'seccompProfile');
    yield* notOneOf(below(path, `${context}.seccompProfile.type`), type, POD_WORDS.seccompProfile);
  }
  for (const [index, { mountPropagation }] of objectsOf(settings.volumeMounts)) {
    const at = below(path, `volumeMounts[${index}].mountPropagation`);
    yield* notOneOf(at, mountPropagation, POD_WORDS.mountPropagation);
  }
}

/** A strategy of a Deployment that the API server rejects. */
export function* strategyProblems({ path, settings }: PodSettings): Iterable<PodProblem> {
  yield* notOneOf(below(path, 'strategy.type'), objectAt(settings, 'strategy').type, POD_WORDS.strategy);
}

/** The same word where an image of a chart has it. */
export function* pullPolicyProblems(path: string, { pullPolicy }: JsonObject): Iterable<PodProblem> {
  yield* notOneOf(`${path}.pullPolicy`, pullPolicy, POD_WORDS.imagePullPolicy);
}
