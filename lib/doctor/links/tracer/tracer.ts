import { settingText } from '../../../upstream/milvus-settings';
import type { Chain } from '../../chain/chain';
import { sendingPods } from '../../chain/network/endpoint';
import { logOf, LogPart, whyNoLog } from '../../chain/pods/logs';
import { type MilvusFound, milvusesIn } from '../../chain/milvus/milvuses';
import { traceInEffect } from '../../chain/milvus/trace';
import { tracerStartOf } from '../../chain/milvus/tracer-log';
import type { Link } from '../link';
import { lossesIn, tracerRules } from './rules';

/** What Milvus' pods log of their tracer. */
export const tracerLink: Link = {
  name: 'tracer',
  unseen(chain) {
    const all = milvusesIn(chain);
    if (all.length === 0) return 'no Milvus was found';
    return all.flatMap((milvus) => whyUnseen(chain, milvus) ?? [])[0];
  },
  seen(chain) {
    return milvusesIn(chain)
      .map((milvus) => `${milvus.namespace}/${milvus.name}: ${summaryOf(chain, milvus)}`)
      .join('; ');
  },
  rules: tracerRules,
};

function summaryOf(chain: Chain, milvus: MilvusFound): string {
  const starts = sendingPods(chain, milvus).flatMap((pod) => tracerStartOf(chain, pod) ?? []);
  const exporters = [...new Set(starts.flatMap(({ exporter }) => exporter ?? []))];
  if (exporters.length === 0) return 'no exporter, as in its settings';
  const wanted = settingText(traceInEffect(chain, milvus)?.trace.exporter);
  const other = wanted === '' || exporters.includes(wanted) ? '' : `, not ${wanted}: see configuration`;
  const reasons = lossesIn(chain).flatMap((loss) => (loss.milvus === milvus ? [loss.error.problem] : []));
  const lost =
    reasons.length === 0 ? 'no spans lost lately' : `spans are lost (${reasons.join(', ')}): another link says why`;
  return `exporter ${exporters.join(' and ')}${other}, ${lost}`;
}

/** Why the logs of a Milvus say nothing of its tracer, as part of a sentence. */
function whyUnseen(chain: Chain, milvus: MilvusFound): string | undefined {
  const pods = sendingPods(chain, milvus);
  const place = `${milvus.namespace}/${milvus.name}`;
  if (pods.length === 0) return chain.whyNotListed('pods', milvus.namespace) ?? `${place} has no pods that run`;
  const [failed] = pods.flatMap((pod) => whyNoLog(chain, pod, LogPart.TAIL) ?? []);
  if (pods.every((pod) => logOf(chain, pod, LogPart.TAIL) === undefined)) {
    return `logs of ${place}: ${failed ?? 'there are none yet'}`;
  }
  return pods.some((pod) => tracerStartOf(chain, pod) !== undefined)
    ? undefined
    : `the logs of ${place} do not go back to its start`;
}
