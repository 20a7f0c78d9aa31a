import type { Finding } from '../../diagnostics/rule';
import type { PodProblem } from '../../kubernetes/pods';

/** What Kubernetes rejects in settings of pods, with what comes of it. */
export function* rejected(problems: Iterable<PodProblem>, effect: string): Iterable<Finding> {
  for (const problem of problems) {
    const { path, atKey, problem: rule, fix } = problem;
    const value = 'value' in problem ? { value: problem.value } : {};
    yield { path, ...value, ...(atKey === true ? { atKey } : {}), problem: rule, effect, fix };
  }
}
