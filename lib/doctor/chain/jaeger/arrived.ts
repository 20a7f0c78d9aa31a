import { once } from '../../../kubernetes/once';
import type { Chain } from '../chain';
import { targetOf } from '../network/endpoint';
import { apisIn } from './jaeger-api';
import { readyPods, startOf } from './jaeger-pods';
import type { MilvusFound } from '../milvus/milvuses';
import { milvusesOf, rolesOf, tracesOf } from './spans';

/** A span is recent for so long, in milliseconds. */
const RECENT = 2 * 60_000;

/** Finding them takes long with many tenants. */
const apis = once(apisIn);

/** Whether the Jaeger that a Milvus sends to has got spans of its pods lately; false where another Milvus can have sent them. */
export function spansArrive(chain: Chain, milvus: MilvusFound): boolean {
  const jaeger = targetOf(chain, milvus)?.jaeger;
  const api = apis(chain).find((each) => each.jaeger === jaeger);
  if (api === undefined || milvusesOf(chain, api).length !== 1) return false;
  // Spans of before are of pods that are gone.
  const starts = readyPods(chain, milvus.workloads).flatMap((pod) => startOf(pod) ?? []);
  const since = Math.max(Math.min(...starts), chain.taken - RECENT);
  return rolesOf(milvus)
    .flatMap((role) => tracesOf(chain, api, role) ?? [])
    .some(({ last }) => last > since);
}
