import { argumentsOf, configsIn, jaegerV2Containers } from '../../../models/jaeger-v2/workload';
import { type Chain } from '../../chain/chain';
import { jaegersInUse } from '../../chain/jaeger/jaeger-parts';
import type { JaegerFound } from '../../chain/jaeger/jaegers';
import { linesOf, logOf, LogPart, whyNoLog } from '../../chain/pods/logs';
import { storageKinds } from '../../chain/jaeger/storage/name';
import { livingPods } from '../jaeger/not-ready';
import type { Link } from '../link';
import { faultRules } from './fault-rules';
import { secretRules } from './secret-rules';

/** The storages of the Jaegers that Milvus sends to, as the logs of their pods say. */
export const storageLink: Link = {
  name: 'storage',
  unseen(chain) {
    const jaegers = jaegersInUse(chain);
    if (jaegers.length === 0) return 'no Jaeger was found';
    const durable = jaegers.filter((jaeger) => !isInMemoryOnly(chain, jaeger));
    if (durable.length === 0) return undefined;
    const pods = durable.flatMap((jaeger) => jaeger.workloads.flatMap((workload) => livingPods(chain, workload)));
    if (pods.some((pod) => logOf(chain, pod, LogPart.TAIL) !== undefined)) return undefined;
    return (
      pods.map((pod) => whyNoLog(chain, pod, LogPart.TAIL)).find((why) => why !== undefined) ??
      'no log of a pod of Jaeger is known'
    );
  },
  seen(chain) {
    return jaegersInUse(chain)
      .map((jaeger) => seenOf(chain, jaeger))
      .join('; ');
  },
  rules: [...faultRules, ...secretRules],
};

function isInMemoryOnly(chain: Chain, jaeger: JaegerFound): boolean {
  const kinds = storageKinds(chain, jaeger);
  // A Jaeger 2 without a configuration stores in memory; what one that was not read says is not known.
  return kinds.length === 0 ? !hasConfig(jaeger) : kinds.every((kind) => kind === 'memory');
}

function hasConfig({ workloads }: JaegerFound): boolean {
  return workloads.flatMap(jaegerV2Containers).some((container) => configsIn(argumentsOf(container)).length > 0);
}

function seenOf(chain: Chain, jaeger: JaegerFound): string {
  if (isInMemoryOnly(chain, jaeger)) return 'memory, lost when the pod restarts';
  const pods = jaeger.workloads.flatMap((workload) => livingPods(chain, workload));
  const lines = pods.reduce((sum, pod) => sum + linesOf(logOf(chain, pod, LogPart.TAIL)).length, 0);
  const kinds = storageKinds(chain, jaeger);
  return `${kinds.length === 0 ? 'kind not known' : kinds.join(', ')}, no complaint in the last ${lines} lines`;
}
