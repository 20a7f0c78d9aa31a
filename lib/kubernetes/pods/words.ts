import { type JsonObject, objectAt } from '../json';
import { below, notOneOf, objectsOf, type PodProblem, type PodSettings } from './problem';

/** Fields of pods for which Kubernetes accepts only these words, and schemas any string. */
export const POD_WORDS = {
  dnsPolicy: { what: 'DNS policy', words: ['ClusterFirst', 'ClusterFirstWithHostNet', 'Default', 'None'] },
  imagePullPolicy: { what: 'image pull policy', words: ['Always', 'IfNotPresent', 'Never'] },
  mountPropagation: { what: 'mount propagation', words: ['Bidirectional', 'HostToContainer', 'None'] },
  seccompProfile: { what: 'seccomp profile type', words: ['Localhost', 'RuntimeDefault', 'Unconfined'] },
  strategy: { what: 'Deployment strategy', words: ['Recreate', 'RollingUpdate'] },
  tolerationEffect: { what: 'taint effect', words: ['NoExecute', 'NoSchedule', 'PreferNoSchedule'] },
  tolerationOperator: { what: 'operator', words: ['Equal', 'Exists'] },
};

/** Unknown words in settings of pods. `tolerationProblems` and `affinityProblems` check those of tolerations and affinity. */
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

/** A Deployment strategy that the API server rejects. */
export function* strategyProblems({ path, settings }: PodSettings): Iterable<PodProblem> {
  yield* notOneOf(below(path, 'strategy.type'), objectAt(settings, 'strategy').type, POD_WORDS.strategy);
}

/** An unknown pull policy of an image in a chart's values. */
export function* pullPolicyProblems(path: string, { pullPolicy }: JsonObject): Iterable<PodProblem> {
  yield* notOneOf(`${path}.pullPolicy`, pullPolicy, POD_WORDS.imagePullPolicy);
}
