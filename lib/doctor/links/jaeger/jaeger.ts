import { stringAt } from '../../../kubernetes/json';
import { type Chain, namespaceOf } from '../../chain/chain';
import { jaegersInUse } from '../../chain/jaeger/jaeger-parts';
import { isInMemory } from '../../chain/jaeger/jaeger-pods';
import { type JaegerFound, jaegersIn } from '../../chain/jaeger/jaegers';
import { isReady } from '../../chain/pods/pods';
import type { Link } from '../link';
import { livingPods, waitsForStorage } from './not-ready';
import { lintRules } from './lint-rules';
import { podRules } from './pod-rules';
import { stateRules } from './state-rules';
import { statusRules } from './status-rules';

/** The Jaegers that Milvus sends to: their status and their pods. */
export const jaegerLink: Link = {
  name: 'jaeger',
  unseen(chain) {
    const jaegers = jaegersInUse(chain);
    if (jaegers.length === 0) return whyNone(chain);
    const workloads = jaegers.flatMap((jaeger) => jaeger.workloads);
    const hidden = [...new Set(workloads.map(namespaceOf))].map((namespace) => chain.whyNotListed('pods', namespace));
    const why = hidden.find((each) => each !== undefined);
    if (why !== undefined) return why;
    const unmade = jaegers.find((jaeger) => jaeger.workloads.length === 0);
    if (unmade !== undefined) return `${unmade.name} has no Deployment`;
    const waiting = jaegers.find((jaeger) => jaeger.workloads.some((each) => waitsForStorage(chain, each)));
    return waiting === undefined ? undefined : `${waiting.name} is not ready because of its storage: see storage`;
  },
  seen(chain) {
    return jaegersInUse(chain)
      .map((jaeger) => seenOf(chain, jaeger))
      .join('; ');
  },
  rules: [...statusRules, ...podRules, ...stateRules, ...lintRules].sort((a, b) => (a.code < b.code ? -1 : 1)),
};

function whyNone(chain: Chain): string {
  const [first] = ['deployments', 'jaegers.jaegertracing.io'].flatMap((each) => chain.whyNotListed(each) ?? []);
  return jaegersIn(chain).length === 0 && first !== undefined ? first : 'no Jaeger was found';
}

function seenOf(chain: Chain, jaeger: JaegerFound): string {
  const { cr, isV2, workloads, name } = jaeger;
  const pods = workloads.flatMap((workload) => livingPods(chain, workload));
  const phase = isV2 ? undefined : stringAt(cr, 'status', 'phase');
  const words = [
    `${name}${phase === undefined ? '' : ` ${phase}`}`,
    `${pods.filter(isReady).length} of ${pods.length} pods ready`,
    ...(isInMemory(chain, jaeger) ? ['traces in memory'] : []),
  ];
  return words.join(', ');
}
