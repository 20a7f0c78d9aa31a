import { stringAt } from '../../../../lib/kubernetes/json';
import type { Api } from '../../support/api';
import { namespaceOf } from '../../support/objects';
import { until } from '../../support/poll';
import { unready } from '../../support/readiness';

/** The namespaces of the runbooks: the rest of a cluster is not theirs. */
const OURS = /^\S+ (default|observability|milvus)\//;

/** What does not work at this moment, although the commands of a runbook have waited. */
export async function notWaitedFor(api: Api): Promise<string[]> {
  const autoscalers = await api.list('/apis/autoscaling/v2/horizontalpodautoscalers');
  const scaled = autoscalers.map(
    (each) => ` ${namespaceOf(each)}/${stringAt(each, 'spec', 'scaleTargetRef', 'name') ?? ''}`,
  );
  const found = await unready(api);
  // An autoscaler adds pods whenever it decides so; they must come all the same.
  const isLater = (entry: string): boolean => scaled.some((name) => entry.includes(name));
  const wrong = found.filter((entry) => OURS.test(entry) && !isLater(entry));
  if (wrong.length > 0) return wrong;
  await until('the pods of autoscalers', 120, async () => ((await unready(api)).some(isLater) ? undefined : true));
  return [];
}
