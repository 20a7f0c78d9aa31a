import type { Chain } from '../../chain/chain';
import { SEGCORE } from '../../chain/jaeger/jaeger-api';
import { readyPods, startOf } from '../../chain/jaeger/jaeger-pods';
import { milvusContainers } from '../../chain/milvus/milvus-containers';
import { milvusesIn } from '../../chain/milvus/milvuses';
import { type MilvusTraces, type TraceSeen } from '../../chain/jaeger/spans';
import { TOO_EARLY } from './silence';

/** Longer than Milvus keeps the spans of one half before it sends them, which is 5 s, in milliseconds. */
const SENT_AFTER = 30 * 1000;
/** What segcore calls the search in a segment. */
const SEGMENT_SEARCH = /^SegCoreSearch$/i;
/** What a query node does in a search before segcore: without it the search had ended before. */
const REACHED = /^Delegator-|QueryNode\/Search/;

/** The searches of the pods that run now whose query node was reached, and that have no span of segcore; none if another one has. */
export function withoutSegcore(chain: Chain, { searches }: MilvusTraces): readonly TraceSeen[] {
  const settled = searches.filter((trace) => isSettled(chain, trace));
  if (settled.some(({ services }) => services.has(SEGCORE))) return [];
  return settled.filter(({ operations }) => operations.some((operation) => REACHED.test(operation)));
}

/** The last search of the pods that run now, if segcore sent its spans and the Go part none; undefined otherwise. */
export function segcoreAlone(chain: Chain, { traces }: MilvusTraces): TraceSeen | undefined {
  const last = (traces.get(SEGCORE) ?? []).find(
    (trace) => isSettled(chain, trace) && trace.operations.some((operation) => SEGMENT_SEARCH.test(operation)),
  );
  if (last === undefined || last.services.size > 1) return undefined;
  const isGoSending = [...traces].some(
    ([service, [newest]]) => service !== SEGCORE && (newest?.last ?? 0) >= last.last,
  );
  return isGoSending ? undefined : last;
}

/** Whether all spans of a trace have been sent, by pods that still run. */
function isSettled(chain: Chain, { start, last }: TraceSeen): boolean {
  return chain.taken - last >= SENT_AFTER && start >= lastStart(chain) + TOO_EARLY;
}

/** When the last pod of a Milvus was started, in milliseconds. */
function lastStart(chain: Chain): number {
  const workloads = milvusesIn(chain)
    .flatMap((milvus) => milvus.workloads)
    .filter((workload) => milvusContainers(workload).length > 0);
  return Math.max(0, ...readyPods(chain, workloads).flatMap((pod) => startOf(pod) ?? []));
}
