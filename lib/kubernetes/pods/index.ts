/** What Kubernetes itself checks in settings of pods, whoever makes the pods: the rules say what comes of it. */
export { affinityProblems } from './affinity';
export { labelProblems } from './labels';
export { below, notBySchema, objectsOf, type PodProblem, type PodSettings } from './problem';
export { type Reference, referenceProblems, references } from './references';
export {
  aboveLimit,
  aboveLimits,
  amountProblems,
  limitlessProblems,
  quantityProblems,
  resourceNameProblems,
  type Resources,
} from './resources';
export { tolerationProblems } from './tolerations';
export { POD_WORDS, pullPolicyProblems, strategyProblems, wordProblems } from './words';
