import type { FoundProblem } from '../../diagnostics/rule';
import { runRules } from '../../diagnostics/run-rules';
import type { JaegerScale } from '../../jaeger-common/scale';
import { defined } from '../../kubernetes/json';
import { settingsRules } from '../../rules/jaeger-v2/props/settings';
import type { Settings } from '../settings';

/** What settings of different props contradict. `where` is the construct's path. */
export function settingsProblems({ props, roles }: Settings, where: string): readonly FoundProblem[] {
  const collector = roles._roles.find(({ role }) => role === 'collector');
  const isStoring = collector !== undefined && roles._kafka === undefined;
  return runRules(
    settingsRules,
    {
      ...defined({ storingCollectors: isStoring ? mostPods(collector.scale) : undefined }),
      hasTailSampling: props.tailSampling !== undefined,
      hasAdaptiveSampling: props.sampling?._isAdaptive ?? false,
      storage: roles._storage._parts.kind,
    },
    where,
  );
}

/** Two, unless a scale says otherwise; a range without an upper end has up to 100. */
function mostPods(scale: JaegerScale | undefined): number {
  if (scale === undefined) return 2;
  const { replicas, maxReplicas = 100 } = scale._scaleSpec;
  return Number(replicas ?? maxReplicas);
}
