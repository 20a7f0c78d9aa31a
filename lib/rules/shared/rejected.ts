import type { Finding } from '../../diagnostics/rule';
import type { PodProblem } from '../../kubernetes/pods';

/** Problems of pod settings as findings with one effect. */
export function* rejected(problems: Iterable<PodProblem>, effect: string): Iterable<Finding> {
  for (const problem of problems) {
    const { path, atKey, fix } = problem;
    const value = 'value' in problem ? { value: problem.value } : {};
    yield { path, ...value, ...(atKey === true ? { atKey } : {}), problem: problem.problem, effect, fix };
  }
}
