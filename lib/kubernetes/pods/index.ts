/** The checks that Kubernetes makes on settings of pods; the rules add the effect, which depends on what makes the pods. */
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
