import { once } from '../../kubernetes/once';
import type { Chain } from './chain';
import { targetOf } from './endpoint';
import { apisIn } from './jaeger-api';
import type { MilvusFound } from './milvuses';
import { milvusesOf, rolesOf, tracesOf } from './spans';

/** A span is recent for so long, in milliseconds. */
const RECENT = 2 * 60_000;

/** Finding them takes long with many tenants. */
const apis = once(apisIn);

/** Whether the Jaeger that a Milvus sends to has got spans of it lately; false where another Milvus can have sent them. */
export function spansArrive(chain: Chain, milvus: MilvusFound): boolean {
  const jaeger = targetOf(chain, milvus)?.jaeger;
  const api = apis(chain).find((each) => each.jaeger === jaeger);
  if (api === undefined || milvusesOf(chain, api).length !== 1) return false;
  return rolesOf(milvus)
    .flatMap((role) => tracesOf(chain, api, role) ?? [])
    .some(({ last }) => chain.taken - last < RECENT);
}
