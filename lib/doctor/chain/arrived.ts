import type { Chain } from './chain';
import type { MilvusFound } from './milvuses';
import { apisOfMilvus, milvusesOf, rolesOf, tracesOf } from './spans';

/** A span is recent for so long, in milliseconds. */
const RECENT = 2 * 60_000;

/** Whether the Jaeger that a Milvus sends to has got spans of it lately; false where another Milvus can have sent them. */
export function spansArrive(chain: Chain, milvus: MilvusFound): boolean {
  const own = apisOfMilvus(chain).filter((api) => {
    const senders = milvusesOf(chain, api);
    return senders.length === 1 && senders[0] === milvus;
  });
  const last = own.flatMap((api) =>
    rolesOf(milvus).flatMap((role) => (tracesOf(chain, api, role) ?? []).map((trace) => trace.last)),
  );
  return last.some((time) => chain.taken - time < RECENT);
}
