import type { Chain } from './chain';
import { readyPods, startOf } from './jaeger-pods';
import type { MilvusFound } from './milvuses';
import { apisOfMilvus, milvusesOf, rolesOf, tracesOf } from './spans';

/** A span is recent for so long, in milliseconds. */
const RECENT = 2 * 60_000;

/** Whether the Jaeger that a Milvus sends to has got spans of its pods lately; false where another Milvus can have sent them. */
export function spansArrive(chain: Chain, milvus: MilvusFound): boolean {
  const own = apisOfMilvus(chain).filter((api) => {
    const senders = milvusesOf(chain, api);
    return senders.length === 1 && senders[0] === milvus;
  });
  const last = own.flatMap((api) =>
    rolesOf(milvus).flatMap((role) => (tracesOf(chain, api, role) ?? []).map((trace) => trace.last)),
  );
  const since = startOfPods(chain, milvus);
  return last.some((time) => time > since && chain.taken - time < RECENT);
}

/** When the oldest pod of a Milvus has started: spans of before are of pods that are gone. */
function startOfPods(chain: Chain, { workloads }: MilvusFound): number {
  const starts = readyPods(chain, workloads).flatMap((pod) => startOf(pod) ?? []);
  return starts.length === 0 ? 0 : Math.min(...starts);
}
