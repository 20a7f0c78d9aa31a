import type { FoundProblem } from '../../diagnostics/rule';
import { runRules } from '../../diagnostics/run-rules';
import { defined } from '../../kubernetes/json';
import { settingsRules } from '../../rules/jaeger-v2/props/settings';
import type { Settings } from '../settings';
import type { Workload } from '../workload';

/** What settings of different props contradict. `where` is the construct's path. */
export function settingsProblems(
  { props, roles }: Settings,
  workloads: readonly Workload[],
  where: string,
): readonly FoundProblem[] {
  const collector = workloads.find(({ role }) => role === 'collector');
  return runRules(
    settingsRules,
    {
      ...defined({ storingCollectors: roles._kafka === undefined ? collector?.count.most : undefined }),
      hasTailSampling: props.tailSampling !== undefined,
      hasAdaptiveSampling: props.sampling?._isAdaptive ?? false,
      storage: roles._storage._parts.kind,
    },
    where,
  );
}
