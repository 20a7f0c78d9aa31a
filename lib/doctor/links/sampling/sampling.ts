import type { Chain } from '../../chain/chain';
import { targetOf } from '../../chain/network/endpoint';
import { configOfWorkload } from '../../chain/jaeger/jaeger-config';
import type { MilvusFound } from '../../chain/milvus/milvuses';
import { runningMilvuses } from '../../chain/milvus/running-milvuses';
import { traceInEffect } from '../../chain/milvus/trace';
import type { Link } from '../link';
import { samplingRules } from './rules';
import { fractionIn, isSent, keptIn, oneOf, tracedIn } from '../../chain/milvus/sampled';

/** Whether Milvus makes traces, how many, and which of them Jaeger keeps. */
export const samplingLink: Link = {
  name: 'sampling',
  unseen(chain) {
    const all = runningMilvuses(chain);
    if (all.length === 0) return 'no Milvus runs';
    return all.flatMap((milvus) => whyUnseen(chain, milvus) ?? [])[0];
  },
  seen(chain) {
    const words = tracedIn(chain)
      .filter(({ effect }) => isSent(effect))
      .map(({ milvus, effect }) => {
        const of = runningMilvuses(chain).length > 1 ? ` of ${milvus.namespace}/${milvus.name}` : '';
        return `${shareText(fractionIn(effect))}${of} traced`;
      });
    const kept = keptIn(chain).map(
      ({ jaeger, kept: { share } }) => `Jaeger ${jaeger.namespace}/${jaeger.name} keeps ${percent(share)} of them`,
    );
    return [...words, ...new Set(kept)].join(', ');
  },
  rules: samplingRules,
};

function shareText(fraction: number): string {
  return fraction === 1 ? 'every request' : oneOf(fraction);
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}

/** Why it cannot be told whether a Milvus makes traces that are kept, as part of a sentence. */
function whyUnseen(chain: Chain, milvus: MilvusFound): string | undefined {
  const place = `${milvus.namespace}/${milvus.name}`;
  const effect = traceInEffect(chain, milvus);
  if (effect === undefined) return `the trace settings of ${place} are not known`;
  const hidden = ['exporter', 'sampleFraction'].find((setting) => effect.unknown.includes(setting));
  if (hidden !== undefined) return `trace.${hidden} of ${place} comes from a Secret`;
  const { jaeger } = targetOf(chain, milvus) ?? {};
  const unread = jaeger?.workloads.some((workload) => {
    const config = configOfWorkload(chain, workload);
    return config !== undefined && config.config === undefined;
  });
  return unread === true
    ? `the configuration of Jaeger ${jaeger?.namespace ?? ''}/${jaeger?.name ?? ''} was not read`
    : undefined;
}
